import { octetsOf, textOf } from '../../src/wire/octets.js';
import { decodeUtf8 } from '../../src/wire/utf8.js';

/** Rings of characters of the same number of octets, each of which is told as the next one. */
const RINGS = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
  'бвгджзклмнопрстуфхцчшщ',
  'αβγδεζηθικλμν',
];

/**
 * Other octets than these, and as many: what a server sends back in their place, so that a client that shows what it has
 * sent is told from one that shows what has come. Line ends, blanks and punctuation stay.
 */
export function lieAbout(octets: Uint8Array): Uint8Array {
  if (decodeUtf8(octets).type === 'invalid') return octets.map((octet) => (octet < 0x20 ? octet : 0x78));
  return octetsOf([...textOf(octets)].map(next).join(''));
}

function next(character: string): string {
  const ring = RINGS.find((each) => each.includes(character));
  if (ring) return ring[(ring.indexOf(character) + 1) % ring.length]!;
  // The other letters of these scripts.
  return LETTER.test(character) ? 'ю' : character;
}

const LETTER = /[а-яёґєіїА-ЯЁҐЄІЇ]/;

/** The forms in which a screen may show octets that are a text: as it is, or as a literal of Python. */
export function formsOf(octets: Uint8Array): string[] {
  const text = textOf(octets).trim();
  const literal = [...octetsOf(text)]
    .map((octet) =>
      octet < 0x20 || octet > 0x7e ? `\\x${octet.toString(16).padStart(2, '0')}` : String.fromCharCode(octet),
    )
    .join('');
  return [text, literal].map(compact);
}

/** Without blanks and line ends: a screen may wrap what it shows. */
export function compact(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
