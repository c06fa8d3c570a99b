import type { Expression } from '../ast.js';
import { forksOf, reachedFrom } from '../branches.js';
import type { CharacterSet } from './CharacterSet.js';
import { append, once, pick, type Draft, type Writer } from './Draft.js';
import { drawLength } from './drawLength.js';
import type { Knowledge } from './Knowledge.js';
import { isBlank, isControl } from './characters.js';
import { sequenceWriter } from './sequenceWriter.js';
import { runsOf } from './runs.js';

/** References inside each other from which on the shortest way out is taken. */
const DEEP = 10;
/** Characters of a text from which on it is brought to its end. */
const LONG_ENOUGH = 2_000;

/** Blanks that may be missing stand once in so many times. */
const FEW_BLANKS = 4;

/** Makes the writers of all expressions of a grammar. */
export function writersOf(knowledge: Knowledge): (expression: Expression) => Writer {
  const { rules, extentOf, setOf } = knowledge;
  const writers = new Map<Expression, Writer>();
  const runs = runsOf(knowledge);
  return writerOf;

  function writerOf(expression: Expression): Writer {
    const known = writers.get(expression);
    if (known) return known;
    let made: Writer | undefined;
    // An expression may hold itself, so its writer is there before it is made.
    writers.set(expression, (draft, room, want) => made!(draft, room, want));
    made = compile(expression);
    writers.set(expression, made);
    return made;
  }

  function compile(expression: Expression): Writer {
    switch (expression.type) {
      case 'literal':
        return literalWriter(expression);
      case 'class':
      case 'any':
        return classWriter(setOf(expression));
      case 'sequence':
        return sequenceWriter(expression.elements, knowledge, writerOf);
      case 'choice':
        return choiceWriter(expression.alternatives);
      case 'labeled':
        return writerOf(expression.expression);
      case 'reference':
        return referenceWriter(expression.name);
      case 'repeated':
        return repeatedWriter(expression);
      case 'and':
      case 'not':
        // The sequence that it stands in looks after it.
        return () => true;
    }
  }

  function choiceWriter(alternatives: readonly Expression[]): Writer {
    const extents = alternatives.map(extentOf);
    const odd = alternatives.map((each) => consistsOf(each, isControl));
    const blank = alternatives.map((each) => consistsOf(each, isBlank));
    const weights = alternatives.map(weightOf);
    const each = alternatives.map(writerOf);
    const someOdd = odd.includes(true) && odd.includes(false);
    const someBlank = blank.includes(true) && blank.includes(false);
    return (draft, room, want) => {
      const { strict } = draft.palette;
      const left = someBlank && strict ? blank : someOdd && !draft.odd ? odd : undefined;
      const deep = isDeep(draft);
      const fitting: number[] = [];
      let total = 0;
      let longest = -1;
      let lowest = Infinity;
      for (let index = 0; index < each.length; index++) {
        const { min, max, height } = extents[index]!;
        if (min > room || left?.[index] === true) continue;
        const reach = Math.min(max, want);
        if (reach < longest || (deep && reach === longest && height > lowest)) continue;
        if (reach > longest || (deep && height < lowest)) {
          fitting.length = 0;
          total = 0;
          longest = reach;
          lowest = height;
        }
        fitting.push(index);
        total += weights[index]!;
      }
      if (fitting.length === 0) return false;
      let lot = fitting.length === 1 ? 0 : draft.random.nextInt(1, total);
      let chosen = 0;
      while ((lot -= weights[fitting[chosen]!]!) > 0) chosen++;
      return each[fitting[chosen]!]!(draft, room, want);
    };
  }

  /** Where more ways part, more texts are needed to take them all. */
  function weightOf(expression: Expression): number {
    const names = expression.type === 'reference' ? reachedFrom(rules, expression.name) : [];
    const branches = names.reduce((sum, name) => sum + forksOf(rules, name).length, 0);
    return Math.min(4, 1 + Math.floor(Math.log2(1 + branches)));
  }

  function referenceWriter(name: string): Writer {
    const { expression } = rules[name]!;
    const write = writerOf(expression);
    return (draft, room, want) => {
      draft.depth++;
      const fitted = write(draft, room, want);
      draft.depth--;
      return fitted;
    };
  }

  function repeatedWriter(repeated: Extract<Expression, { type: 'repeated' }>): Writer {
    const { expression, delimiter, min } = repeated;
    const max = repeated.max ?? Infinity;
    const item = writerOf(expression);
    const between = delimiter ? writerOf(delimiter) : undefined;
    const itemExtent = extentOf(expression);
    const gap = delimiter ? extentOf(delimiter) : { min: 0, max: 0 };
    const blank = min === 0 && consistsOf(expression, isBlank);
    const weight = itemExtent.max === Infinity ? 2 : itemExtent.max > 1 ? 1 : 0;
    // A bound is one of items: where these can be longer than a character, it says nothing about letters.
    const runOf = max === Infinity || itemExtent.max === 1 ? runs(repeated) : undefined;
    return (draft, room, want) => {
      if (draft.palette.strict) {
        const run = runOf?.(draft);
        if (run) return run(draft, Math.min(room, max), Math.max(want, min));
        if (blank) return true;
      }
      // People type few blanks in a row.
      if (blank && want === 0 && draft.nesting > 0 && !once(draft.random, FEW_BLANKS)) return true;
      const start = draft.length;
      const most = isDeep(draft) ? min : max;
      const usual = blank && !draft.edges ? Math.min(most, 2) : most;
      const planned = Math.max(drawLength(draft, min, Math.min(usual, room), weight), min);
      for (let count = 0; count < max; count++) {
        const written = draft.length - start;
        if (count >= planned && written >= want) break;
        const kept = Math.max(0, min - count - 1) * (itemExtent.min + gap.min);
        const free = room - written - kept;
        const needed = itemExtent.min + (count > 0 ? gap.min : 0);
        if (free < needed || (needed === 0 && count >= planned && written === want)) {
          if (count < min) return false;
          break;
        }
        if (count > 0 && between && !between(draft, free - itemExtent.min, 0)) return false;
        const before = draft.length;
        const rest = Math.max(0, max - count - 1) * (itemExtent.max + gap.max) || 0;
        const wanted = Math.max(0, want - (before - start) - rest);
        draft.nesting++;
        const fitted = item(draft, room - kept - (before - start), wanted);
        draft.nesting--;
        if (!fitted) return false;
        // What writes nothing would do so for ever.
        if (draft.length === before && count >= planned) break;
      }
      return true;
    };
  }

  /** Whether all texts of an expression are of a kind. */
  function consistsOf(
    expression: Expression,
    kind: (text: string) => boolean,
    inside: readonly string[] = [],
  ): boolean {
    switch (expression.type) {
      case 'literal':
        return kind(expression.value);
      case 'class':
      case 'any': {
        const { common, rare, simplest } = setOf(expression);
        return [...common, ...rare, simplest].every(kind);
      }
      case 'sequence':
        return expression.elements.every((each) => consistsOf(each, kind, inside));
      case 'choice':
        return expression.alternatives.every((each) => consistsOf(each, kind, inside));
      case 'reference':
        return (
          !inside.includes(expression.name) &&
          consistsOf(rules[expression.name]!.expression, kind, [...inside, expression.name])
        );
      case 'labeled':
      case 'repeated':
        return consistsOf(expression.expression, kind, inside);
      case 'and':
      case 'not':
        return true;
    }
  }
}

