import type { Scenario } from '../../src/engine/Scenario.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { Segmentation } from '../../src/wire/segmentation.js';

/** How a command is written. */
export interface Manner {
  readonly end: string;
  readonly cut: Segmentation;
  /** Lines have their end also for a program that takes what it reads at once for a message. */
  readonly framed?: boolean;
}

export const PLAIN: Manner = { end: '\n', cut: { type: 'coalesced' } };

/** The octets of a line in a manner. */
export function lineOf(
  line: string,
  { framing }: Pick<Scenario, 'framing'>,
  { end, framed = false }: Manner,
): Uint8Array {
  return octetsOf(framing === 'chunk' && !framed ? line : `${line}${end}`);
}
