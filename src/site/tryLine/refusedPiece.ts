import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { readCharacters } from '../../wire/utf8.js';
import type { Reading } from './readLine.js';

/** The octets of the character at which a line is refused; none at its end. */
export function refusedPiece(
  { octets, offset }: Extract<Reading, { type: 'refused' }>,
  { encoding }: Codec<Message>,
): Uint8Array {
  const rest = octets.subarray(offset, offset + LONGEST);
  return encoding === 'octets' ? rest.subarray(0, 1) : (readCharacters(rest)[0]?.octets ?? rest);
}

/** Octets of a character, at most. */
const LONGEST = 4;
