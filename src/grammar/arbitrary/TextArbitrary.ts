import { Arbitrary, Stream, Value, type Random } from 'fast-check';
import type { Expression, Rules } from '../ast.js';
import { once, type Draft, type Writer } from './Draft.js';
import { knowledgeOf, type Knowledge } from './Knowledge.js';
import { palettesOf } from './Palette.js';
import type { Shape } from './Shape.js';
import { simplerTexts } from './simplerTexts.js';
import { writersOf } from './writers.js';

/** How many texts are made until one is of the rule and of the shape. */
const TRIES = 500;
/** From this one on nothing special is tried. */
const PLAIN = 50;
/** One in so many texts is made of edges, or of control characters, though nobody asked for that. */
const SELDOM = 16;

const writers = new WeakMap<Knowledge, ReturnType<typeof writersOf>>();

function writerOf(knowledge: Knowledge, expression: Expression): Writer {
  let ofGrammar = writers.get(knowledge);
  if (!ofGrammar) writers.set(knowledge, (ofGrammar = writersOf(knowledge)));
  return ofGrammar(expression);
}

/** See `textsOf`. */
export class TextArbitrary extends Arbitrary<string> {
  readonly #knowledge: Knowledge;
  readonly #rule: string;
  readonly #shape: Shape;
  readonly #palette: ReturnType<typeof palettesOf>;
  readonly #write: Writer;

  constructor(rules: Rules, rule: string, shape: Shape) {
    super();
    this.#knowledge = knowledgeOf(rules, shape.highest ?? Infinity);
    this.#rule = rule;
    this.#shape = shape;
    this.#palette = palettesOf(shape);
    if (!rules[rule]) throw new RangeError(`the grammar has no rule ${rule}`);
    this.#write = writerOf(this.#knowledge, this.#knowledge.rules[rule]!.expression);
  }

  override generate(random: Random, biasFactor: number | undefined): Value<string> {
    const { interpreter } = this.#knowledge;
    const isText = (text: string) => (interpreter.trace(text, this.#rule) ? text : undefined);
    return new Value(this.generateAs(random, biasFactor, isText), undefined);
  }

  /**
   * Generates a text and reads it.
   *
   * @param read - `undefined` for what is no text of the rule
   */
  generateAs<T>(random: Random, biasFactor: number | undefined, read: (text: string) => T | undefined): T {
    const { minLength = 0, maxLength = Infinity } = this.#shape;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const draft = this.#begin(random, biasFactor, attempt >= PLAIN);
      if (!this.#write(draft, maxLength, minLength)) continue;
      if (draft.length < minLength || draft.length > maxLength) continue;
      const found = read(draft.text);
      if (found !== undefined) return found;
    }
    throw new RangeError(
      `no text of the rule ${this.#rule} was found that has the shape ${JSON.stringify(this.#shape)}`,
    );
  }

  override canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === 'string' && this.#knowledge.deriver.derive(value, this.#rule) !== undefined;
  }

  override shrink(value: string): Stream<Value<string>> {
    return new Stream(simplerTexts(this.#knowledge, this.#rule, this.#shape, value)).map(
      (text) => new Value(text, undefined),
    );
  }

  #begin(random: Random, biasFactor: number | undefined, plain: boolean): Draft {
    const { others = [], wild = false, letters } = this.#shape;
    return {
      random,
      palette: this.#palette(random),
      others,
      edges: !plain && once(random, biasFactor ?? SELDOM),
      odd: wild ? once(random, 4) : letters === undefined && once(random, SELDOM),
      wild,
      text: '',
      length: 0,
      depth: 0,
      nesting: 0,
    };
  }
}
