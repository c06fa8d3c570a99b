import fc, { type Arbitrary } from 'fast-check';
import { octetsBehind, octetsOf } from '../wire/octets.js';
import { ALPHABETS } from './arbitrary/characters.js';
import { nearMissesOf } from './arbitrary/nearMisses/nearMissesOf.js';
import type { Shape } from './arbitrary/Shape.js';
import { textsOf } from './arbitrary/textsOf.js';
import type { Rules } from './ast.js';
import { Codec, type Encoding, type Malformed, type Parse } from './Codec.js';
import { createParser } from './createParser.js';
import type { Message } from './createPrinter.js';
import type { GrammarSource } from './diagnose/readGrammar.js';
import { readableParse } from './readableParse.js';

/** A line of a rule. */
export interface Sample {
  readonly octets: Uint8Array;
}

/** A line that just misses being one of a rule. */
export interface InvalidSample extends Sample {
  readonly kind: string;
  /** What was done to a line of the rule. */
  readonly edit: string;
  readonly of: Uint8Array;
  /** Where it stops making sense, in octets from its beginning, and why. */
  readonly offset: number;
  readonly reason: string;
}

export interface SampleOptions {
  /** How many, if there are so many. */
  readonly count: number;
  /** The same seed makes the same samples. */
  readonly seed: number;
  readonly encoding: Encoding;
}

/** Makes samples of the rules of a grammar, no two of a rule the same. */
export class Sampler {
  readonly #parse: Parse;
  readonly #rules: Rules;
  readonly #options: SampleOptions;

  /** @throws GrammarError for sources that are no grammar */
  constructor(sources: readonly GrammarSource[], options: SampleOptions) {
    const { parse, rules } = createParser([...sources]);
    this.#parse = readableParse(parse, rules);
    this.#rules = rules;
    this.#options = options;
  }

  /** Lines of a rule; of none where nothing is found. */
  valid(rule: string): readonly Sample[] {
    const shape = this.#options.encoding === 'octets' ? { ...LEGIBLE, highest: 0xff } : LEGIBLE;
    return this.#some(textsOf(this.#rules, rule, shape), (text) => text).map((text) => ({
      octets: this.#encode(text),
    }));
  }

  /** Near misses of a rule, each with what its parser says. */
  invalid(rule: string): readonly InvalidSample[] {
    const { encoding } = this.#options;
    const codec = new Codec(this.#parse, this.#rules, rule, encoding);
    const nearMisses = this.#some(
      nearMissesOf(this.#rules, rule, { encoding, shape: LEGIBLE }),
      ({ octets }) => octets.join(),
    );
    return nearMisses.flatMap(({ octets, kind, edit, of }) => {
      const refusal = refusalOf(codec, octets);
      return refusal ? [{ octets, kind, edit, of: this.#encode(of), ...refusal }] : [];
    });
  }

  /** Different values; fewer where there are no more, or no more are found. */
  #some<Value>(arbitrary: Arbitrary<Value>, keyOf: (value: Value) => string): readonly Value[] {
    const { count, seed } = this.#options;
    try {
      const drawn = fc.sample(arbitrary, { numRuns: count * DRAWS, seed });
      return [...new Map(drawn.toReversed().map((value) => [keyOf(value), value])).values()]
        .toReversed()
        .slice(0, count);
    } catch (cause) {
      // So it says that there are none.
      if (cause instanceof RangeError) return [];
      throw cause;
    }
  }

  #encode(text: string): Uint8Array {
    return this.#options.encoding === 'octets' ? octetsBehind(text) : octetsOf(text);
  }
}

/** What is easy to read; terminals turn what is written from right to left, and no columns would hold. */
const LEGIBLE: Shape = {
  letters: ALPHABETS.filter((each) => !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(each)),
  others: [' ', ', ', '-', '!', '7', '😀'],
};

/** How many values are drawn for each that is wanted, as some come twice. */
const DRAWS = 4;

/** What the parser refuses: the whole, or else one of the lines that a framing makes of it. */
function refusalOf(
  codec: Codec<Message>,
  octets: Uint8Array,
): { offset: number; reason: string } | undefined {
  for (const { start, line } of [{ start: 0, line: octets }, ...linesOf(octets)]) {
    // The value of a rule that is no message is a text, whatever the types say.
    const read: Message | Malformed | string = codec.read(line);
    if (typeof read === 'object' && isMalformed(read)) {
      return { offset: start + read.offset, reason: read.reason };
    }
  }
  return undefined;
}

/** The type of a message is the name of its rule, in CamelCase. */
function isMalformed(read: Message | Malformed): read is Malformed {
  return read.type === 'malformed';
}

function linesOf(octets: Uint8Array): { start: number; line: Uint8Array }[] {
  const starts = [0, ...[...octets.entries()].flatMap(([at, octet]) => (octet === LF ? [at + 1] : []))];
  return starts
    .map((start, index) => ({ start, line: octets.subarray(start, starts[index + 1]) }))
    .filter(({ line }) => line.length > 0);
}

const LF = 0x0a;
