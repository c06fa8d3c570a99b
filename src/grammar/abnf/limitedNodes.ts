import type { Expression, Rules } from '../ast.js';
import { limitOf } from '../arbitrary/extents.js';
import { concatenation, type AbnfNode } from './AbnfNode.js';
import { singleCharacters } from './characterRanges.js';
import { isWithin, joined, type Ranges } from './ranges.js';

type Repeated = Extract<Expression, { type: 'repeated' }>;

/** The nodes of the first elements of a sequence, so many of them. */
interface Limited {
  readonly nodes: readonly AbnfNode[];
  readonly count: number;
}

/**
 * Says how long the elements behind a predicate that limits their length may be: `!(c|65|) c+` is `1*64c`, and
 * `!((a / b)|65|) a (b* a)*` is `a [*62c a]`, where `c` is `a` or `b`. `undefined` where they have another shape.
 */
export function limitedNodes(
  predicate: Expression,
  elements: readonly Expression[],
  rules: Rules,
  nodeOf: (expression: Expression) => AbnfNode,
): Limited | undefined {
  const most = limitOf(predicate, rules);
  const counted = most === undefined ? undefined : countedIn(predicate, rules);
  const characters = counted && singleCharacters(counted, rules);
  if (most === undefined || !counted || !characters) return undefined;
  const fixed = elements.findIndex((each) => !isOneOf(each, characters));
  const loop = fixed < 0 ? undefined : unboundedLoop(elements[fixed]!);
  if (!loop || fixed >= most) return undefined;
  const limited = limitedLoop(loop, most - fixed);
  return limited && { nodes: [...elements.slice(0, fixed).map(nodeOf), limited], count: fixed + 1 };

  function limitedLoop(repeated: Repeated, room: number): AbnfNode | undefined {
    const { expression, min } = repeated;
    if (isOneOf(expression, characters!) && min <= room) {
      return { type: 'repetition', element: nodeOf(expression), min, max: room, greedy: expression };
    }
    const ending = endingOf(expression);
    if (!ending || min > 1) return undefined;
    const inner: AbnfNode = {
      type: 'repetition',
      element: nodeOf(counted!),
      min: 0,
      max: room - 1,
      // How the characters are shared out among the turns is of no account.
      greedy: undefined,
    };
    const turns = concatenation(room === 1 ? [nodeOf(ending)] : [inner, nodeOf(ending)]);
    return min === 1
      ? turns
      : { type: 'repetition', element: turns, min: 0, max: 1, greedy: repeated.expression };
  }

  /** The `a` of `b* a`, where one or the other is all that is counted. */
  function endingOf(turn: Expression): Expression | undefined {
    if (turn.type !== 'sequence' || turn.elements.length !== 2) return undefined;
    const [many, ending] = turn.elements as [Expression, Expression];
    const between = unboundedLoop(many);
    const [inside, end] = [
      between && singleCharacters(between.expression, rules),
      singleCharacters(ending, rules),
    ];
    if (between?.min !== 0 || !inside || !end) return undefined;
    const all = joined([...inside, ...end]);
    return isWithin(all, characters!) && isWithin(characters!, all) ? ending : undefined;
  }

  function isOneOf(expression: Expression, set: Ranges): boolean {
    const own = singleCharacters(expression, rules);
    return own !== undefined && isWithin(own, set);
  }
}

function unboundedLoop(expression: Expression): Repeated | undefined {
  const isLoop = expression.type === 'repeated' && expression.max === null && !expression.delimiter;
  return isLoop ? expression : undefined;
}

/** What a predicate counts: `c` in `!(c|65|)`. */
function countedIn(expression: Expression, rules: Rules): Expression | undefined {
  if (expression.type === 'not') return countedIn(expression.expression, rules);
  if (expression.type === 'reference') return countedIn(rules[expression.name]!.expression, rules);
  return expression.type === 'repeated' ? expression.expression : undefined;
}
