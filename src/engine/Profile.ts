import { CONCURRENCIES, type Concurrency } from '../protocols/Protocol.js';
import type { Framing } from '../wire/framing.js';

/** What was found out about the program under test before it is judged, or what its author claims of it. */
export interface Profile {
  /** What the program takes for a message. */
  readonly framing: Framing;
  /** It has no connections: what it is taken by is what it prints. */
  readonly traced?: true;
  /** The variant of the protocol; of a client that has none, nothing. */
  readonly variant?: string | undefined;
  /** How it writes its messages, where its protocol allows several ways: a name or a template. */
  readonly dialect?: string | undefined;
  /** How many connections a server serves. */
  readonly concurrency?: Concurrency | undefined;
  /** It answered at all; else only the clauses that say so can be judged. */
  readonly answers: boolean;
  /** It ends by an error after every connection: then each scenario has a new start, and only the clause about that judges it. */
  readonly mortal: boolean;
  /** What was demanded rather than found. */
  readonly demanded: Demands;
  /** What else was observed, for the report. */
  readonly observed?: readonly Fact[] | undefined;
}

/** Something that was found out about the program. */
export interface Fact {
  /** A word or two: `keyboard`, `start-up questions`. */
  readonly name: string;
  /** What was found out: a few words. */
  readonly value: string;
}

/** A fact about the program, and how it is known. */
export interface KnownFact extends Fact {
  readonly known?: 'found' | 'demanded' | undefined;
}

/** What the caller says that the program is. */
export interface Demands {
  /** What it takes for a message. */
  readonly framing?: Framing | undefined;
  /** The name of a variant of the protocol, or how many connections it serves. */
  readonly variant?: string | undefined;
  /** How it writes its messages: the name of a dialect of the protocol, or a template. */
  readonly dialect?: string | undefined;
  /** Players of a game. */
  readonly players?: number | undefined;
}

/** How many connections a server is demanded to serve, where that is demanded. */
export function demandedConcurrency({ variant }: Demands): Concurrency | undefined {
  return CONCURRENCIES.find((each) => each === variant);
}
