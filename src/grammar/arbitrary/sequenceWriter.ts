import type { Expression } from '../ast.js';
import { once, type Draft, type Writer } from './Draft.js';
import { limitOf } from './extents.js';
import type { Knowledge } from './Knowledge.js';

/** How often the elements are written anew when a predicate among them does not hold. */
const TRIES = 8;

/**
 * Makes the writer of a sequence. Its predicates are looked at as soon as it stands there; what they ask of the text
 * behind it is left to whoever reads the whole.
 */
export function sequenceWriter(
  elements: readonly Expression[],
  { rules, extentOf, deriver }: Knowledge,
  writerOf: (expression: Expression) => Writer,
): Writer {
  const steps = elements.map((element) => stepOf(element));
  const behind = steps.map((_, index) => ({
    min: sum(steps.slice(index + 1).map(({ extent }) => extent.min)),
    max: sum(steps.slice(index + 1).map(({ extent }) => extent.max)),
  }));
  const elastic = steps.flatMap(({ extent }, index) => (extent.max > extent.min ? [index] : []));
  const watched = steps.flatMap(({ predicate, limit }, index) =>
    predicate && limit === undefined ? [{ index, predicate }] : [],
  );

  return (draft, room, want) => {
    const { text, length } = draft;
    for (let attempt = 1; ; attempt++) {
      const places = writeAll(draft, room, want);
      if (!places || watched.length === 0) return places !== undefined;
      if (attempt % 2 === 0) leadIn(draft, places);
      if (attempt === TRIES || allHold(draft.text, places)) return true;
      draft.text = text;
      draft.length = length;
    }
  };

  function stepOf(element: Expression) {
    return {
      write: writerOf(element),
      predicate: element.type === 'and' || element.type === 'not' ? element : undefined,
      limit: limitOf(element, rules),
      extent: extentOf(element),
    };
  }

  /** Writes the elements: the places in the text at which each of them begins, or `undefined` where they do not fit. */
  function writeAll(draft: Draft, room: number, want: number): number[] | undefined {
    const start = draft.length;
    const places: number[] = [];
    let [most, least] = [room, want];
    const favoured = elastic.length < 2 ? elastic[0] : elastic[draft.random.nextInt(0, elastic.length - 1)];
    for (let index = 0; index < steps.length; index++) {
      const { write, predicate, limit, extent } = steps[index]!;
      const written = draft.length - start;
      places.push(draft.text.length);
      if (limit !== undefined) {
        most = Math.min(most, written + limit);
        least = draft.edges && once(draft.random, 3) ? most : Math.min(least, most);
      }
      if (predicate) continue;
      const left = most - written - behind[index]!.min;
      const missing = least - written;
      // One of those that can be longer makes up for all of them.
      const wanted =
        index === favoured
          ? Math.min(missing - behind[index]!.min, extent.max)
          : missing - behind[index]!.max;
      if (left < extent.min || !write(draft, left, Math.max(0, wanted))) return undefined;
    }
    return places;
  }

  /** What `&x` asks for is put where it is asked for: some other text seldom begins so. */
  function leadIn(draft: Draft, places: readonly number[]): void {
    for (const { index, predicate } of watched) {
      if (predicate.type === 'not') continue;
      const before = draft.text.slice(0, places[index]);
      const after = Array.from(draft.text.slice(places[index]));
      const lead: Draft = { ...draft, text: '', length: 0 };
      if (!writerOf(predicate.expression)(lead, after.length, 0)) continue;
      draft.text = before + lead.text + after.slice(lead.length).join('');
    }
  }

  function allHold(text: string, places: readonly number[]): boolean {
    return watched.every(({ index, predicate }) => {
      const rest = text.slice(places[index]);
      // What is asked of the text behind this cannot be known here.
      if (rest === '') return true;
      return deriver.begins(rest, predicate.expression) === (predicate.type === 'and');
    });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
