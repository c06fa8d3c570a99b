import type { Concurrency } from '../protocols/Protocol.js';
import type { Framing } from '../wire/framing.js';

/** What was found out about the program under test before it is judged, or what its author claims of it. */
export interface Profile {
  readonly framing: Framing;
  readonly variant: Concurrency;
  /** It answered at all; else only the clauses that say so can be judged. */
  readonly answers: boolean;
  /** It ends by an error after every connection: then each scenario has a new start, and only the clause about that judges it. */
  readonly mortal: boolean;
  /** What was demanded rather than found. */
  readonly demanded: Demands;
}

/** What the caller says that the program is. */
export interface Demands {
  readonly framing?: Framing | undefined;
  readonly variant?: Concurrency | undefined;
}
