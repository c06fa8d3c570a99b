import type { Automaton } from '../../machine/Automaton.js';
import type { Input } from '../../machine/Machine.js';
import { toursOf } from '../../machine/tours.js';
import type { Attack, Letter } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Script } from '../script/Action.js';
import { dialogue } from './dialogue.js';

/** Inputs of the longest words, and words of one length at the most. */
const LONGEST_WORD = 5;
const MOST_WORDS = 30_000;
/** The shorter the words, the sooner. */
const SHARES: Readonly<Record<number, number>> = { 2: 12, 3: 10, 4: 8 };
/** Lines of one conversation. */
const LONGEST_TOUR = 40;

/** Which one of several workers says its part of the words, from 0, and how many there are. */
export interface Part {
  readonly worker: number;
  readonly workers: number;
}

/** What the layers of words know of each other. */
export interface Words {
  readonly layers: readonly Layer[];
  /** All words of so many inputs have been said in each state, but for those of other workers. */
  readonly bound: number;
}

/**
 * Words of the machine: each of its transitions, then all words of two inputs in each state, of three, and so on. A greedy
 * search alone never repeats anything three times; these layers do. After which letters the program ends the connection, the first
 * layer finds out: in the others they stand at the end. Each of several workers takes every transition, and its part of the rest.
 */
export function wordLayers(attack: Attack, { worker, workers }: Part = ALONE): Words {
  const endings = new Set(attack.letters.filter(({ last }) => last).map(({ name }) => name));
  const lengths = Array.from({ length: LONGEST_WORD - 1 }, (_, at) => at + 2).filter(
    (length) => length <= 2 || attack.letters.length ** length <= MOST_WORDS,
  );
  let bound = 0;
  const singles = tours(attack, 1, 1, new Set());
  const letters = new Map<Script, string>();
  const first = listed('transitions', 20, () => singles.map((tour) => scriptOf(tour, letters)), {
    played(script, { ended }) {
      const name = letters.get(script);
      if (ended && name !== undefined) endings.add(name);
    },
    done: () => (bound = Math.max(bound, 1)),
  });
  const longer = lengths.map((length) =>
    listed(
      `words of ${length}`,
      SHARES[length] ?? 2,
      () =>
        bound < length - 1
          ? undefined
          : tours(attack, length, LONGEST_TOUR, endings)
              .filter((_, index) => index % workers === worker)
              .map((tour) => scriptOf(tour)),
      { done: () => (bound = Math.max(bound, length)) },
    ),
  );
  return {
    layers: [first, ...longer],
    get bound() {
      return bound;
    },
  };
}

const ALONE: Part = { worker: 0, workers: 1 };

function scriptOf(tour: readonly Letter[], letters?: Map<Script, string>): Script {
  const script = dialogue(tour.map(({ octets }) => octets));
  letters?.set(script, tour.at(-1)!.name);
  return script;
}

/** A layer of cases that are made when the first of them is asked for. */
function listed(
  name: string,
  share: number,
  make: () => readonly Script[] | undefined,
  { played, done }: { readonly played?: Layer['played']; readonly done: () => void },
): Layer {
  let cases: readonly Script[] | undefined;
  let at = 0;
  return {
    name,
    share,
    next() {
      cases ??= make();
      const script = cases?.[at++];
      if (cases && !script) done();
      return script;
    },
    ...(played && { played }),
  };
}

function tours(attack: Attack, length: number, longest: number, endings: ReadonlySet<string>): Letter[][] {
  return toursOf(heard(attack.automaton, endings), {
    letters: attack.letters,
    // The automaton is told letters: which of them end the connection, the machine does not know.
    inputOf: (letter) => ({ type: 'letter', letter }),
    length,
    longest,
  });
}

interface LetterInput extends Input {
  readonly letter: Letter;
}

const ENDED = 'ended';

/** The machine as this program follows it: what the machine ends with, the program may bear. */
function heard(
  automaton: Attack['automaton'],
  endings: ReadonlySet<string>,
): Automaton<unknown, LetterInput, unknown> {
  return {
    first: automaton.first,
    step(from, { letter }) {
      if (from === ENDED || endings.has(letter.name)) return { to: ENDED, outputs: [], clause: undefined };
      const { to, outputs, clause } = automaton.step(from, letter.input);
      return { to: automaton.isFinal(to) ? from : to, outputs, clause };
    },
    stateOf: (place) => (place === ENDED ? ENDED : automaton.stateOf(place)),
    isFinal: (place) => place === ENDED || automaton.isFinal(place),
  };
}
