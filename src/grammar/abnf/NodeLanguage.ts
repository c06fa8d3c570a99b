import type { Letter } from '../language/Alphabet.js';
import type { Language } from '../language/Language.js';
import type { Term } from '../language/Terms.js';
import type { AbnfNode, Nodes, PredicateNode, RepetitionNode } from './AbnfNode.js';
import { followingUnits } from './followingUnits.js';
import { lettersOf } from './lettersOf.js';

/**
 * The texts that nodes of ABNF stand for, as sets that can be compared with those of the grammar: any alternative may be
 * taken, and any number of turns. Predicates are heeded, as comments say them, or they are not.
 */
export class NodeLanguage {
  readonly #language: Language;
  readonly #nodes: Nodes;
  readonly #heeds: boolean;
  readonly #before = new WeakMap<AbnfNode, Map<Term, Term>>();
  readonly #numbers = new Map<AbnfNode, number>();
  readonly #behind: ReadonlyMap<string, Term>;

  constructor(language: Language, nodes: Nodes, predicates: 'heeded' | 'unheeded') {
    const { terms, alphabet } = language;
    this.#language = language;
    this.#nodes = nodes;
    this.#heeds = predicates === 'heeded';
    const following = followingUnits(nodes, alphabet);
    this.#behind = new Map(
      [...following].map(([rule, units]) => [
        rule,
        terms.either([terms.empty, terms.step([...units], terms.all)]),
      ]),
    );
  }

  /** The texts at whose beginning is one of a node, with a text of the set behind it. */
  before(node: AbnfNode, next: Term): Term {
    let known = this.#before.get(node);
    if (!known) this.#before.set(node, (known = new Map()));
    let term = known.get(next);
    if (!term) known.set(next, (term = this.#make(node, next)));
    return term;
  }

  /** What comes when a repetition has had so many turns. */
  afterTurns(node: RepetitionNode, turns: number, next: Term): Term {
    const { element, min, max } = node;
    const { terms } = this.#language;
    if (max !== null && turns >= max) return next;
    // Beyond the least number of turns, all are alike where there is no greatest one.
    const counted = max === null ? Math.min(turns, min) : turns;
    return terms.later(this.#key(node, `${counted} ${next.id}`), () => {
      const more = this.before(element, this.afterTurns(node, counted + 1, next));
      return counted < min ? more : terms.either([more, next]);
    });
  }

  /** What may follow in a rule that is referred to: behind rules that come to themselves, a set with more in it. */
  behind(rule: string, next: Term): Term {
    return this.#behind.get(rule) ?? next;
  }

  /** What must follow for a predicate not to fail. */
  demanded({ expression }: PredicateNode): Term {
    const beginning = this.#language.beginning(expression.expression);
    return expression.type === 'and' ? beginning : this.#language.terms.not(beginning);
  }

  #make(node: AbnfNode, next: Term): Term {
    const { terms, alphabet } = this.#language;
    switch (node.type) {
      case 'reference': {
        const behind = this.behind(node.rule, next);
        const target = this.#nodes.get(node.rule)!;
        return terms.later(this.#key(target, `${behind.id}`), () => this.before(target, behind));
      }
      case 'concatenation':
        return node.elements.reduceRight((rest, element) => this.before(element, rest), next);
      case 'alternation':
        return terms.either(node.alternatives.map((each) => this.before(each, next)));
      case 'repetition':
        return this.afterTurns(node, 0, next);
      case 'predicate':
        return this.#heeds ? terms.both([this.demanded(node), next]) : next;
      default:
        return lettersOf(node, alphabet).reduceRight((rest, letters) => this.#oneOf(letters, rest), next);
    }
  }

  #oneOf(letters: readonly Letter[], next: Term): Term {
    const { terms } = this.#language;
    const single = letters.filter(({ units }) => units.length === 1).map(({ units }) => units[0]!);
    const pairs = letters.filter(({ units }) => units.length === 2);
    return terms.either([
      terms.step(single, next),
      ...pairs.map(({ units: [high, low] }) => terms.step([high!], terms.step([low!], next))),
    ]);
  }

  #key(node: AbnfNode, state: string): string {
    let number = this.#numbers.get(node);
    if (number === undefined) this.#numbers.set(node, (number = this.#numbers.size));
    return `${this.#heeds ? 'heeding' : 'unheeding'} node ${number} ${state}`;
  }
}
