import fc, { type Arbitrary } from 'fast-check';
import { octetsOf } from '../../src/wire/octets.js';

/** What a client does that no sensible client does: sends these octets, then leaves in this way. */
export interface Misbehaviour {
  readonly octets: Uint8Array;
  readonly leaves: 'closes' | 'resets' | 'is gone';
  /** It leaves before the program can have read what it sent. */
  readonly atOnce?: true;
}

const NOTHING = new Uint8Array(0);
const someText = fc.constantFrom('', 'a', 'abb', 'abba\n', 'abba\nabcd\nab');
/** So many queries that the program is still answering when their client is gone. */
const manyQueries = octetsOf('abba\n'.repeat(2000));

/** palindrome/survive/1 */
export const closingExamples: Misbehaviour[] = [
  { octets: octetsOf('abb'), leaves: 'closes' },
  { octets: NOTHING, leaves: 'closes' },
  { octets: manyQueries, leaves: 'is gone', atOnce: true },
];
export const closing: Arbitrary<Misbehaviour> = fc.oneof(
  someText.map((text): Misbehaviour => ({ octets: octetsOf(text), leaves: 'closes' })),
  someText.map((text): Misbehaviour => ({ octets: octetsOf(text), leaves: 'is gone', atOnce: true })),
  fc.constantFrom(...closingExamples),
);

/** palindrome/survive/2 */
export const resettingExamples: Misbehaviour[] = [
  { octets: octetsOf('abba\n'), leaves: 'resets' },
  { octets: NOTHING, leaves: 'resets' },
  { octets: octetsOf('abb'), leaves: 'resets' },
  { octets: manyQueries, leaves: 'resets', atOnce: true },
];
export const resetting: Arbitrary<Misbehaviour> = fc.oneof(
  someText.map((text): Misbehaviour => ({ octets: octetsOf(text), leaves: 'resets' })),
  fc.constantFrom(...resettingExamples),
);

/** palindrome/survive/3: a lone continuation, an overlong form, a surrogate, a character cut short, octets of another encoding. */
const broken = [
  [0x80],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xd0],
  [0xf0, 0x9f, 0x98],
  [0xff, 0xfe],
  [0xe4, 0xf6, 0xfc],
];
const brokenLines = broken.map((octets) => Uint8Array.from([...octets, 0x0a]));
export const notUtf8: Arbitrary<Misbehaviour> = fc
  .tuple(fc.constantFrom('', 'abc'), fc.constantFrom(...brokenLines))
  .map(([before, octets]) => ({
    octets: Uint8Array.from([...octetsOf(before), ...octets]),
    leaves: 'closes' as const,
  }));
export const notUtf8Examples: Misbehaviour[] = brokenLines.map((octets) => ({ octets, leaves: 'closes' }));

/** palindrome/survive/4 */
const LONG = 100_000;
export const overlongExamples: Misbehaviour[] = ['\n', ''].map((end) => ({
  octets: octetsOf('a'.repeat(LONG) + end),
  leaves: 'closes',
}));
export const overlong: Arbitrary<Misbehaviour> = fc.constantFrom(...overlongExamples);

/** palindrome/survive/5 */
const CONTROLS = ['\0', '\x01', '\x07', '\x08', '\x1b[2J', '\x7f', '\x04', '\x1a'];
export const controls: Arbitrary<Misbehaviour> = fc
  .array(fc.constantFrom(...CONTROLS, 'a'), { minLength: 1, maxLength: 6 })
  .map((pieces) => ({ octets: octetsOf(`${pieces.join('')}\n`), leaves: 'closes' }));
export const controlsExamples: Misbehaviour[] = CONTROLS.map((control) => ({
  octets: octetsOf(`${control}\n`),
  leaves: 'closes',
}));

/** palindrome/survive/6 */
export const anything: Arbitrary<Misbehaviour> = fc.oneof(closing, resetting, notUtf8, overlong, controls);
export const anythingExamples: Misbehaviour[] = [
  ...closingExamples.slice(0, 1),
  ...notUtf8Examples.slice(0, 1),
  ...overlongExamples.slice(1),
  ...controlsExamples.slice(0, 1),
  ...resettingExamples.slice(0, 1),
];
