import type { Language } from '../language/Language.js';
import type { Term } from '../language/Terms.js';
import type { AbnfNode, AlternationNode, Nodes, PredicateNode, RepetitionNode } from './AbnfNode.js';
import { NodeLanguage } from './NodeLanguage.js';

/**
 * The nodes at which the grammar demands more than ABNF says: predicates that forbid or ask for something beyond, choices
 * whose order matters, and repetitions that could end before they do. What cannot be decided is taken for lossy.
 *
 * All rules are looked at as whole texts, and wherever they are referred to. A choice loses nothing if an alternative, with
 * what follows it, never begins as one before it does; a repetition, if what follows it never begins with one more turn;
 * a predicate, if nothing that follows it breaks it. Where none of that is lost, a text is read in one way alone, and
 * that is the grammar's.
 */
export function lossyNodes(language: Language, nodes: Nodes): ReadonlySet<AbnfNode> {
  const lossy = new Set<AbnfNode>();
  const unheeding = new NodeLanguage(language, nodes, 'unheeded');
  walk(unheeding, (node, next) => {
    if (node.type === 'predicate') note(node, predicateLoses(node, next));
  });
  // What a predicate takes care of is no matter of order: the comment says it.
  const heeding = new NodeLanguage(language, nodes, 'heeded');
  walk(heeding, (node, next) => {
    // Whatever follows: it is only asked whether something begins so.
    if (next === language.terms.all) return;
    if (node.type === 'alternation') note(node, choiceLoses(node, next));
    if (node.type === 'repetition') note(node, repetitionLoses(node, next));
  });
  return lossy;

  /** Calls back with all nodes, and each time with a set of what may follow. */
  function walk(reading: NodeLanguage, check: (node: AbnfNode, next: Term) => void): void {
    const seen = new Map<AbnfNode, Set<Term>>();
    for (const node of nodes.values()) visit(node, language.terms.empty);

    function visit(node: AbnfNode, next: Term): void {
      let known = seen.get(node);
      if (!known) seen.set(node, (known = new Set()));
      if (known.has(next)) return;
      known.add(next);
      if (!lossy.has(node)) check(node, next);
      language.terms.limit(Infinity);
      visitParts(node, next);
    }

    function visitParts(node: AbnfNode, next: Term): void {
      switch (node.type) {
        case 'reference':
          return visit(nodes.get(node.rule)!, reading.behind(node.rule, next));
        case 'concatenation': {
          let rest = next;
          for (const element of node.elements.toReversed()) {
            visit(element, rest);
            rest = reading.before(element, rest);
          }
          return;
        }
        case 'alternation':
          return node.alternatives.forEach((each) => visit(each, next));
        case 'repetition': {
          const turns = node.max ?? node.min + 1;
          for (let turn = 1; turn <= turns; turn++) {
            visit(node.element, reading.afterTurns(node, turn, next));
          }
          return;
        }
        case 'predicate':
          return visit(node.content, language.terms.all);
        default:
      }
    }
  }

  function note(node: AbnfNode, loses: boolean): void {
    if (loses) lossy.add(node);
  }

  function predicateLoses(node: PredicateNode, next: Term): boolean {
    return hasCommon(() => [language.terms.not(unheeding.demanded(node)), next]);
  }

  function choiceLoses({ alternatives, inOrder }: AlternationNode, next: Term): boolean {
    const { terms } = language;
    return inOrder.some((_, index) =>
      hasCommon(() => [
        terms.either(inOrder.slice(0, index).map((earlier) => language.beginning(earlier))),
        heeding.before(alternatives[index]!, next),
      ]),
    );
  }

  function repetitionLoses({ min, max, greedy }: RepetitionNode, next: Term): boolean {
    return greedy !== undefined && min !== max && hasCommon(() => [language.beginning(greedy), next]);
  }

  function hasCommon(makeSets: () => readonly Term[]): boolean {
    return language.shortest(({ terms }) => terms.both(makeSets())).type !== 'none';
  }
}
