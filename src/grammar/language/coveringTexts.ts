import type { Alphabet } from './Alphabet.js';
import { afterUnits, type Term, type Terms } from './Terms.js';

/**
 * Texts of a set that between them take every step that its texts can take: for each place that reading can come to,
 * and each letter that can stand there, a text through it. The shortest come first, and there is an end to them.
 *
 * @throws Undecided where the search takes too long
 */
export function coveringTexts(start: Term, terms: Terms, alphabet: Alphabet): readonly string[] {
  const steps = stepsFrom(start, terms, alphabet);
  const begin = beginnings(start, steps);
  const end = endings(steps);
  const texts = new Set<string>();
  if (start.hasEmpty()) texts.add('');
  for (const { from, letter, to } of steps) {
    const ending = end.get(to);
    if (ending !== undefined) texts.add(begin.get(from)! + letter + ending);
  }
  return thinned([...texts].toSorted((a, b) => a.length - b.length));
}

interface Step {
  readonly from: Term;
  readonly letter: string;
  readonly to: Term;
}

/** Places that are looked at: those near to the beginning. */
const PLACES = 1000;

/** Texts that are handed out. */
const TEXTS = 400;

/** In the order in which a reader can come to them. */
function stepsFrom(start: Term, terms: Terms, alphabet: Alphabet): readonly Step[] {
  const steps: Step[] = [];
  const places = new Set([start]);
  // A set visits what is added to it while it is walked.
  for (const from of places) {
    for (const { text, units } of alphabet.letters) {
      const to = afterUnits(from, units);
      if (to === terms.none || (places.size >= PLACES && !places.has(to))) continue;
      places.add(to);
      steps.push({ from, letter: text, to });
    }
  }
  return steps;
}

/** The first text that leads to each place. */
function beginnings(start: Term, steps: readonly Step[]): ReadonlyMap<Term, string> {
  const texts = new Map([[start, '']]);
  for (const { from, letter, to } of steps) if (!texts.has(to)) texts.set(to, texts.get(from)! + letter);
  return texts;
}

/** The shortest text that leads from each place to an end; places without one are dead ends. */
function endings(steps: readonly Step[]): ReadonlyMap<Term, string> {
  const before = new Map<Term, Step[]>();
  for (const step of steps) {
    const known = before.get(step.to);
    if (known) known.push(step);
    else before.set(step.to, [step]);
  }
  const texts = new Map<Term, string>();
  for (const { to } of steps) if (to.hasEmpty()) texts.set(to, '');
  // A map visits what is added to it while it is walked, so the shortest come first.
  for (const [place, ending] of texts) {
    for (const { from, letter } of before.get(place) ?? []) {
      if (!texts.has(from)) texts.set(from, letter + ending);
    }
  }
  return texts;
}

/** Not more than are wanted, of all lengths. */
function thinned(texts: readonly string[]): readonly string[] {
  const every = Math.ceil(texts.length / TEXTS);
  return texts.filter((_, index) => index % every === 0);
}
