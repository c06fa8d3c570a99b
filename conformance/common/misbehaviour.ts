import fc, { type Arbitrary } from 'fast-check';
import { octetsOf } from '../../src/wire/octets.js';

/** What a client does that no sensible client does: sends these octets, then leaves in this way. */
export interface Misbehaviour {
  readonly octets: Uint8Array;
  readonly leaves: 'closes' | 'resets' | 'is gone';
  /** It leaves before the program can have read what it sent. */
  readonly atOnce?: true;
}

/** A kind of misbehaviour: the plainest cases, and all. */
export interface Kind {
  readonly examples: readonly Misbehaviour[];
  readonly given: Arbitrary<Misbehaviour>;
}

/** What clients say when they misbehave. */
export interface Talk {
  /** Nothing, pieces of a message, messages. */
  readonly texts: readonly string[];
  /** A whole message. */
  readonly message: string;
  /** So many messages that the program is still busy with them when their client is gone. */
  readonly many: string;
}

/** Sends octets, and closes its side. */
export function closes(octets: Uint8Array): Misbehaviour {
  return { octets, leaves: 'closes' };
}

const NOTHING = new Uint8Array(0);

/** Leaves without a word. */
export function closing({ texts, many }: Talk): Kind {
  const someText = fc.constantFrom(...texts);
  const examples: Misbehaviour[] = [
    closes(octetsOf(texts.at(2) ?? 'abb')),
    closes(NOTHING),
    { octets: octetsOf(many), leaves: 'is gone', atOnce: true },
  ];
  const given = fc.oneof(
    someText.map((text) => closes(octetsOf(text))),
    someText.map((text): Misbehaviour => ({ octets: octetsOf(text), leaves: 'is gone', atOnce: true })),
    fc.constantFrom(...examples),
  );
  return { examples, given };
}

/** Breaks the connection off. */
export function resetting({ texts, message, many }: Talk): Kind {
  const examples: Misbehaviour[] = [
    { octets: octetsOf(message), leaves: 'resets' },
    { octets: NOTHING, leaves: 'resets' },
    { octets: octetsOf(texts.at(2) ?? 'abb'), leaves: 'resets' },
    { octets: octetsOf(many), leaves: 'resets', atOnce: true },
  ];
  const given = fc.oneof(
    fc.constantFrom(...texts).map((text): Misbehaviour => ({ octets: octetsOf(text), leaves: 'resets' })),
    fc.constantFrom(...examples),
  );
  return { examples, given };
}

/** A lone continuation, an overlong form, a surrogate, a character cut short, octets of another encoding. */
const broken = [
  [0x80],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xd0],
  [0xf0, 0x9f, 0x98],
  [0xff, 0xfe],
  [0xe4, 0xf6, 0xfc],
];

/** Sends octets that are not UTF-8, and a line end. */
export const notUtf8: Kind = {
  examples: broken.map((octets) => closes(Uint8Array.from([...octets, 0x0a]))),
  given: fc
    .tuple(fc.constantFrom('', 'abc'), fc.constantFrom(...broken))
    .map(([before, octets]) => closes(Uint8Array.from([...octetsOf(before), ...octets, 0x0a]))),
};

const LONG = 100_000;
const longExamples = ['\n', ''].map((end) => closes(octetsOf('a'.repeat(LONG) + end)));

/** Sends a line of 100,000 octets, with its end or without. */
export const overlong: Kind = { examples: longExamples, given: fc.constantFrom(...longExamples) };

const CONTROLS = ['\0', '\x01', '\x07', '\x08', '\x1b[2J', '\x7f', '\x04', '\x1a'];

/** Sends control characters. */
export const controls: Kind = {
  examples: CONTROLS.map((control) => closes(octetsOf(`${control}\n`))),
  given: fc
    .array(fc.constantFrom(...CONTROLS, 'a'), { minLength: 1, maxLength: 6 })
    .map((pieces) => closes(octetsOf(`${pieces.join('')}\n`))),
};

/** Anything of these kinds, with some examples of each. */
export function anyOf(...kinds: readonly Kind[]): Kind {
  return {
    examples: kinds.map(({ examples }) => examples[0]!),
    given: fc.oneof(...kinds.map(({ given }) => given)),
  };
}

/** Of a kind with the same plain cases, and more than those. */
export function besides({ examples, given }: Kind, ...more: readonly Arbitrary<Misbehaviour>[]): Kind {
  return { examples, given: fc.oneof(given, ...more) };
}
