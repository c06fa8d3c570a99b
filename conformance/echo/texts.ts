import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/echo.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';

/** Small letters of one script each. */
const SCRIPTS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'αβγδεζηθικλμν',
  '日本語你好',
];
/** What stands between words. */
const OTHERS = [' ', '\t', '.', '"', "'", '%s', '\\', '0', 'A', '😀'];

const runs = textsOf(rules, 'text', { letters: SCRIPTS, others: OTHERS, maxLength: 30 });
const breaks = fc.constantFrom('\n', '\r\n', ' ', '\t', '');

/** Texts of any lines, with an end or without; short enough for one read of any program. */
export const texts: Arbitrary<string> = fc
  .array(fc.tuple(runs, breaks), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.flat().join(''));

/** Texts that a console can show in one line. */
export const plainTexts = textsOf(rules, 'text', { letters: SCRIPTS, minLength: 3, maxLength: 12 });

/** Any octets, as the grammar has them: they need be no text. */
export const anyOctets: Arbitrary<Uint8Array> = textsOf(rules, 'Octets', {
  highest: 0xff,
  maxLength: 20,
}).map((octets) => Uint8Array.from(octets, (octet) => octet.charCodeAt(0)));

/** A text of that many octets, in lines as long as every program takes them. */
export function longText(octets: number): string {
  const line = `${'All work and no play makes Jack a dull boy. '.repeat(20)}\n`;
  return `${line.repeat(Math.ceil(octets / line.length)).slice(0, octets - 1)}\n`;
}

/** A text whose characters of two octets stand at odd places: wherever a read ends, it cuts one of them. */
export function cutText(octets: number): string {
  return `a${'я'.repeat(Math.floor(octets / 2))}`;
}
