import type { Answered } from '../sut/answerQuestions.js';
import { typedLines, type KeyboardScript, type Values } from '../sut/KeyboardScript.js';
import { neverMet, passesBy, staysAway } from '../sut/startProblems.js';
import type { StreamClient } from '../sut/Stream.js';
import { describeExit, type Exit } from '../sut/Subject.js';
import { octetsOf } from '../wire/octets.js';
import { ConsoleView } from './ConsoleView.js';
import type { Habits } from './Habits.js';
import type { PairScenario } from './PairScenario.js';
import { visible } from './visible.js';
import { Violation } from './Violation.js';
import type { Tapped, Wiretap } from './Wiretap.js';

/** Milliseconds between two looks at a program that has not connected yet, and how many in a row make it certain that it waits for its user. */
const LOOK = 40;
const LOOKS = 5;
/** The part of the time for its start after which a program waits for its user that has printed something and is quiet since: not every way of waiting can be seen. */
const QUIET_PART = 0.2;
/** Milliseconds of quiet after which a client has shown all that it shows before its user types. */
const QUIET = 100;

export interface PairClientOptions {
  /** From 1. */
  readonly number: number;
  /** The name of its user. */
  readonly login: string;
  readonly subject: StreamClient;
  readonly keyboard: KeyboardScript;
  readonly habits: Habits;
  readonly tap: Wiretap;
  readonly pair: PairScenario;
  /** Milliseconds that the program may take until it connects. */
  readonly startLimit: number;
}

/** A client of a pair, from its start to its end: the checker is its user, and sees what it says to the server. */
export class PairClient {
  readonly #options: PairClientOptions;
  readonly #screen: ConsoleView;
  readonly #connections: Tapped[] = [];
  /** Questions that were answered before it connected. */
  #answeredBefore: number | undefined;