function isDeep(draft: Draft): boolean {
  return draft.depth > DEEP || draft.length > LONG_ENOUGH;
}

function literalWriter({ value, ignoreCase }: Extract<Expression, { type: 'literal' }>): Writer {
  const length = [...value].length;
  const cases = ignoreCase ? [value, value, value.toLowerCase(), value.toUpperCase()] : [value];
  return (draft, room) => {
    if (length > room) return false;
    append(draft, pick(draft.random, cases), length);
    return true;
  };
}

function classWriter(set: CharacterSet): Writer {
  return (draft, room) => {
    const character = room < 1 ? '' : drawCharacter(set, draft);
    append(draft, character, 1);
    return character !== '';
  };
}

function drawCharacter(set: CharacterSet, draft: Draft): string {
  const { random, palette } = draft;
  const letters = set.lettersOf(palette);
  if (palette.strict && letters.length > 0) {
    return draft.edges && once(random, 4) ? edgeOf(letters, random.nextInt(0, 1)) : pick(random, letters);
  }
  if (draft.edges && set.edges.length > 0 && once(random, 2)) return pick(random, set.edges);
  if (!set.free) return pick(random, set.common);
  const lot = random.nextInt(0, 31);
  if (draft.wild && lot < 4 && set.wild.length > 0) return pick(random, set.wild);
  if (lot < 23 && letters.length > 0) return pick(random, letters);
  if (lot < 30 && set.common.length > 0) return pick(random, set.common);
  if (set.rare.length > 0) return pick(random, set.rare);
  return set.simplest;
}

function edgeOf(list: readonly string[], end: number): string {
  return end === 0 ? list[0]! : list.at(-1)!;
}
