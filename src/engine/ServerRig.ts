import type { Exit, Subject } from '../sut/Subject.js';
import type { Framing } from '../wire/framing.js';
import { Conversations } from './coverage/Conversations.js';
import { Pace } from './Pace.js';
import type { Demands, Profile } from './Profile.js';
import type { Attempt, Part, Rig, RigOptions } from './Rig.js';
import { EXIT_LAG, Scenario, type Patience } from './Scenario.js';
import type { ServerSuite } from './Suite.js';
import { Violation } from './Violation.js';

/** Plays scenarios with a server. */
export class ServerRig implements Rig {
  readonly pace: Pace;
  readonly now: () => number;
  readonly conversations = new Conversations();
  unsteady = false;
  readonly #subject: Subject;
  readonly #suite: ServerSuite;
  /** No scenario has been played since the program was started. */
  #fresh = true;
  /** How the program ended by itself since that was last asked for. */
  #death: Exit | undefined;
  /** The program has not let go of a client that has left. */
  #occupied = false;
  /** The program does not end connections, so nobody waits for that any more. */
  #neverEnds = false;

  constructor(suite: ServerSuite, subject: Subject, { limit, now }: RigOptions) {
    this.#subject = subject;
    this.pace = new Pace(limit);
    this.now = now;
    this.#suite = suite;
  }

  get port(): number | undefined {
    return this.#subject.port;
  }

  async probe(demands: Demands): Promise<Profile> {
    await this.#subject.start();
    return this.#suite.probe({
      demands,
      experiment: async (framing, play, fresh = false) => {
        if (fresh) await this.renew();
        return this.#play(framing, 'patient', play);
      },
    });
  }

  /** Plays a scenario and returns what it returns. */
  async #play<T>(framing: Framing, patience: Patience, body: (scenario: Scenario) => Promise<T>): Promise<T> {
    await this.#start();
    const scenario = this.#scenario(framing, patience);
    this.#fresh = false;
    try {
      return await body(scenario);
    } finally {
      await this.#leave(scenario);
    }
  }

  async attempt(profile: Profile, patience: Patience, body: (part: Part) => Promise<void>): Promise<Attempt> {
    if (this.startsAnew(profile)) await this.renew();
    await this.#free(profile);
    await this.#start();
    const scenario = this.#scenario(profile.framing, patience);
    this.#fresh = false;
    let violation: Violation | undefined;
    try {
      await body({ server: scenario });
      violation = undefined;
    } catch (problem) {
      if (!(problem instanceof Violation)) throw problem;
      violation = problem;
    }
    const { transcript } = scenario.recorder;
    // A program's end is seen later than that of its sockets.
    const gone = violation?.difference.kind === 'ended' || violation?.difference.kind === 'refused';
    const exit = gone ? await this.#subject.ended(EXIT_LAG) : this.#subject.exit;
    const { output, errors } = this.#subject.printed;
    await this.#leave(scenario, profile);
    return { violation, transcript, exit, output, errors };
  }

  /** A program that ends with its connection is started for each scenario. */
  startsAnew({ concurrency, mortal }: Profile): boolean {
    return concurrency === 'one-shot' || mortal;
  }

  async serves(profile: Profile): Promise<boolean> {
    await this.#free(profile);
    const serves = await this.#play(profile.framing, 'patient', async (scenario) => {
      try {
        return await this.#suite.serves(scenario, profile);
      } catch (problem) {
        if (problem instanceof Violation) return false;
        throw problem;
      }
    });
    if (this.startsAnew(profile)) await this.renew();
    return serves;
  }

  async lost(profile: Profile): Promise<boolean> {
    return !this.#subject.restartable && !(await this.serves(profile));
  }

  takeDeath(): Exit | undefined {
    const death = this.#subject.exit ?? this.#death;
    this.#death = undefined;
    return death;
  }

  async renew(): Promise<void> {
    if (this.#subject.restartable && !this.#fresh) await this.#subject.stop();
    await this.#subject.start();
    this.#fresh = this.#subject.restartable;
    this.#occupied = false;
    this.#death = undefined;
  }

  stop(): Promise<void> {
    return this.#subject.stop();
  }

  /**
   * Starts a program anew that serves one client at a time and holds on to one that has left: it would serve nobody else,
   * which is the affair of that scenario alone.
   */
  async #free({ concurrency }: Profile): Promise<void> {
    if (!this.#occupied || concurrency !== 'sequential' || this.#subject.exit) return;
    const death = this.#death;
    await this.renew();
    this.#death = death;
  }

  async #start(): Promise<void> {
    this.#death ??= this.#subject.exit;
    await this.#subject.start();
  }

  #scenario(framing: Framing, patience: Patience): Scenario {
    const { pace, now } = this;
    const subject = this.#subject;
    const write = (message: { type: string }) => this.#suite.protocol.client.write(message);
    const { showsConsole = false } = this.#suite;
    return new Scenario({ subject, pace, patience, framing, showsConsole, write, now });
  }

  async #leave(scenario: Scenario, profile?: Profile): Promise<void> {
    // Whether a program that serves one client at a time is free again is always worth the time.
    const wait = this.#neverEnds && profile?.concurrency !== 'sequential' ? 0 : this.pace.late;
    const left = await scenario.leave(this.#suite.farewell(scenario), wait);
    this.conversations.add(scenario.recorder.transcript, scenario.framing);
    this.#occupied = !left;
    if (!left) this.#neverEnds = true;
  }
}
