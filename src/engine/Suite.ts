import type { Protocol } from '../protocols/Protocol.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import type { Framing } from '../wire/framing.js';
import type { Check, ClientStage, PairStage, Stage } from './Check.js';
import type { ClientScenario } from './ClientScenario.js';
import type { PairScenario } from './PairScenario.js';
import type { OtherWay } from './coverage/OtherWay.js';
import type { Demands, Profile } from './Profile.js';
import type { Scenario } from './Scenario.js';
import type { Walking } from './walk/Walk.js';

/** A room for trying things out with the program before it is judged. */
export interface Laboratory<S = Scenario> {
  readonly demands: Demands;
  /**
   * Plays a scenario with the program running, and leaves.
   *
   * @param fresh - with a program that has served nobody yet; a client is fresh in each scenario
   */
  experiment<T>(framing: Framing, play: (scenario: S) => Promise<T>, fresh?: boolean): Promise<T>;
}

interface CommonSuite<P extends Profile, S> {
  readonly protocol: Protocol;
  readonly checks: readonly Check<P, S>[];
  /** The clauses that tell whether the program speaks at all: the others mean nothing without them. */
  readonly basic: readonly string[];
  /** What is wrong with a dialect that is demanded; a protocol whose messages are written in one way has none. */
  readonly dialectProblem?: (dialect: string) => Promise<string | undefined>;
  /** How such a program is led through its machine; what it breaks on the way, the checks may not have thought of. */
  readonly walking?: Walking<P, S>;
  /** How clients write their messages, where that is another way than the grammar of the protocol has it. */
  readonly otherWay?: (profile: P) => OtherWay | undefined;
}

/** All checks of the servers of a protocol. */
export interface ServerSuite<P extends Profile = Profile> extends CommonSuite<P, Stage<P>> {
  readonly role: 'server';
  /** What the program prints is a part of its conversations. */
  readonly showsConsole?: true;
  /** Finds out what kind of program it is. */
  probe(laboratory: Laboratory): Promise<P>;
  /** Whether the program serves at all: one plain request, any answer. */
  serves(scenario: Scenario, profile: P): Promise<boolean>;
  /** What a client of such a program sends before it leaves. */
  farewell(scenario: Scenario): Uint8Array;
}

/** All checks of the clients of a protocol. */
export interface ClientSuite<P extends Profile = Profile> extends CommonSuite<P, ClientStage<P>> {
  readonly role: 'client';
  /** What a user types, unless somebody says otherwise. */
  readonly keyboard: KeyboardScript;
  /** Finds out what kind of program it is. */
  probe(laboratory: Laboratory<ClientScenario>): Promise<P>;
}

/** All checks of a server and its clients, both by the same author. */
export interface PairSuite<P extends Profile = Profile> extends CommonSuite<P, PairStage<P>> {
  readonly role: 'pair';
  /** What the server prints is a part of their conversations. */
  readonly showsConsole?: true;
  /** What the users of the clients type, unless somebody says otherwise. */
  readonly keyboard: KeyboardScript;
  /** Finds out what kind of programs they are. */
  probe(laboratory: Laboratory<PairScenario>): Promise<P>;
}

/** All checks of one role of a protocol. */
export type Suite = ServerSuite | ClientSuite | PairSuite;

/** A suite with its own kind of profile forgotten; the profile that it is run with is the one that it has made. */
export function eraseServer<P extends Profile>(suite: ServerSuite<P>): ServerSuite {
  return suite as unknown as ServerSuite;
}

/** As {@link eraseServer}, for clients. */
export function eraseClient<P extends Profile>(suite: ClientSuite<P>): ClientSuite {
  return suite as unknown as ClientSuite;
}

/** As {@link eraseServer}, for pairs. */
export function erasePair<P extends Profile>(suite: PairSuite<P>): PairSuite {
  return suite as unknown as PairSuite;
}
