import { pick } from '../../grammar/arbitrary/Draft.js';
import { octetsOf } from '../../wire/octets.js';
import type { Mutate } from './Material.js';
import { pieceIn, placeIn, put } from './place.js';

/** Puts something in, or in place of a piece, that programs take for something else. */
export const interesting: Mutate = (octets, random, { longest }) =>
  put(
    octets,
    random.nextInt(0, 1) === 0 ? pieceIn(octets, random) : emptyAt(placeIn(octets, random)),
    pick(random, pick(random, VALUES)),
    longest,
  );

function emptyAt(at: number): { from: number; to: number } {
  return { from: at, to: at };
}

/** By kind, so that kinds of many values do not outweigh the others. */
const VALUES: readonly (readonly Uint8Array[])[] = [
  // What ends lines, or looks so.
  ['\r', '\n', '\r\n', '\n\r', '\n\n', '\v', '\f', '\x1C', '\u0085', '\u2028', '\u2029'],
  // Blanks, and what is shown as one, or not at all.
  [' ', '\t', '  ', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\u00AD', '\u2060'],
  // What ends input, or moves a terminal.
  ['\x03', '\x04', '\x1A', '\x1B', '\x1B[2J', '\x1B]0;x\x07', '\b', '\x7F', '\x11', '\x13'],
  // Marks without a letter, many on one, from right to left, joiners, what stands for no character.
  ['\u0301', 'e\u0301', 'e\u0308\u0301\u0327', '\u20DD', '\u202E', '\u2066', '\u200D', '\uFE0F', '\uFFFE'],
  // Emoji of several characters, a flag, a skin; the last character of all.
  ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F1FA}\u{1F1E6}', '\u{1F44D}\u{1F3FD}', '\u{10FFFF}'],
  // Letters of which one becomes two, or another, when case changes; Ukrainian and Greek ones that have two forms.
  words('ß İ ı ſ K ﬁ Σς Її Ѐ'),
  // Numbers at the limits of their types, too large for any, or none.
  words('0 -1 -0 +1 00000000001 127 128 255 256 32767 32768 65535 65536 2147483647 2147483648 -2147483648'),
  words('4294967295 4294967296 9223372036854775807 18446744073709551616 1e309 1e-400 NaN Infinity 0x10 1.5'),
  ['9'.repeat(40), '9'.repeat(400), '٣', '१२३', '²', '½'],
  // What is read as something other than text.
  words('%s%n %s%s%s%s%s%s%s%s %x%x%x%x %99999d % {} {0} ${x} $(id) `id` #{1} {{1}}'),
  words(String.raw`" ' \ \n \0 \x00 "" <script> &lt; <!-- ]]>`),
  ["' OR '1'='1", "'; --", '<script>alert(1)</script>'],
  words(String.raw`../ ../../../../../../etc/hosts / /dev/null C:\ ~ * | ; & > null None undefined true`),
].map((kind) => kind.map((text) => octetsOf(text)));

function words(text: string): readonly string[] {
  return text.split(' ');
}
