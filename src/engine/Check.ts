import type { Arbitrary } from 'fast-check';
import type { Profile } from './Profile.js';
import type { Scenario } from './Scenario.js';
import type { Difference } from './Violation.js';

/** What the body of a check is given. */
export interface Stage<P extends Profile> {
  readonly server: Scenario;
  readonly profile: P;
}

/** A property that must hold for everything that can be given. */
export interface Property<P extends Profile, Given> {
  readonly type: 'property';
  /** Tried first, in this order: the plainest cases. */
  readonly examples: readonly NoInfer<Given>[];
  readonly given: Arbitrary<Given>;
  /** Throws a Violation where the program does not do what the clause says. */
  run(stage: Stage<P>, given: Given): Promise<void>;
}

/** Something that real programs do in different ways, each of them right. */
export interface Observation<P extends Profile> {
  readonly type: 'observation';
  /** Says what this program does. */
  observe(stage: Stage<P>): Promise<string>;
}

/** How one clause is checked. */
export interface Check<P extends Profile = Profile> {
  /** The id of the clause. */
  readonly clause: string;
  readonly title: string;
  readonly method: Property<P, unknown> | Observation<P>;
  /** Why it says nothing about such a program; `undefined` when it applies. */
  readonly inapplicable: (profile: P) => string | undefined;
  /** The usual cause of such a difference. */
  readonly hint: (difference: Difference) => string | undefined;
}

interface Common<P extends Profile> {
  readonly inapplicable?: (profile: P) => string | undefined;
  readonly hint?: (difference: Difference) => string | undefined;
}

/** Defines a check of a MUST or SHOULD. */
export function check<P extends Profile, Given>(
  clause: string,
  title: string,
  { inapplicable, hint, ...property }: Omit<Property<P, Given>, 'type'> & Common<P>,
): Check<P> {
  // What `given` generates is all that `run` is ever called with.
  const method = { type: 'property', ...property } as Property<P, unknown>;
  return { clause, title, method, inapplicable: inapplicable ?? always, hint: hint ?? always };
}

/** Defines how a MAY is observed. */
export function observation<P extends Profile>(
  clause: string,
  title: string,
  { inapplicable, observe }: Omit<Observation<P>, 'type'> & Common<P>,
): Check<P> {
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
