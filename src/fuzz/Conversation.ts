import type { Difference } from '../engine/Violation.js';
import type { FindingKind } from './FuzzFinding.js';
import type { Timed } from './slowdownOf.js';

/** Something that a program did and must not do, or did not do and must. */
export interface Wrong {
  readonly kind: FindingKind;
  /** The id of the clause that is broken. */
  readonly clause: string;
  /** Where the conversation stood: a state of the protocol's machine. */
  readonly state: string;
  /** The connection, where it is about one. */
  readonly peer?: number | undefined;
  readonly difference: Difference;
  /** What else tells it from others of its kind: what has grown, say. */
  readonly detail?: string | undefined;
}

/** How one side of a connection ends. */
export type Ending = 'ended' | 'reset';

/**
 * The judge of one conversation, over one connection or several: it is told what happens, and knows from the machine and
 * the grammar of the protocol all that may happen next.
 */
export interface Conversation {
  /** What went wrong first. */
  readonly wrong: Wrong | undefined;
  /** Messages that the program has been sent so far. */
  readonly exchanges: number;
  connected(peer: number): void;
  /** Octets are about to be sent, as one segment. */
  sending(peer: number, octets: Uint8Array): void;
  received(peer: number, octets: Uint8Array): void;
  /** The program has ended a connection. */
  over(peer: number, how: Ending): void;
  /** The fuzzer has ended its side: by FIN answers still come, else nothing does. */
  left(peer: number, how: 'end' | 'close' | 'reset'): void;
  /** The program has printed something. */
  printed(octets: Uint8Array): void;
  /** Whether something has to come on that connection, or on the console for it; `perhaps` where it may never come. */
  due(peer: number): 'nothing' | 'perhaps' | 'something';
  /** What may never come has not come: nobody waits for it any more. */
  giveUp(peer: number): void;
  /** What is wrong if nothing more comes on that connection. */
  lack(peer: number): Wrong;
  /**
   * What a sensible client says there, to which something has to come: a segment each. Nothing where nobody can tell any
   * more what has to come.
   */
  proof(peer: number): readonly Uint8Array[];
  /** What a client says before it leaves. */
  farewell(peer: number): Uint8Array;
  /** Does what only this protocol knows; `what` is in its own words. */
  perform?(what: string): Promise<void>;
  /** How long the answers to lines took that it has timed itself. */
  readonly times?: readonly Timed[];
  /** Connections that it has opened itself; at the same time, at the most; octets of the longest line sent there. */
  readonly own?: { readonly connections: number; readonly most: number; readonly longestLine: number };
  /** Leaves all of these, whatever has become of them: a case is over. It never fails. */
  leave?(): Promise<void>;
}

/** Is told the names of what was seen: states and transitions, shapes of answers, ends. */
export type Notes = (feature: string) => void;
