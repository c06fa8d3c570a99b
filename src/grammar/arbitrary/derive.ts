import type { Expression, Rules } from '../ast.js';
import { characterMatcher } from '../characterPattern.js';

/** A part of a text, and the expression that it matches. */
export interface Part {
  readonly expression: Expression;
  readonly begin: number;
  /** Behind its last character. */
  readonly end: number;
  /** The alternative of a choice, from 0; 0 for all else. */
  readonly alternative: number;
  /** How many parts it consists of, itself included: they follow it in the list. */
  readonly size: number;
}

/** Reads texts into their parts, the whole first. */
export interface Deriver {
  /** The parts of a text of a rule; `undefined` where it is none. */
  readonly derive: (text: string, rule: string) => readonly Part[] | undefined;
  /** Whether a text begins with one of an expression. */
  readonly begins: (text: string, expression: Expression) => boolean;
}

/** Makes a parser of rules that tells which expression each part of a text matches. */
export function createDeriver(rules: Rules): Deriver {
  const matchers = new Map<Expression, Matcher>();
  let text = '';
  /** What has been found; what stands behind the first `count` was given up, and makes room for others. */
  const parts: Part[] = [];
  let count = 0;

  return {
    derive(input, rule) {
      text = input;
      count = 0;
      return matcherOf(rules[rule]!.expression)(0) === input.length ? parts.slice(0, count) : undefined;
    },
    begins(input, expression) {
      text = input;
      count = 0;
      return matcherOf(expression)(0) !== FAILED;
    },
  };

  function matcherOf(expression: Expression): Matcher {
    const known = matchers.get(expression);
    if (known) return known;
    let made: Matcher | undefined;
    // An expression may hold itself, so its matcher is there before it is made.
    matchers.set(expression, (at) => made!(at));
    made = compile(expression);
    matchers.set(expression, made);
    return made;
  }

  function compile(expression: Expression): Matcher {
    switch (expression.type) {
      case 'literal':
        return recorded(expression, literal(expression));
      case 'class':
      case 'any':
        return recorded(expression, character(expression));
      case 'sequence':
        return recorded(expression, sequence(expression.elements.map(matcherOf)));
      case 'choice':
        return choice(expression, expression.alternatives.map(matcherOf));
      case 'labeled':
        return recorded(expression, matcherOf(expression.expression));
      case 'reference':
        return recorded(expression, (at) => matcherOf(rules[expression.name]!.expression)(at));
      case 'repeated':
        return recorded(expression, repeated(expression));
      case 'and':
      case 'not':
        return predicate(expression.type === 'and', matcherOf(expression.expression));
    }
  }

  function recorded(expression: Expression, match: Matcher): Matcher {
    return (at) => {
      const mark = open();
      return close(mark, expression, at, match(at), 0);
    };
  }

  function choice(expression: Expression, alternatives: readonly Matcher[]): Matcher {
    return (at) => {
      const mark = open();
      for (let alternative = 0; alternative < alternatives.length; alternative++) {
        const end = alternatives[alternative]!(at);
        if (end !== FAILED) return close(mark, expression, at, end, alternative);
      }
      return close(mark, expression, at, FAILED, 0);
    };
  }

  /** Keeps the place of a part whose parts come before its end is known. */
  function open(): number {
    if (count === parts.length) parts.push(PENDING);
    return count++;
  }

  function close(mark: number, expression: Expression, begin: number, end: number, alternative: number) {
    if (end === FAILED) count = mark;
    else parts[mark] = { expression, begin, end, alternative, size: count - mark };
    return end;
  }

  function literal({ value, ignoreCase }: Extract<Expression, { type: 'literal' }>): Matcher {
    if (!ignoreCase) return (at) => (text.startsWith(value, at) ? at + value.length : FAILED);
    const lower = value.toLowerCase();
    return (at) => (text.slice(at, at + value.length).toLowerCase() === lower ? at + value.length : FAILED);
  }

  function character(expression: Extract<Expression, { type: 'class' | 'any' }>): Matcher {
    const match = characterMatcher(expression);
    return (at) => match(text, at);
  }

  function sequence(elements: readonly Matcher[]): Matcher {
    return (at) => {
      let end = at;
      for (const element of elements) {
        end = element(end);
        if (end === FAILED) break;
      }
      return end;
    };
  }

  function repeated({ expression, min, max, delimiter }: Extract<Expression, { type: 'repeated' }>): Matcher {
    const item = matcherOf(expression);
    const between = delimiter ? matcherOf(delimiter) : undefined;
    return (at) => {
      let end = at;
      let times = 0;
      while (max === null || times < max) {
        const mark = count;
        const from = times > 0 && between ? between(end) : end;
        const next = from === FAILED ? FAILED : item(from);
        // What matches nothing would do so for ever.
        if (next === FAILED || (next === end && times >= min)) {
          count = mark;
          break;
        }
        end = next;
        times++;
      }
      return times < min ? FAILED : end;
    };
  }

  function predicate(wanted: boolean, match: Matcher): Matcher {
    return (at) => {
      const mark = count;
      const found = match(at) !== FAILED;
      count = mark;
      return found === wanted ? at : FAILED;
    };
  }
}

/** The parts that a part consists of directly, in their order. */
export function* partsIn(parts: readonly Part[], index: number): Generator<Part> {
  const end = index + parts[index]!.size;
  for (let at = index + 1; at < end; at += parts[at]!.size) yield parts[at]!;
}

/** Where a match that begins at a place ends. */
type Matcher = (at: number) => number;

const FAILED = -1;
const PENDING: Part = { expression: { type: 'any' }, begin: 0, end: 0, alternative: 0, size: 0 };
