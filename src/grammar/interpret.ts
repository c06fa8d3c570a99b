import type { Expression, Rule, Rules } from './ast.js';
import { forksOf } from './branches.js';
import { characterMatcher } from './characterPattern.js';
import type { Parse } from './Codec.js';
import { elementsOf } from './declarations.js';

/** A parser of rules as they stand, without generated code, and the ways that it took. */
export interface Interpreter {
  /**
   * As a generated parser does it: the value of the start rule.
   *
   * @throws an error with a `location` where the text is none of the rule's
   */
  readonly parse: Parse;
  /**
   * The ids of the branches that a text of the rule takes (see `branchesOf`); `undefined` where it is none of the
   * rule's.
   */
  readonly trace: (text: string, startRule: string) => ReadonlySet<string> | undefined;
}

/**
 * Makes a parser of rules without generating code: for rules that are changed at run time, and to see which ways a text
 * takes. It is several times as slow as a generated one.
 *
 * @param onRefusal - is told of each predicate that fails, and where
 */
export function createInterpreter(
  rules: Rules,
  onRefusal?: (predicate: Predicate, at: number) => void,
): Interpreter {
  const matchers = new Map<string, Matcher>();
  const readers = new Map<string, Reader>();
  let text = '';
  /** The furthest place at which something that was expected did not stand. */
  let furthest = 0;
  /** How many predicates the place is in: what fails there is not what was expected. */
  let silent = 0;
  /** The branches on the way to the place, those that were given up taken off again. */
  let trail: string[] = [];

  return {
    parse(input, { startRule }) {
      begin(input);
      const read = readerOf(startRule)(0);
      if (read && read.end === input.length) return read.value;
      throw syntaxError(read ? Math.max(furthest, read.end) : furthest);
    },
    trace(input, startRule) {
      begin(input);
      return matcherOf(startRule)(0) === input.length ? new Set(trail) : undefined;
    },
  };

  function begin(input: string): void {
    text = input;
    furthest = 0;
    silent = 0;
    trail = [];
  }

  function matcherOf(name: string): Matcher {
    const known = matchers.get(name);
    if (known) return known;
    const forks = new Map(forksOf(rules, name).map(({ expression, branches }) => [expression, branches]));
    let compiled: Matcher | undefined;
    // A rule may refer to itself, so its own matcher is there before it is made.
    const matcher: Matcher = (at) => compiled!(at);
    matchers.set(name, matcher);
    compiled = compile(rules[name]!.expression, (expression) => forks.get(expression)?.map(({ id }) => id));
    return compiled;
  }

  function compile(expression: Expression, ids: IdsOf): Matcher {
    switch (expression.type) {
      case 'literal':
        return literal(expression);
      case 'class':
      case 'any':
        return pattern(expression);
      case 'sequence':
        return sequence(expression.elements.map((each) => compile(each, ids)));
      case 'choice':
        return choice(
          expression.alternatives.map((each) => compile(each, ids)),
          ids(expression),
        );
      case 'labeled':
        return compile(expression.expression, ids);
      case 'reference':
        return matcherOf(expression.name);
      case 'repeated':
        return repeated(expression, ids);
      case 'and':
      case 'not':
        return predicate(expression, compile(expression.expression, ids));
    }
  }

  function fail(at: number): -1 {
    if (silent === 0 && at > furthest) furthest = at;
    return FAILED;
  }

  function literal({ value, ignoreCase }: Extract<Expression, { type: 'literal' }>): Matcher {
    if (!ignoreCase) return (at) => (text.startsWith(value, at) ? at + value.length : fail(at));
    const lower = value.toLowerCase();
    return (at) => (text.slice(at, at + value.length).toLowerCase() === lower ? at + value.length : fail(at));
  }

  function pattern(expression: Extract<Expression, { type: 'class' | 'any' }>): Matcher {
    const match = characterMatcher(expression);
    return (at) => {
      const end = match(text, at);
      return end === FAILED ? fail(at) : end;
    };
  }

  function sequence(matchersInTurn: readonly Matcher[]): Matcher {
    return (at) => {
      const mark = trail.length;
      let end = at;
      for (const matcher of matchersInTurn) {
        end = matcher(end);
        if (end === FAILED) {
          trail.length = mark;
          return FAILED;
        }
      }
      return end;
    };
  }

  function choice(alternatives: readonly Matcher[], ids: readonly string[] | undefined): Matcher {
    return (at) => {
      const mark = trail.length;
      for (const [index, alternative] of alternatives.entries()) {
        if (ids) trail.push(ids[index]!);
        const end = alternative(at);
        if (end !== FAILED) return end;
        trail.length = mark;
      }
      return FAILED;
    };
  }

  function repeated(expression: Extract<Expression, { type: 'repeated' }>, ids: IdsOf): Matcher {
    const { min, max } = expression;
    const [nothing, something] = ids(expression) ?? [];
    const matcher = compile(expression.expression, ids);
    const delimiter = expression.delimiter ? compile(expression.delimiter, ids) : undefined;
    return (at) => {
      const mark = trail.length;
      let end = at;
      let times = 0;
      while (max === null || times < max) {
        const before = trail.length;
        const from = times > 0 && delimiter ? delimiter(end) : end;
        const next = from === FAILED ? FAILED : matcher(from);
        if (next === FAILED) {
          trail.length = before;
          break;
        }
        // What matches nothing would do so for ever.
        if (next === end && times >= min) break;
        end = next;
        times++;
      }
      if (times < min) {
        trail.length = mark;
        return FAILED;
      }
      if (nothing !== undefined) trail.push(times > 0 ? something! : nothing);
      return end;
    };
  }

  function predicate(expression: Predicate, matcher: Matcher): Matcher {
    const wanted = expression.type === 'and';
    return (at) => {
      const mark = trail.length;
      silent++;
      const found = matcher(at) !== FAILED;
      silent--;
      trail.length = mark;
      if (found === wanted) return at;
      if (silent === 0) onRefusal?.(expression, at);
      return FAILED;
    };
  }

  function readerOf(name: string): Reader {
    const known = readers.get(name);
    if (known) return known;
    let made: Reader | undefined;
    readers.set(name, (at) => made!(at));
    made = makeReader(rules[name]!);
    return made;
  }

  function makeReader(rule: Rule): Reader {
    if (rule.kind === 'message') return messageReader(rule);
    if (rule.kind === 'union') return unionReader(rule);
    return textReader(matcherOf(rule.name));
  }

  function unionReader({ expression }: Rule): Reader {
    const alternatives = expression.type === 'choice' ? expression.alternatives : [expression];
    const inTurn = alternatives.map((each) => readerOf((each as { name: string }).name));
    return (at) => {
      for (const reader of inTurn) {
        const read = reader(at);
        if (read) return read;
      }
      return undefined;
    };
  }

  function messageReader({ name, expression }: Rule): Reader {
    const parts = elementsOf(expression).map((element) => ({
      label: element.type === 'labeled' ? element.label : undefined,
      read: fieldReader(element.type === 'labeled' ? element.expression : element),
    }));
    return (at) => {
      const message: Record<string, unknown> = { type: name };
      let end = at;
      for (const { label, read } of parts) {
        const part = read(end);
        if (!part) return undefined;
        end = part.end;
        if (label !== undefined) message[label] = part.value;
      }
      return { end, value: message };
    };
  }

  /** The value of a field is a message, several, or none, where it refers to one; else its text. */
  function fieldReader(expression: Expression): Reader {
    if (expression.type === 'reference' && rules[expression.name]!.kind !== 'text')
      return readerOf(expression.name);
    if (expression.type === 'repeated' && holdsMessages(expression.expression, rules))
      return listReader(expression);
    return textReader(compile(expression, () => undefined));
  }

  function listReader(expression: Extract<Expression, { type: 'repeated' }>): Reader {
    const read = fieldReader(expression.expression);
    const delimiter = expression.delimiter ? compile(expression.delimiter, () => undefined) : undefined;
    const { min, max } = expression;
    return (at) => {
      const values: unknown[] = [];
      let end = at;
      while (max === null || values.length < max) {
        const from = values.length > 0 && delimiter ? delimiter(end) : end;
        const part = from === FAILED ? undefined : read(from);
        if (!part || (part.end === end && values.length >= min)) break;
        end = part.end;
        values.push(part.value);
      }
      if (values.length < min) return undefined;
      return { end, value: min === 0 && max === 1 ? (values[0] ?? null) : values };
    };
  }

  function textReader(matcher: Matcher): Reader {
    return (at) => {
      const end = matcher(at);
      return end === FAILED ? undefined : { end, value: text.slice(at, end) };
    };
  }
}

/** A part of a rule that looks ahead. */
export type Predicate = Extract<Expression, { type: 'and' | 'not' }>;

/** Where a match that begins at a place ends; -1 where there is none. */
type Matcher = (at: number) => number;

type Reader = (at: number) => { readonly end: number; readonly value: unknown } | undefined;

/** The ids of the branches of a fork. */
type IdsOf = (expression: Expression) => readonly string[] | undefined;

const FAILED = -1;

function holdsMessages(expression: Expression, rules: Rules): boolean {
  if (expression.type === 'reference') return rules[expression.name]!.kind !== 'text';
  return expression.type === 'repeated' && holdsMessages(expression.expression, rules);
}

function syntaxError(offset: number): Error {
  const place = { offset, line: 1, column: offset + 1 };
  return Object.assign(new SyntaxError(`Something else was expected at character ${offset + 1}.`), {
    location: { start: place, end: place },
  });
}
