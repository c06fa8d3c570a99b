import type { Encoding } from '../../Codec.js';
import type { Shape } from '../Shape.js';
import type { NearMissKind } from './kinds.js';

/** Octets that are just outside of a language: a line of it with one edit, so that its parser refuses it. */
export interface NearMiss {
  readonly octets: Uint8Array;
  readonly kind: NearMissKind;
  /** What was done to the line, for a reader: "a second blank in place of one". */
  readonly edit: string;
  /** The line that it was made of. */
  readonly of: string;
  /**
   * How many lines a framing makes of the octets, as it cuts behind each LF; what stands behind the last LF counts as
   * one. Where there are several, the parser refuses one of them at least.
   */
  readonly lines: number;
  /**
   * The octets end with LF, or there are none. If not, a framing waits for more: what is sent next belongs to the same line, and may
   * make a line of the language of it.
   */
  readonly complete: boolean;
}

/** Which near misses are wanted. */
export interface NearMissOptions {
  readonly encoding: Encoding;
  /** Of the lines that the near misses are made of. */
  readonly shape?: Shape;
  /** All kinds, unless some are named. */
  readonly kinds?: readonly NearMissKind[];
  /**
   * Only what a framing hands over as one line, just as the line that it was made of: an LF at its end, if that had one, and nowhere else.
   * This leaves out the lines without an end.
   */
  readonly oneLine?: boolean;
}
