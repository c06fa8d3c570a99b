import type { Alphabet, Unit } from '../language/Alphabet.js';
import type { AbnfNode, Nodes } from './AbnfNode.js';
import { lettersOf } from './lettersOf.js';

/**
 * What a text may go on with behind each rule that comes to itself. What follows such a rule depends on how deep inside
 * itself it is, so there is no end of sets of that; but there are only so many units.
 */
export function followingUnits(nodes: Nodes, alphabet: Alphabet): ReadonlyMap<string, ReadonlySet<Unit>> {
  const beginnings = new Map(
    [...nodes.keys()].map((name) => [name, { units: new Set<Unit>(), isEmpty: false }]),
  );
  const following = new Map([...nodes.keys()].map((name) => [name, new Set<Unit>()]));
  let hasGrown = true;
  while (hasGrown) {
    hasGrown = false;
    for (const [name, node] of nodes) {
      const known = beginnings.get(name)!;
      const { units, isEmpty } = beginningOf(node);
      if (isEmpty && !known.isEmpty) [known.isEmpty, hasGrown] = [true, true];
      add(units, known.units);
      follow(node, following.get(name)!);
    }
  }
  return new Map([...following].filter(([name]) => isRecursive(name, nodes)));

  function add(units: Iterable<Unit>, to: Set<Unit>): void {
    for (const unit of units) {
      hasGrown ||= !to.has(unit);
      to.add(unit);
    }
  }

  function beginningOf(node: AbnfNode): Beginning {
    switch (node.type) {
      case 'reference':
        return beginnings.get(node.rule)!;
      case 'concatenation':
        return node.elements.map(beginningOf).reduceRight(inTurn, EMPTY);
      case 'alternation':
        return node.alternatives.map(beginningOf).reduce(either);
      case 'repetition': {
        const { units, isEmpty } = beginningOf(node.element);
        return node.max === 0 ? EMPTY : { units, isEmpty: isEmpty || node.min === 0 };
      }
      case 'predicate':
        return EMPTY;
      default: {
        const [first] = lettersOf(node, alphabet);
        return first ? { units: new Set(first.map(({ units }) => units[0]!)), isEmpty: false } : EMPTY;
      }
    }
  }

  /** Passes on what may come behind a node to the rules at its end. */
  function follow(node: AbnfNode, behind: ReadonlySet<Unit>): void {
    switch (node.type) {
      case 'reference':
        return add(behind, following.get(node.rule)!);
      case 'concatenation': {
        let rest: Beginning = { units: behind, isEmpty: true };
        for (const element of node.elements.toReversed()) {
          follow(element, rest.units);
          rest = inTurn(rest, beginningOf(element));
        }
        return;
      }
      case 'alternation':
        return node.alternatives.forEach((each) => follow(each, behind));
      case 'repetition':
        return follow(node.element, new Set([...beginningOf(node.element).units, ...behind]));
      default:
    }
  }
}

/** With what texts may begin. */
interface Beginning {
  readonly units: ReadonlySet<Unit>;
  readonly isEmpty: boolean;
}

const EMPTY: Beginning = { units: new Set(), isEmpty: true };

function inTurn(rest: Beginning, first: Beginning): Beginning {
  if (!first.isEmpty) return first;
  return { units: new Set([...first.units, ...rest.units]), isEmpty: rest.isEmpty };
}

function either(one: Beginning, other: Beginning): Beginning {
  return { units: new Set([...one.units, ...other.units]), isEmpty: one.isEmpty || other.isEmpty };
}

function isRecursive(name: string, nodes: Nodes): boolean {
  const reached = new Set(referencesIn(nodes.get(name)!));
  // A set visits what is added to it while it is walked.
  for (const each of reached) for (const further of referencesIn(nodes.get(each)!)) reached.add(further);
  return reached.has(name);
}

function referencesIn(node: AbnfNode): readonly string[] {
  switch (node.type) {
    case 'reference':
      return [node.rule];
    case 'concatenation':
      return node.elements.flatMap(referencesIn);
    case 'alternation':
      return node.alternatives.flatMap(referencesIn);
    case 'repetition':
      return referencesIn(node.element);
    default:
      return [];
  }
}
