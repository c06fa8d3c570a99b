import { Arbitrary, Random, Stream, Value } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Rules } from '../../ast.js';
import { pick } from '../Draft.js';
import { knowledgeOf, type Knowledge } from '../Knowledge.js';
import type { Shape } from '../Shape.js';
import { TextArbitrary } from '../TextArbitrary.js';
import type { Line } from './Edit.js';
import { editsOf, NEAR_MISS_KINDS, type NearMissKind } from './kinds.js';
import type { NearMiss, NearMissOptions } from './NearMiss.js';
import { nearMissMaker, type NearMissMaker } from './nearMissMaker.js';

/**
 * Near misses of the lines of a rule: each is made by one edit of a line, and refused by the parser of the rule. All
 * kinds that the grammar makes possible come alike. They shrink to near misses of the same kind of simpler lines.
 *
 * @throws RangeError from the arbitrary where the rule has no near misses of the kinds that are wanted
 */
export function nearMissesOf(rules: Rules, rule: string, options: NearMissOptions): Arbitrary<NearMiss> {
  return new NearMissArbitrary(rules, rule, options);
}

/** How many lines are looked at to find out which kinds there are. */
const LINES = 200;
/** How many edits of a kind are tried with one line. */
const EDITS = 3;
/** How many lines are tried for a near miss of one kind, before another kind is. */
const TRIES = 6;
const ROUNDS = 200;

class NearMissArbitrary extends Arbitrary<NearMiss> {
  readonly #rule: string;
  readonly #options: NearMissOptions;
  readonly #texts: TextArbitrary;
  readonly #knowledge: Knowledge;
  readonly #make: NearMissMaker;
  #possible: readonly NearMissKind[] | undefined;

  constructor(rules: Rules, rule: string, options: NearMissOptions) {
    super();
    const shape: Shape =
      options.encoding === 'octets' ? { ...options.shape, highest: 0xff } : (options.shape ?? {});
    this.#rule = rule;
    this.#options = options;
    this.#texts = new TextArbitrary(rules, rule, shape);
    this.#knowledge = knowledgeOf(rules, shape.highest ?? Infinity);
    this.#make = nearMissMaker(this.#knowledge, rule, options);
  }

  override generate(random: Random, biasFactor: number | undefined): Value<NearMiss> {
    const possible = (this.#possible ??= this.#findPossible());
    for (let round = 0; round < ROUNDS && possible.length > 0; round++) {
      const kind = pick(random, possible);
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const found = this.#try(kind, this.#line(random, biasFactor), random);
        if (found) return new Value(found, undefined);
      }
    }
    const { kinds = Object.keys(NEAR_MISS_KINDS), oneLine = false } = this.#options;
    throw new RangeError(
      `the rule ${this.#rule} has no near misses of these kinds${oneLine ? ' in one line' : ''}: ${kinds.join(', ')}`,
    );
  }

  override canShrinkWithoutContext(value: unknown): value is NearMiss {
    if (typeof value !== 'object' || value === null || !('kind' in value) || !('of' in value)) return false;
    const { kind, of } = value;
    return (
      typeof kind === 'string' && Object.hasOwn(editsOf, kind) && this.#texts.canShrinkWithoutContext(of)
    );
  }

  override shrink(value: NearMiss): Stream<Value<NearMiss>> {
    return new Stream(this.#simpler(value)).map((found) => new Value(found, undefined));
  }

  *#simpler({ kind, edit, of }: NearMiss): Generator<NearMiss> {
    for (const { value: text } of this.#texts.shrink(of)) {
      const line = this.#lineOf(text);
      const edits = line ? editsOf[kind](line) : [];
      // The very same edit, if the simpler line has a place for it; else another one of the kind.
      for (const each of edits.toSorted((a, b) => Number(b.words === edit) - Number(a.words === edit))) {
        const found = this.#make(line!, kind, each);
        if (!found) continue;
        yield found;
        break;
      }
    }
  }

  /** The kinds of which there are near misses. The lines for that are always the same: nothing depends on who asks first. */
  #findPossible(): NearMissKind[] {
    const random = new Random(xoroshiro128plus(1));
    // The names of the kinds are the keys of that record.
    const wanted = this.#options.kinds ?? (Object.keys(NEAR_MISS_KINDS) as NearMissKind[]);
    const lines = Array.from({ length: LINES }, () => this.#line(random, 4));
    return wanted.filter((kind) => lines.some((line) => this.#try(kind, line, random)));
  }

  #try(kind: NearMissKind, line: Line, random: Random): NearMiss | undefined {
    const edits = editsOf[kind](line);
    const first = edits.length > 1 ? random.nextInt(0, edits.length - 1) : 0;
    for (let tried = 0; tried < Math.min(edits.length, EDITS); tried++) {
      const found = this.#make(line, kind, edits[(first + tried) % edits.length]!);
      if (found) return found;
    }
    return undefined;
  }

  #line(random: Random, biasFactor: number | undefined): Line {
    return this.#texts.generateAs(random, biasFactor, (text) => this.#lineOf(text));
  }

  #lineOf(text: string): Line | undefined {
    const parts = this.#knowledge.deriver.derive(text, this.#rule);
    // No octets stand for halves of surrogate pairs.
    if (!parts || (this.#options.shape?.wild && /\p{Cs}/u.test(text))) return undefined;
    const lineEnd = text.endsWith('\r\n') ? 2 : text.endsWith('\n') ? 1 : 0;
    return { text, parts, end: text.length - lineEnd, knowledge: this.#knowledge };
  }
}
