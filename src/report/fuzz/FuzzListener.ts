import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';

/** Told of each event of a campaign as it happens. */
export type FuzzListener = (event: FuzzEvent) => void;
