import type { Alarm } from '../sut/Bell.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import type { StreamClient, StreamServer } from '../sut/Stream.js';
import { ConsoleView } from './ConsoleView.js';
import type { Habits } from './Habits.js';
import type { Pace } from './Pace.js';
import { PairClient } from './PairClient.js';
import { Recorder } from './Recorder.js';
import { EXIT_LAG, limitOf, type Patience } from './Scenario.js';
import { Wiretap } from './Wiretap.js';

/** The users of the clients, in their order. */
export const LOGINS = ['anna', 'borys', 'clara'] as const;

export interface PairScenarioOptions {
  readonly server: StreamServer;
  /** As many as there are logins. */
  readonly clients: readonly StreamClient[];
  readonly keyboard: KeyboardScript;
  readonly habits: Habits;
  readonly pace: Pace;
  readonly patience: Patience;
  /** Milliseconds that a client may take until it connects. */
  readonly startLimit: number;
  /** What the server prints is a part of the conversation. */
  readonly showsConsole: boolean;
  /** Rung when one of the programs does something. */
  readonly alarm: Alarm;
  readonly now: () => number;
}

/**
 * A conversation of the two programs of a pair: what a check's body is given. The checker stands between them and sees
 * what they say to each other, types on the keyboards of the clients, and reads their screens and the server's console.
 */
export class PairScenario {
  readonly recorder = new Recorder('client', 'server');
  /** What the server prints. */
  readonly console: ConsoleView;
  readonly #options: PairScenarioOptions;
  readonly #tap: Wiretap;
  readonly #clients: PairClient[] = [];

  constructor(options: PairScenarioOptions) {
    this.#options = options;
    const { server, pace, showsConsole, now } = options;
    this.#tap = new Wiretap({
      recorder: this.recorder,
      connect: () => server.connect(pace.limit),
      onMoved: () => this.ring(),
    });
    this.console = new ConsoleView(
      showsConsole ? this.recorder : undefined,
      (milliseconds) => this.happened(milliseconds),
      now,
    );
    server.watch((octets) => {
      this.console.add(octets);
      this.ring();
    });
  }

  get pace(): Pace {
    return this.#options.pace;
  }

  get server(): StreamServer {
    return this.#options.server;
  }

  /** Milliseconds that an expectation of this scenario waits. */
  get limit(): number {
    return limitOf(this.#options.patience, this.#options.pace);
  }

  /** Milliseconds of a clock that never goes back. */
  now(): number {
    return this.#options.now();
  }

  /** The clients that have been started, in the order of their starts. */
  get clients(): readonly PairClient[] {
    return this.#clients;
  }

  /** From the next start on, nothing is answered that clients ask after they have connected; how they start has to be learnt anew. */
  answerNoneWhenConnected(): void {
    for (const client of this.#options.clients) client.answerNoneWhenConnected();
    delete this.#options.habits.known;
  }

  /**
   * Starts one more client, and waits until its user can type.
   *
   * @throws RangeError when all are there already
   * @throws Violation when it does not connect
   */
  async open(): Promise<PairClient> {
    const { clients, keyboard, habits, startLimit } = this.#options;
    const subject = clients[this.#clients.length];
    if (!subject) throw new RangeError(`A pair has ${clients.length} clients at the most.`);
    const number = this.#clients.length + 1;
    const login = LOGINS[this.#clients.length]!;
    const client = new PairClient({
      number,
      login,
      subject,
      keyboard,
      habits,
      tap: this.#tap,
      pair: this,
      startLimit,
    });
    this.#clients.push(client);
    await client.open();
    return client;
  }

  /**
   * Waits until there is something that the programs have been asked for: how long that takes is how fast they are.
   *
   * @param find - looks for it; it is asked again whenever one of the programs has done something
   * @param isOver - whether nothing more can come
   * @returns what it finds; `undefined` when it finds nothing in that time
   */
  async until<T>(
    find: () => T | undefined,
    milliseconds = this.limit,
    isOver?: () => boolean,
  ): Promise<T | undefined> {
    await this.settled();
    const start = this.now();
    const atOnce = find();
    if (atOnce !== undefined) return atOnce;
    const found = await this.waitFor(find, milliseconds, isOver);
    if (found !== undefined) this.pace.observe(this.now() - start);
    return found;
  }

  /** As {@link until}, for what takes its own time, as a start does. */
  async waitFor<T>(
    find: () => T | undefined,
    milliseconds: number,
    isOver: () => boolean = () => false,
  ): Promise<T | undefined> {
    const deadline = this.now() + milliseconds;
    for (;;) {
      await this.settled();
      const found = find();
      const left = deadline - this.now();
      if (found !== undefined || left <= 0) return found;
      // What a program prints last may come later than its end, and its end rings no bell.
      const over = isOver() || this.#options.alarm.still;
      if (!(await this.happened(Math.min(left, EXIT_LAG))) && over) return find();
    }
  }

  /** Settles when nothing is on its way between the programs any more, as far as the checker can know. */
  settled(): Promise<void> {
    return this.#tap.settled();
  }

  /** Waits until one of the programs does something; false when none does in that time. */
  async happened(milliseconds: number): Promise<boolean> {
    await this.settled();
    return this.#options.alarm.wait(milliseconds);
  }

  /** Wakes whoever waits for something to happen. */
  ring(): void {
    this.#options.alarm.ring();
  }

  /**
   * Ends the clients, outside the record.
   *
   * @param milliseconds - what each may take for it when its user says good-bye; without any time, none does
   * @returns whether the server has ended all its connections then
   */
  async leave(milliseconds: number): Promise<boolean> {
    await Promise.all(this.#clients.map((client) => client.leave(milliseconds)));
    const connections = this.#clients.flatMap((client) => client.connections);
    const isFree = () => (connections.every(({ serverEnd }) => serverEnd) ? true : undefined);
    const free = await this.waitFor(isFree, Math.max(milliseconds, this.pace.late));
    this.#tap.dispose();
    return free ?? false;
  }
}
