import type { Exit, Subject } from '../sut/Subject.js';
import type { Framing } from '../wire/framing.js';
import type { Transcript } from '../wire/transcript.js';
import { Pace } from './Pace.js';
import type { Profile } from './Profile.js';
import { EXIT_LAG, Scenario, type Patience } from './Scenario.js';
import type { Suite } from './Suite.js';
import { Violation } from './Violation.js';

/** How one scenario went. */
export interface Attempt {
  readonly violation: Violation | undefined;
  readonly transcript: Transcript;
  readonly exit: Exit | undefined;
  readonly errors: string;
}

/** Plays scenarios with the program under test, each on clean ground. */
export class Rig {
  readonly subject: Subject;
  readonly pace: Pace;
  readonly now: () => number;
  /** Something went wrong that did not come again: from now on each check has a program that has served nobody. */
  unsteady = false;
  readonly #suite: Suite;
  /** No scenario has been played since the program was started. */
  #fresh = true;
  /** How the program ended by itself since that was last asked for. */
  #death: Exit | undefined;
  /** The program does not end connections, so nobody waits for that any more. */
  #neverEnds = false;

  constructor(subject: Subject, suite: Suite, limit: number, now: () => number) {
    this.subject = subject;
    this.pace = new Pace(limit);
    this.now = now;
    this.#suite = suite;
  }

  /** Plays a scenario and returns what it returns. */
  async play<T>(framing: Framing, patience: Patience, body: (scenario: Scenario) => Promise<T>): Promise<T> {
    await this.#start();
    const scenario = this.#scenario(framing, patience);
    this.#fresh = false;
    try {
      return await body(scenario);
    } finally {
      await this.#leave(scenario);
    }
  }

  /** Plays a scenario that may show a violation. */
  async attempt(
    profile: Profile,
    patience: Patience,
    body: (scenario: Scenario) => Promise<void>,
  ): Promise<Attempt> {
    if (startsAnew(profile)) await this.renew();
    await this.#start();
    const scenario = this.#scenario(profile.framing, patience);
    this.#fresh = false;
    let violation: Violation | undefined;
    try {
      await body(scenario);
      violation = undefined;
    } catch (problem) {
      if (!(problem instanceof Violation)) throw problem;
      violation = problem;
    }
    const { transcript } = scenario.recorder;
    // A program's end is seen later than that of its sockets.
    const gone = violation?.difference.kind === 'ended' || violation?.difference.kind === 'refused';
    const exit = gone ? await this.subject.ended(EXIT_LAG) : this.subject.exit;
    const { errors } = this.subject.printed;
    await this.#leave(scenario);
    return { violation, transcript, exit, errors };
  }

  /** Whether the program serves a plain client. */
  async serves(profile: Profile): Promise<boolean> {
    const serves = await this.play(profile.framing, 'patient', async (scenario) => {
      try {
        return await this.#suite.serves(scenario);
      } catch (problem) {
        if (problem instanceof Violation) return false;
        throw problem;
      }
    });
    if (startsAnew(profile)) await this.renew();
    return serves;
  }

  /** How the program ended by itself since this was last asked; `undefined` while it lives. */
  takeDeath(): Exit | undefined {
    const death = this.subject.exit ?? this.#death;
    this.#death = undefined;
    return death;
  }

  /** Ends the program, if it has served anybody, and starts it anew. */
  async renew(): Promise<void> {
    if (this.subject.restartable && !this.#fresh) await this.subject.stop();
    await this.subject.start();
    this.#fresh = this.subject.restartable;
    this.#death = undefined;
  }

  async #start(): Promise<void> {
    this.#death ??= this.subject.exit;
    await this.subject.start();
  }

  #scenario(framing: Framing, patience: Patience): Scenario {
    const { subject, pace, now } = this;
    const write = (message: { type: string }) => this.#suite.protocol.client.write(message);
    return new Scenario({ subject, pace, patience, framing, write, now });
  }

  async #leave(scenario: Scenario): Promise<void> {
    const left = await scenario.leave(this.#suite.farewell(scenario), this.#neverEnds ? 0 : this.pace.late);
    if (!left) this.#neverEnds = true;
  }
}

/** A program that ends with its connection is started for each scenario. */
export function startsAnew({ variant, mortal }: Profile): boolean {
  return variant === 'one-shot' || mortal;
}
