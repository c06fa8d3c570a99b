import type { Excuse } from '../../src/engine/Proof.js';

export const excuses: readonly Excuse[] = [];