  constructor(options: PairClientOptions) {
    this.#options = options;
    const { pair, number } = options;
    this.#screen = new ConsoleView(
      pair.recorder,
      (milliseconds) => pair.happened(milliseconds),
      () => pair.now(),
      { side: 'client', peer: number },
    );
  }

  /** From 1: the number of its connections in the record. */
  get number(): number {
    return this.#options.number;
  }

  /** The name of its user: what is typed where it is asked for at the start, and stands for `{name}` and `{login}`. */
  get login(): string {
    return this.#options.login;
  }

  get subject(): StreamClient {
    return this.#options.subject;
  }

  /** The connections that it has opened, in order. */
  get connections(): readonly Tapped[] {
    return this.#connections;
  }

  /** The connection that it opened last. */
  get connection(): Tapped | undefined {
    return this.#connections.at(-1);
  }

  /** What it has sent, piece by piece as it came. */
  get sent(): readonly Uint8Array[] {
    return this.#connections.flatMap(({ sent }) => sent);
  }

  /** What it has asked after it had connected, and what was typed then. */
  get answeredWhenConnected(): readonly Answered[] {
    return this.subject.answered.slice(this.#answeredBefore ?? Infinity);
  }

  /** Pieces that have come for it from the server. */
  get heard(): number {
    return this.#connections.reduce((sum, { received }) => sum + received.length, 0);
  }

  /** What such a client has shown when it waits for its user to type the first text. */
  get opening(): string {
    return this.#options.habits.known?.opening ?? '';
  }

  /** The last line of that: what invites the user to type. */
  get prompt(): string {
    return this.opening.slice(this.opening.lastIndexOf('\n') + 1);
  }

  /** Whether it has a connection that neither side has ended. */
  get connected(): boolean {
    return this.#connections.some(({ clientEnd, serverEnd }) => !clientEnd && !serverEnd);
  }

  /**
   * Starts it, and waits until its user can type.
   *
   * @throws SubjectError where a program of that kind cannot be tested at all, the first time
   * @throws Violation where it does not come as far as before
   */
  async open(): Promise<void> {
    const { subject, number, tap, pair, habits } = this.#options;
    subject.welcome((stream) => {
      this.#answeredBefore ??= subject.answered.length;
      this.#connections.push(tap.join(stream, number));
      pair.ring();
    });
    await subject.start((octets) => {
      this.#screen.add(octets);
      pair.ring();
    });
    if (habits.known) await this.#behave();
    else Object.assign(habits, { known: await this.#learn() });
  }

  /** Types what the user types for an intention. */
  type(intention: string, values: Values = {}): void {
    const { keyboard, login, number, pair } = this.#options;
    const all = { host: '127.0.0.1', port: this.subject.port ?? '', name: login, login, ...values };
    for (const line of typedLines(keyboard, intention, all)) {
      pair.recorder.add({ side: 'client', peer: number, type: 'typed', octets: octetsOf(`${line}\n`) });
      this.subject.type(line);
    }
  }

  /** A place on the screen, for {@link shownSince}: what is there so far stands before it. */
  get mark(): number {
    return this.#screen.mark;
  }

  /** What it has printed since then, as a user sees it: without colours and the like. */
  shownSince(mark: number, end: number = this.mark): string {
    return visible(this.#screen.rawSince(mark).slice(0, end - mark));
  }

  /** As {@link PairScenario.until}, but no longer than the program runs. */
  until<T>(find: () => T | undefined, milliseconds?: number): Promise<T | undefined> {
    return this.#options.pair.until(find, milliseconds, () => this.#gone());
  }

  /** Waits until the server has read what this client has sent, where that can be seen; not longer than that. */
  async consumed(milliseconds: number): Promise<void> {
    await this.#options.pair.settled();
    await Promise.all(this.#connections.map((connection) => connection.consumed(milliseconds)));
  }

  /** Waits until nothing has happened for that long. */
  quiet(milliseconds: number): Promise<void> {
    return this.#screen.quiet(milliseconds, this.#options.pair.limit);
  }

  /** Waits for the program's own end. */
  async ended(milliseconds = this.#options.pair.limit): Promise<Exit | undefined> {
    await this.#options.pair.settled();
    const exit = await this.subject.ended(milliseconds);
    const { pair, number } = this.#options;
    if (exit) pair.recorder.add({ side: 'client', peer: number, type: 'exited', how: describeExit(exit) });
    return exit;
  }

  /** Ends the program, outside the record; its user says good-bye, unless there is no time for that. */
  async leave(milliseconds: number): Promise<void> {
    if (milliseconds > 0 && !this.subject.exit) {
      this.type('end');
      await this.#options.pair.settled();
      await this.subject.ended(milliseconds);
    }
    await this.subject.end();
  }

  /**
   * Says why there is nothing to be seen of a program that has opened no connection, though its user has typed.
   *
   * @throws SubjectError
   */
  async requireConnection(): Promise<void> {
    const { pair, startLimit } = this.#options;
    const { port } = pair.server;
    if (this.connection) return;
    const exit = await this.subject.ended(0);
    if (exit) throw neverMet(exit, this.subject.printed, port);
    if (port !== undefined && this.subject.passesBy(port)) throw passesBy(port, this.subject.port);
    throw staysAway(startLimit, this.subject.printed, port);
  }

  #gone(): boolean {
    return this.subject.exit !== undefined;
  }

  async #learn(): Promise<Habits['known']> {
    const { pair, subject, startLimit } = this.#options;
    const deadline = pair.now() + startLimit;
    let last = { mark: this.mark, at: pair.now() };
    const isQuiet = () => last.mark > 0 && pair.now() - last.at > startLimit * QUIET_PART;
    for (let waits = 0; waits < LOOKS && !this.connection && !isQuiet();) {
      const port = pair.server.port;
      const exit = await subject.ended(0);
      const past = port !== undefined && subject.passesBy(port);
      if (exit || past || pair.now() > deadline) await this.requireConnection();
      const happened = await pair.happened(LOOK);
      waits = !happened && (await subject.waitsForUser(0)) ? waits + 1 : 0;
      if (this.mark > last.mark || subject.isBeingAnswered) last = { mark: this.mark, at: pair.now() };
    }
    await subject.waitsForUser(QUIET);
    await this.quiet(QUIET);
    return {
      connectsAtOnce: this.connection !== undefined,
      questions: subject.answered.length,
      opening: this.shownSince(0),
    };
  }

  /** Waits until it is as far as such a program was when it was looked at. */
  async #behave(): Promise<void> {
    const { pair, subject, habits, startLimit } = this.#options;
    const { connectsAtOnce, questions, opening } = habits.known!;
    const asked = () => subject.answered.length >= questions;
    const isReady = () => (asked() && (this.connection || !connectsAtOnce) ? true : undefined);
    if (!(await pair.waitFor(isReady, startLimit, () => this.#gone()))) {
      const exit = await subject.ended(0);
      throw new Violation({
        kind: 'not connected',
        expected: ['a connection of the client'],
        actual: exit ? `the client ended with ${describeExit(exit)}` : 'it opened none',
      });
    }
    const shown = () => (this.shownSince(0).length >= opening.length ? true : undefined);
    await pair.waitFor(shown, pair.pace.late);
  }
}
