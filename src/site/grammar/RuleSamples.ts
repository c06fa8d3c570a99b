import type { Encoding } from '../../grammar/Codec.js';
import { Sampler, type InvalidSample, type Sample } from '../../grammar/samples.js';
import { referencesOf } from '../../grammar/startRules.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import { codecsOf } from './codecsOf.js';

/** Examples that a page shows. */
const COUNT = 6;
/** The same examples each time: a site that is made again is the same. */
const SEED = 1;
/** Octets of an example that is shown: longer ones say no more. */
const LONGEST = 48;

/** Makes examples and near misses of the rules of one grammar. */
export class RuleSamples {
  readonly #samplers: ReadonlyMap<Encoding, Sampler>;
  readonly #encodings: ReadonlyMap<string, Encoding>;

  constructor(pages: ProtocolPages) {
    const { grammar } = pages.source;
    const sampler = (encoding: Encoding) => new Sampler(grammar, { count: 4 * COUNT, seed: SEED, encoding });
    this.#encodings = encodingsIn(pages);
    this.#samplers = new Map([...new Set(this.#encodings.values())].map((each) => [each, sampler(each)]));
  }

  /** How the octets of a rule's texts are characters; those of a rule that nothing reads or writes are in UTF-8. */
  encodingOf(rule: string): Encoding {
    return this.#encodings.get(rule) ?? 'utf-8';
  }

  valid(rule: string): readonly Sample[] {
    return shortest(this.#samplers.get(this.encodingOf(rule))!.valid(rule));
  }

  /** One of each kind first. */
  invalid(rule: string): readonly InvalidSample[] {
    const all = shortest(this.#samplers.get(this.encodingOf(rule))!.invalid(rule), 4 * COUNT);
    const firsts = all.filter(({ kind }, index) => all.findIndex((each) => each.kind === kind) === index);
    return [...firsts, ...all.filter((each) => !firsts.includes(each))].slice(0, COUNT);
  }
}

function shortest<S extends Sample>(samples: readonly S[], most = COUNT): readonly S[] {
  const short = samples.filter(({ octets }) => octets.length <= LONGEST);
  return (short.length > 0 ? short : samples).slice(0, most);
}

/** The encodings of all rules that something is read or written by. What is both text and octets is shown as text. */
function encodingsIn({ source: { protocol }, rules }: ProtocolPages): ReadonlyMap<string, Encoding> {
  const encodings = new Map<string, Encoding>();
  const codecs = codecsOf(protocol);
  for (const encoding of ['octets', 'utf-8'] as const) {
    const names = new Set(
      codecs.filter((codec) => codec.encoding === encoding).map(({ startRule }) => startRule),
    );
    // A set visits what is added to it while it is walked.
    for (const name of names) {
      encodings.set(name, encoding);
      for (const other of referencesOf(rules[name]!)) names.add(other);
    }
  }
  return encodings;
}
