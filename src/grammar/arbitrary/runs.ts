import type { Expression } from '../ast.js';
import type { Draft } from './Draft.js';
import { append, once, pick, type Writer } from './Draft.js';
import { drawLength } from './drawLength.js';
import type { Palette } from './Palette.js';
import type { Knowledge } from './Knowledge.js';

type Repeated = Extract<Expression, { type: 'repeated' }>;

/** The letters and others that a repetition takes one after the other. */
interface Units {
  readonly letters: readonly string[];
  readonly others: readonly (readonly [text: string, length: number])[];
}

/** One in so many units that are no ends is none of the letters. */
const SELDOM = 5;

/**
 * Makes what writes repetitions over a strict palette: letters, and others among them. A repetition takes a letter when a
 * single one and several in a row are texts of it; others when they are between two letters.
 */
export function runsOf({ deriver }: Knowledge): (repeated: Repeated) => (draft: Draft) => Writer | undefined {
  return (repeated) => {
    const known = new WeakMap<Palette, Writer | undefined>();
    return ({ palette, others }) => {
      if (!known.has(palette)) known.set(palette, runOver(unitsOf(repeated, palette, others)));
      return known.get(palette);
    };
  };

  function unitsOf(repeated: Repeated, palette: Palette, others: readonly string[]): Units {
    // What it is repeated at the most is looked at by whoever asks for a run.
    const any: Expression = {
      type: 'repeated',
      expression: repeated.expression,
      min: 0,
      max: null,
      delimiter: null,
    };
    const ended: Expression = {
      type: 'sequence',
      elements: [any, { type: 'not', expression: { type: 'any' } }],
    };
    const takes = (text: string) => deriver.begins(text, ended);
    const letters = repeated.delimiter
      ? []
      : palette.letters.filter((each) => takes(each) && takes(each + each));
    const [letter] = letters;
    if (letter === undefined) return { letters, others: [] };
    const fitting = others.filter((each) => takes(letter + each + letter));
    return { letters, others: fitting.map((each) => [each, [...each].length]) };
  }
}

function runOver({ letters, others }: Units): Writer | undefined {
  if (letters.length === 0) return undefined;
  return (draft, room, want) => {
    const length = drawLength(draft, Math.min(want, room), room, 0);
    const end = draft.length + length;
    const start = draft.length;
    while (draft.length < end) {
      const isEnd = draft.length === start || draft.length === end - 1;
      const other =
        !isEnd && others.length > 0 && once(draft.random, SELDOM) ? pick(draft.random, others) : undefined;
      if (other && draft.length + other[1] < end) append(draft, other[0], other[1]);
      else append(draft, pick(draft.random, letters), 1);
    }
    return true;
  };
}
