import type { Malformed } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';

/** A way in which clients write their messages that is not the one of the protocol's grammar. */
export interface OtherWay {
  /** Which one it is: why nothing is said of the ways through the grammar. */
  readonly reason: string;
  /**
   * Makes a reader for the lines of one connection; missing where nobody can read them. It returns the messages that a
   * line completes, as the grammar of the protocol would have them.
   */
  readonly reader?: (() => ReadOther) | undefined;
}

/** @param line - its line end included */
export type ReadOther = (line: Uint8Array) => readonly (Message | Malformed)[];
