import type { Expression, Rules } from '../ast.js';
import { Alphabet, type Unit } from './Alphabet.js';
import { coveringTexts } from './coveringTexts.js';
import { shortestText } from './shortestText.js';
import { afterUnits, Terms, Undecided, type Term } from './Terms.js';

/** What is known of a set of texts. */
export type Answer =
  | { readonly type: 'found'; readonly text: string }
  | { readonly type: 'none' }
  /** It would take too long. */
  | { readonly type: 'undecided' };

type Repeated = Extract<Expression, { type: 'repeated' }>;

/**
 * What texts the expressions of a grammar match, as sets that can be joined, cut and searched: whether an expression
 * ever matches, or two match the same text, is decided, not guessed. It takes grammars without left recursion, and
 * without loops around nothing. For rules within rules there may be no answer (`Undecided`).
 *
 * The idea: the texts at whose beginning `e` matches, so that what follows is in a set K, are a set again. An ordered
 * choice `a / b` is `a` before K, or `b` before K where `a` does not match at all; and so on.
 */
export class Language {
  readonly terms = new Terms();
  readonly alphabet: Alphabet;
  readonly #rules: Rules;
  readonly #before = new WeakMap<Expression, Map<Term, Term>>();
  readonly #numbers = new WeakMap<Expression, number>();
  #count = 0;

  /** @param others - expressions beside the rules that it will be asked for */
  constructor(rules: Rules, others: readonly Expression[] = []) {
    this.#rules = rules;
    this.alphabet = new Alphabet(rules, others);
  }

  /** Looks for the shortest text of a set. */
  shortest(makeTerm: (language: Language) => Term): Answer {
    return this.#bounded(() => {
      const text = shortestText(makeTerm(this), this.terms, this.alphabet);
      return text === undefined ? { type: 'none' } : { type: 'found', text };
    });
  }

  /** Whether a text is in a set. */
  has(text: string, makeTerm: (language: Language) => Term): boolean | undefined {
    const letters = this.alphabet.lettersOf(text);
    if (!letters) return false;
    const answer = this.#bounded(() => {
      const units = letters.flatMap((letter) => letter.units);
      return afterUnits(makeTerm(this), units).hasEmpty() ? { type: 'found', text } : { type: 'none' };
    });
    return answer.type === 'undecided' ? undefined : answer.type === 'found';
  }

  /** Texts of a set that between them take every step that its texts can take, the shortest first. */
  samples(makeTerm: (language: Language) => Term): readonly string[] {
    this.terms.limit(LIMIT);
    try {
      return coveringTexts(makeTerm(this), this.terms, this.alphabet);
    } catch (cause) {
      if (cause instanceof Undecided) return [];
      throw cause;
    }
  }

  /** The texts that an expression matches from beginning to end. */
  whole(expression: Expression): Term {
    return this.before(expression, this.terms.empty);
  }

  /** The texts at whose beginning an expression matches, whatever follows. */
  beginning(expression: Expression): Term {
    return this.before(expression, this.terms.all);
  }

  /** The texts at whose beginning an expression matches, a text of the set behind it. */
  before(expression: Expression, next: Term): Term {
    let known = this.#before.get(expression);
    if (!known) this.#before.set(expression, (known = new Map()));
    let term = known.get(next);
    if (!term) known.set(next, (term = this.#make(expression, next)));
    return term;
  }

  #bounded(ask: () => Answer): Answer {
    this.terms.limit(LIMIT);
    try {
      return ask();
    } catch (cause) {
      if (cause instanceof Undecided) return { type: 'undecided' };
      throw cause;
    }
  }

  #make(expression: Expression, next: Term): Term {
    const { terms } = this;
    switch (expression.type) {
      case 'literal':
        return this.alphabet.spell(expression).reduceRight((rest, ways) => this.#oneOf(ways, rest), next);
      case 'class':
      case 'any':
        return this.#oneOf(this.alphabet.waysOf(expression), next);
      case 'sequence':
        return expression.elements.reduceRight((rest, element) => this.before(element, rest), next);
      case 'choice':
        return terms.either(
          expression.alternatives.map((alternative, index) =>
            terms.both([
              ...expression.alternatives.slice(0, index).map((earlier) => terms.not(this.beginning(earlier))),
              this.before(alternative, next),
            ]),
          ),
        );
      case 'labeled':
        return this.before(expression.expression, next);
      case 'reference': {
        const target = this.#rules[expression.name]!.expression;
        return terms.later(`rule ${this.#numberOf(target)} ${next.id}`, () => this.before(target, next));
      }
      case 'repeated':
        return this.#repeated(expression, 0, next);
      case 'and':
        return terms.both([this.beginning(expression.expression), next]);
      case 'not':
        return terms.both([terms.not(this.beginning(expression.expression)), next]);
    }
  }

  /** @param times - how often it has matched before */
  #repeated(expression: Repeated, times: number, next: Term): Term {
    const { terms } = this;
    const { min, max, delimiter } = expression;
    if (max !== null && times >= max) return next;
    // Beyond the least number of times, all are alike where there is no greatest one.
    const counted = max === null ? Math.min(times, Math.max(min, 1)) : times;
    return terms.later(`loop ${this.#numberOf(expression)} ${counted} ${next.id}`, () => {
      const once = (rest: Term): Term => {
        const item = this.before(expression.expression, rest);
        return delimiter && counted > 0 ? this.before(delimiter, item) : item;
      };
      const more = once(this.#repeated(expression, counted + 1, next));
      if (counted < min) return more;
      return terms.either([more, terms.both([next, terms.not(once(terms.all))])]);
    });
  }

  #oneOf(ways: readonly (readonly Unit[])[], next: Term): Term {
    const { terms } = this;
    const single = ways.filter((units) => units.length === 1).map((units) => units[0]!);
    const pairs = ways.filter((units) => units.length === 2);
    return terms.either([
      terms.step(single, next),
      ...pairs.map(([high, low]) => terms.step([high!], terms.step([low!], next))),
    ]);
  }

  #numberOf(expression: Expression): number {
    let number = this.#numbers.get(expression);
    if (number === undefined) this.#numbers.set(expression, (number = this.#count++));
    return number;
  }
}

/** How many terms one question may cost: several times as many as one does in a grammar like that of SMTP. */
const LIMIT = 8000;
