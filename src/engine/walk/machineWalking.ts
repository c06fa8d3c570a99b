import type { Arbitrary } from 'fast-check';
import type { Automaton } from '../../machine/Automaton.js';
import type { Input } from '../../machine/Machine.js';
import { toursOf } from '../../machine/tours.js';
import type { Profile } from '../Profile.js';
import { blaming } from './blaming.js';
import type { Move, Walking } from './Walk.js';
import { WalkArbitrary } from './WalkArbitrary.js';

/** A kind of input that a machine is given. */
export interface Letter<I extends Input = Input> {
  /** In words, for a reader. */
  readonly name: string;
  /** The plainest one. */
  readonly input: I;
  /** All of that kind: each is taken for the same transitions. */
  readonly inputs?: Arbitrary<I>;
  /** What follows on that connection is free: nothing more is given on it. */
  readonly last?: true;
}

/** Gives inputs to the program under test, and compares what it does with what the machine does. */
export interface Walker<I extends Input, O> {
  /**
   * Gives an input, and waits for what the machine puts out for it.
   *
   * @returns `free` where the program may do what it likes on that connection from now on
   * @throws Violation where the program does something else; without a clause, it is the one of the transition
   */
  give(move: Move<I>, outputs: readonly O[]): Promise<void | 'free'>;
}

/** How the programs of a protocol and role are led through their machine. */
export interface MachineWalking<P extends Profile, S, I extends Input, O> {
  /** What such a program is held against: its machine, when it has been given what a walk begins with. */
  readonly automaton: (profile: P) => Automaton<unknown, I, O>;
  /** What it is given, the most telling first. */
  readonly letters: (profile: P) => readonly Letter<I>[];
  /** For servers that serve several connections side by side: how many, at the most, and the clause that demands it. */
  readonly crowd?: { readonly peers: (profile: P) => number; readonly clause: string };
  begin(stage: S): Walker<I, O> | Promise<Walker<I, O>>;
}

/** Moves of one tour at the most: a longer conversation says no more. */
const LONGEST = 40;

/** Walks with a machine that knows for certain in which state the program is. */
export function machineWalking<P extends Profile, S extends { readonly profile: P }, I extends Input, O>(
  options: MachineWalking<P, S, I, O>,
): Walking<P, S> {
  const { crowd } = options;
  const lettersOf = (profile: P) => options.letters(profile);
  return {
    tours(profile, length) {
      const letters = lettersOf(profile);
      const tours = toursOf(options.automaton(profile), {
        letters,
        inputOf: ({ input }) => input,
        length,
        longest: LONGEST,
      });
      return tours.map((tour) => ({
        walk: tour.map(({ name, input }) => ({ peer: 1, letter: name, input })),
      }));
    },
    given: (profile) =>
      new WalkArbitrary(options.automaton(profile), lettersOf(profile), crowd?.peers(profile) ?? 1),
    async run(stage, { walk }, broken) {
      const automaton = options.automaton(stage.profile);
      const last = new Set(lettersOf(stage.profile).flatMap((letter) => (letter.last ? [letter.name] : [])));
      const walker = await options.begin(stage);
      const places = new Map<number, unknown>();
      let clause: string | undefined;
      // Walks are made of these letters.
      for (const move of walk as readonly Move<I>[]) {
        const place = places.get(move.peer) ?? automaton.first;
        if (place === FREE) continue;
        const next = automaton.step(place, move.input);
        // What nothing is demanded for, nobody gives; nor what the program is known to get wrong.
        if (next.clause === undefined || broken.has(next.clause)) continue;
        clause = next.clause;
        // Alone, such a connection has shown that the program follows its machine.
        const blamed = places.size > (places.has(move.peer) ? 1 : 0) ? crowd?.clause : undefined;
        const given = await blaming(blamed ?? next.clause, () => walker.give(move, next.outputs));
        places.set(move.peer, last.has(move.letter) ? FREE : (given ?? next.to));
      }
      return clause;
    },
  };
}

/** Where the program may do what it likes. */
const FREE = 'free';
