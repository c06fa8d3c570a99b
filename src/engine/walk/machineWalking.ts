import type { Arbitrary } from 'fast-check';
import type { Input, Machine, Snapshot } from '../../machine/Machine.js';
import { begin, step } from '../../machine/step.js';
import { without } from '../../machine/without.js';
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
  /** The machine that such a program is held against. */
  readonly machine: (profile: P) => Machine<unknown, I, O>;
  /** What it has been given when a walk begins. */
  readonly opening: (profile: P) => readonly I[];
  /** Transitions of which nobody can tell whether the program takes them: they are not taken. */
  readonly free?: readonly string[];
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
  const machineOf = (profile: P) =>
    begun(without(options.machine(profile), options.free ?? []), options.opening(profile));
  return {
    tours(profile, length) {
      const letters = lettersOf(profile);
      const tours = toursOf(machineOf(profile), {
        letters,
        inputOf: ({ input }) => input,
        length,
        longest: LONGEST,
      });
      return tours.map((tour) => ({
        walk: tour.map(({ name, input }) => ({ peer: 1, letter: name, input })),
      }));
    },
    given: (profile) => new WalkArbitrary(machineOf(profile), lettersOf(profile), crowd?.peers(profile) ?? 1),
    async run(stage, { walk }, broken) {
      const machine = machineOf(stage.profile);
      const last = new Set(lettersOf(stage.profile).flatMap((letter) => (letter.last ? [letter.name] : [])));
      const walker = await options.begin(stage);
      const snapshots = new Map<number, Snapshot<unknown> | 'free'>();
      let clause: string | undefined;
      // Walks are made of these letters.
      for (const move of walk as readonly Move<I>[]) {
        const snapshot = snapshots.get(move.peer) ?? begin(machine);
        if (snapshot === 'free') continue;
        const next = step(machine, snapshot, move.input);
        // What a state has no transition for, nobody gives; nor what the program is known to get wrong.
        if (!next.transition || broken.has(next.transition.clause)) continue;
        ({ clause } = next.transition);
        // Alone, such a connection has shown that the program follows its machine.
        const blamed = snapshots.size > (snapshots.has(move.peer) ? 1 : 0) ? crowd?.clause : undefined;
        const given = await blaming(blamed ?? clause, () => walker.give(move, next.outputs));
        snapshots.set(move.peer, last.has(move.letter) ? 'free' : (given ?? next));
      }
      return clause;
    },
  };
}

/** The machine as it is when it has been given some inputs. */
function begun<I extends Input, O>(
  machine: Machine<unknown, I, O>,
  inputs: readonly I[],
): Machine<unknown, I, O> {
  const first: Snapshot<unknown> = begin(machine);
  const { state, context } = inputs.reduce((snapshot, input) => step(machine, snapshot, input), first);
  return { ...machine, initial: state, context };
}
