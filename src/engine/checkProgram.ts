import type { ClientSubject } from '../sut/ClientSubject.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import type { Subject } from '../sut/Subject.js';
import type { Alarm } from '../sut/Bell.js';
import { ClientRig } from './ClientRig.js';
import type { Listener } from './Event.js';
import { PairRig, type Ends } from './PairRig.js';
import { runSuite, type Named, type SuiteOptions } from './runSuite.js';
import type { Rig } from './Rig.js';
import { ServerRig } from './ServerRig.js';
import type { ClientSuite, PairSuite, ServerSuite } from './Suite.js';

export interface CheckOptions extends SuiteOptions {
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
}

export interface ClientCheckOptions extends CheckOptions {
  /** What the user types; without it, what the suite says. */
  readonly keyboard?: KeyboardScript | undefined;
}

/** A program may take this many answer times until it can be spoken to: a virtual machine has to warm up. */
export const START_FACTOR = 5;

/**
 * Checks a server against all selected clauses, and tells the listener as it goes. The program is ended whatever
 * happens.
 *
 * @returns the exit status
 * @throws SubjectError when the program cannot be tested at all
 */
export function checkServer(
  suite: ServerSuite,
  subject: Subject,
  options: CheckOptions,
  tell: Listener,
): Promise<0 | 1 | 2> {
  return runSuite(suite, subject, serverRig(suite, subject, options), options, tell);
}

/** As {@link checkServer}, for a client. */
export function checkClient(
  suite: ClientSuite,
  subject: ClientSubject,
  options: ClientCheckOptions,
  tell: Listener,
): Promise<0 | 1 | 2> {
  const rig = clientRig(suite, subject, options, options.keyboard);
  return runSuite(suite, subject, rig, options, tell);
}

/** As {@link checkServer}, for a server and its clients. */
export function checkPair(
  suite: PairSuite,
  { named, ends, alarm }: { readonly named: Named; readonly ends: Ends; readonly alarm: Alarm },
  options: ClientCheckOptions,
  tell: Listener,
): Promise<0 | 1 | 2> {
  return runSuite(suite, named, pairRig(suite, ends, alarm, options, options.keyboard), options, tell);
}

type Limits = Pick<CheckOptions, 'timeout' | 'now'>;

/** The rig for a server. */
export function serverRig(suite: ServerSuite, subject: Subject, limits: Limits): Rig {
  return new ServerRig(suite, subject, rigOptions(limits));
}

/** The rig for a client. */
export function clientRig(
  suite: ClientSuite,
  subject: ClientSubject,
  limits: Limits,
  keyboard: KeyboardScript = suite.keyboard,
): Rig {
  return new ClientRig(suite, subject, rigOptions(limits), keyboard);
}

/** The rig for a pair. */
export function pairRig(
  suite: PairSuite,
  ends: Ends,
  alarm: Alarm,
  limits: Limits,
  keyboard: KeyboardScript = suite.keyboard,
): Rig {
  return new PairRig(suite, ends, rigOptions(limits), keyboard, alarm);
}

function rigOptions({ timeout, now }: Limits) {
  return { limit: timeout, startLimit: START_FACTOR * timeout, now };
}
