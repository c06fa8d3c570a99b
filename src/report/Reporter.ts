import type { Listener } from '../engine/Event.js';

/** Where a report is written. */
export interface Output {
  write(text: string): void;
}

/** Makes a listener that writes a report of one format. */
export type Reporter = (output: Output, style: Style) => Listener;

/** How text for a terminal is marked up. */
export interface Style {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Shows what is going on while it goes on. */
  readonly progress: boolean;
  /** Only what is wrong. */
  readonly quiet: boolean;
  /** What of the protocol was not brought about, too. */
  readonly coverage: boolean;
}
