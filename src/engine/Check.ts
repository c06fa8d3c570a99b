import type { Arbitrary } from 'fast-check';
import type { ClientScenario } from './ClientScenario.js';
import type { Profile } from './Profile.js';
import type { PairScenario } from './PairScenario.js';
import type { Scenario } from './Scenario.js';
import type { Diagnosis } from './Result.js';
import type { Difference } from './Violation.js';

/** What the body of a check of servers is given. */
export interface Stage<P extends Profile> {
  readonly server: Scenario;
  readonly profile: P;
}

/** What the body of a check of clients is given. */
export interface ClientStage<P extends Profile> {
  readonly client: ClientScenario;
  readonly profile: P;
}

/** What the body of a check of pairs is given. */
export interface PairStage<P extends Profile> {
  readonly pair: PairScenario;
  readonly profile: P;
}

/** A property that must hold for everything that can be given. */
export interface Property<S, Given> {
  readonly type: 'property';
  /** Tried first, in this order: the plainest cases. */
  readonly examples: readonly NoInfer<Given>[];
  readonly given: Arbitrary<Given>;
  /** Scenarios at the most, where a few say as much as many.  */
  readonly most?: number;
  /** Each scenario has a program that has served nobody yet, where it can be started again. */
  readonly fresh?: boolean;
  /** Throws a Violation where the program does not do what the clause says. */
  run(stage: S, given: Given): Promise<void>;
}

/** Something that real programs do in different ways, each of them right. */
export interface Observation<S> {
  readonly type: 'observation';
  /** Says what this program does. */
  observe(stage: S): Promise<string>;
}

/** How one clause is checked. */
export interface Check<P extends Profile = Profile, S = Stage<P>> {
  /** The id of the clause. */
  readonly clause: string;
  readonly title: string;
  readonly method: Property<S, unknown> | Observation<S>;
  /** Why it says nothing about such a program; `undefined` when it applies. */
  readonly inapplicable: (profile: P) => string | undefined;
  /** The usual cause of such a difference. */
  readonly hint: (difference: Difference) => Hint | undefined;
}

/** The usual cause of a difference: a sentence or two, and a name where it is a mistake that many make. */
export type Hint = string | { readonly diagnosis: Diagnosis; readonly text: string };

interface Common<P extends Profile> {
  readonly inapplicable?: (profile: P) => string | undefined;
  readonly hint?: (difference: Difference) => Hint | undefined;
}

/** Defines a check of a MUST or SHOULD. */
export function check<P extends Profile, Given, S = Stage<P>>(
  clause: string,
  title: string,
  { inapplicable, hint, ...property }: Omit<Property<S, Given>, 'type'> & Common<P>,
): Check<P, S> {
  // What `given` generates is all that `run` is ever called with.
  const method = { type: 'property', ...property } as Property<S, unknown>;
  return { clause, title, method, inapplicable: inapplicable ?? always, hint: hint ?? always };
}

/** Defines how a MAY is observed. */
export function observation<P extends Profile, S = Stage<P>>(
  clause: string,
  title: string,
  { inapplicable, observe }: Omit<Observation<S>, 'type'> & Common<P>,
): Check<P, S> {
  return {
    clause,
    title,
    method: { type: 'observation', observe },
    inapplicable: inapplicable ?? always,
    hint: always,
  };
}

function always(): undefined {
  return undefined;
}
