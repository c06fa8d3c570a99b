import type { Alarm } from '../sut/Bell.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { SubjectError } from '../sut/SubjectError.js';
import type { StreamClient, StreamServer } from '../sut/Stream.js';
import type { Exit, Printed } from '../sut/Subject.js';
import { Conversations } from './coverage/Conversations.js';
import type { Habits } from './Habits.js';
import { Pace } from './Pace.js';
import { PairScenario } from './PairScenario.js';
import type { Demands, Profile } from './Profile.js';
import type { Attempt, Part, Rig, RigOptions } from './Rig.js';
import { EXIT_LAG, type Patience } from './Scenario.js';
import type { PairSuite } from './Suite.js';
import { Violation } from './Violation.js';

/** The programs of a pair: one server, and the same client several times. */
export interface Ends {
  readonly server: StreamServer;
  readonly clients: readonly StreamClient[];
}

/** Plays scenarios with a server and its clients. The clients are started for each; the server goes on where it can. */
export class PairRig implements Rig {
  readonly pace: Pace;
  readonly now: () => number;
  readonly conversations = new Conversations();
  unsteady = false;
  readonly #suite: PairSuite;
  readonly #ends: Ends;
  readonly #keyboard: KeyboardScript;
  readonly #alarm: Alarm;
  readonly #startLimit: number;
  #habits: Habits = {};
  /** No scenario has been played since the server was started. */
  #fresh = true;
  /** How the server ended by itself since that was last asked for. */
  #death: Exit | undefined;
  /** The server has not let go of a client that has left. */
  #occupied = false;

  /**
   * @param keyboard - what the users of the clients type
   * @param alarm - what waits for something to happen
   */
  constructor(
    suite: PairSuite,
    ends: Ends,
    { limit, startLimit, now }: RigOptions,
    keyboard: KeyboardScript,
    alarm: Alarm,
  ) {
    this.pace = new Pace(limit);
    this.now = now;
    this.#suite = suite;
    this.#ends = ends;
    this.#keyboard = keyboard;
    this.#alarm = alarm;
    this.#startLimit = startLimit;
  }

  get port(): number | undefined {
    return this.#ends.server.port;
  }

  async probe(demands: Demands): Promise<Profile> {
    const profile = await this.#probe(demands);
    // What several clients have left behind in the server shall be nobody's affair.
    await this.renew();
    return profile;
  }

  async #probe(demands: Demands): Promise<Profile> {
    const { clients } = this.#ends;
    const insists = () => clients.some(({ insistsOnTerminal }) => insistsOnTerminal);
    const profile = await this.#tryProbe(demands).catch((problem: unknown) => {
      if (!(problem instanceof SubjectError) || !insists()) throw problem;
    });
    if (profile && (profile.answers || !insists())) return profile;
    for (const client of clients) client.useTerminal();
    this.#habits = {};
    return this.#tryProbe(demands);
  }

  #tryProbe(demands: Demands): Promise<Profile> {
    return this.#suite.probe({
      demands,
      experiment: async (_framing, play, fresh = false) => {
        if (fresh || this.#occupied) await this.renew();
        await this.#start();
        const pair = this.#scenario('patient');
        try {
          return await play(pair);
        } finally {
          await this.#leave(pair, this.pace.late);
        }
      },
    });
  }

  async attempt(profile: Profile, patience: Patience, body: (part: Part) => Promise<void>): Promise<Attempt> {
    if (this.startsAnew(profile)) await this.renew();
    await this.#free(profile);
    await this.#start();
    const pair = this.#scenario(patience);
    let violation: Violation | undefined;
    try {
      await body({ pair });
    } catch (problem) {
      if (!(problem instanceof Violation)) throw problem;
      violation = problem;
    }
    const { transcript } = pair.recorder;
    const exit = violation ? await this.#exitOf(pair) : this.#ends.server.exit;
    // Whoever has done something wrong is asked nothing any more.
    await this.#leave(pair, violation ? 0 : this.pace.late);
    return { violation, transcript, exit, ...this.#printed(pair) };
  }

  /** A server that ends with its connection is started for each scenario. */
  startsAnew({ concurrency, mortal }: Profile): boolean {
    return concurrency === 'one-shot' || mortal;
  }

  /** Each scenario shows anew that the server serves. */
  serves(): Promise<boolean> {
    return Promise.resolve(true);
  }

  lost(): Promise<boolean> {
    return Promise.resolve(false);
  }

  takeDeath(): Exit | undefined {
    const death = this.#ends.server.exit ?? this.#death;
    this.#death = undefined;
    return death;
  }

  async renew(): Promise<void> {
    const { server } = this.#ends;
    if (!this.#fresh) await server.stop();
    await server.start();
    this.#fresh = true;
    this.#occupied = false;
    this.#death = undefined;
  }

  async stop(): Promise<void> {
    const { server, clients } = this.#ends;
    await Promise.all([server, ...clients].map((program) => program.stop()));
  }

  /** Starts a server anew that holds on to a client that has left, and serves nobody else meanwhile. */
  async #free({ concurrency }: Profile): Promise<void> {
    if (!this.#occupied || concurrency !== 'sequential' || this.#ends.server.exit) return;
    const death = this.#death;
    await this.renew();
    this.#death = death;
  }

  async #start(): Promise<void> {
    this.#death ??= this.#ends.server.exit;
    await this.#ends.server.start();
  }

  #scenario(patience: Patience): PairScenario {
    this.#fresh = false;
    const { showsConsole = false } = this.#suite;
    return new PairScenario({
      ...this.#ends,
      keyboard: this.#keyboard,
      habits: this.#habits,
      pace: this.pace,
      patience,
      startLimit: this.#startLimit,
      showsConsole,
      alarm: this.#alarm,
      now: this.now,
    });
  }

  async #leave(pair: PairScenario, milliseconds: number): Promise<void> {
    this.#occupied = !(await pair.leave(milliseconds));
    // How the two tell their messages apart is their own affair: what is in the protocol's own form can be read.
    this.conversations.add(pair.recorder.transcript, this.#suite.protocol.variants[0].framing);
  }

  /** How the server ended, or else a client that ended by an error: what is wrong may be due to that. */
  async #exitOf(pair: PairScenario): Promise<Exit | undefined> {
    const { server } = this.#ends;
    const lost = pair.clients.some(({ connections }) => connections.some(({ serverEnd }) => serverEnd));
    // A program's end is seen later than that of its sockets.
    const exit = lost ? await server.ended(EXIT_LAG) : server.exit;
    return exit ?? pair.clients.map(({ subject }) => subject.exit).find(isError);
  }

  #printed(pair: PairScenario): Printed {
    const { server } = this.#ends;
    const programs = [
      { name: 'server', ...server.printed },
      ...pair.clients.map(({ number, subject }) => ({ name: `client ${number}`, ...subject.printed })),
    ];
    const join = (what: 'output' | 'errors') =>
      programs
        .filter((program) => program[what].trim() !== '')
        .map((program) => `(${program.name})\n${program[what].trimEnd()}\n`)
        .join('');
    return { output: join('output'), errors: join('errors') };
  }
}

function isError(exit: Exit | undefined): boolean {
  return exit !== undefined && (exit.type === 'signal' || exit.status !== 0);
}
