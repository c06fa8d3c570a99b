import type { Clause, Role } from '../spec/Spec.js';
import type { Listener } from './Event.js';
import type { CheckOptions } from './checkProgram.js';

/** A program that is made to try a suite on: the reference, or a mutant of it. */
export interface Specimen {
  readonly name: string;
  /** The variant of the protocol that it is of, or has to be of. */
  readonly variant: string;
  /** Runs the suite against it. */
  check(options: Omit<CheckOptions, 'demands'>, tell: Listener): Promise<unknown>;
  /** Compares it with the reference by what both are made of; missing where only their conversations tell them apart. */
  readonly compare?: () => Comparison;
}

/** What tells a mutant from the reference, whatever the checks look at. */
export type Comparison =
  /** Nothing does. */
  | { readonly type: 'equivalent'; readonly reason: string }
  /** Only what the specification leaves free does: `shortest` is the least of that. */
  | { readonly type: 'free'; readonly reason: string; readonly shortest: string }
  /** `shortest`: the least that does, as a person reads it. */
  | { readonly type: 'different'; readonly shortest: string };

/** What mutants break. */
export interface Blame {
  /** The ids of clauses. */
  readonly clauses: readonly string[];
  /** The names of the mutants that break these clauses and no others; `*` behind a blank at the end of one stands for any rest. */
  readonly mutants: readonly string[];
}

/** Why mutants are rightly not caught though something tells them from the reference. */
export interface Excuse {
  readonly reason: string;
  /** The names of the mutants; `*` behind a blank at the end of one stands for any rest. */
  readonly mutants: readonly string[];
  /** The variants in which they are not caught; without it, all of them. */
  readonly variants?: readonly string[];
}

/** Lines of which programs may think what they like. */
export interface FreeLines {
  /** Why: what the specification says. */
  readonly reason: string;
  /** Whether a line, its end included, is one of these. */
  readonly areFree: (line: string) => boolean;
}

/** What shows that a suite catches what it has to catch, and accuses nobody else. */
export interface Proof {
  readonly protocol: string;
  readonly role: Role;
  /** The clauses of the role. */
  readonly clauses: readonly Clause[];
  /** The reference in each variant. */
  readonly references: readonly Specimen[];
  /** Programs that are wrong in one way each. */
  readonly mutants: readonly Specimen[];
  /** Holds in the first variant. In another one, a mutant is excused where none of its clauses binds. */
  readonly blame: readonly Blame[];
  readonly excuses: readonly Excuse[];
}
