import type { Message } from '../grammar/createPrinter.js';
import type { ClientSubject } from '../sut/ClientSubject.js';
import { typedLines, type KeyboardScript, type Values } from '../sut/KeyboardScript.js';
import { describeExit, type Exit } from '../sut/Subject.js';
import { endedUnconnected, neverConnects } from '../sut/startProblems.js';
import { octetsOf } from '../wire/octets.js';
import type { Framing } from '../wire/framing.js';
import type { Pace } from './Pace.js';
import { Peer } from './Peer.js';
import { Recorder } from './Recorder.js';
import { limitOf, type Patience } from './Scenario.js';
import { visible } from './visible.js';
import { Violation } from './Violation.js';

/** Milliseconds between two looks at a program that has not connected yet, and how many in a row make it certain that it waits for its user. */
const LOOK = 40;
const LOOKS = 5;
/** The part of the time for its start after which one waits for its user that has printed something and is quiet since: not every way of waiting can be seen. */
const QUIET = 0.2;

export interface ClientScenarioOptions {
  readonly subject: ClientSubject;
  readonly keyboard: KeyboardScript;
  readonly pace: Pace;
  readonly patience: Patience;
  readonly framing: Framing;
  /** Milliseconds that the program may take until it connects. */
  readonly startLimit: number;
  /** Writes a server's message as a line. */
  readonly write: (message: Message) => Uint8Array;
  readonly now: () => number;
}

/** One start of a client under test: the checker is its server and its user. */
export class ClientScenario {
  readonly recorder = new Recorder('client');
  readonly #options: ClientScenarioOptions;
  readonly #peers: Peer[] = [];
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(options: ClientScenarioOptions) {
    this.#options = options;
  }

  get framing(): Framing {
    return this.#options.framing;
  }

  get pace(): Pace {
    return this.#options.pace;
  }

  get subject(): ClientSubject {
    return this.#options.subject;
  }

  /** Milliseconds that an expectation of this scenario waits. */
  get limit(): number {
    return limitOf(this.#options.patience, this.#options.pace);
  }

  /** Milliseconds of a clock that never goes back. */
  now(): number {
    return this.#options.now();
  }

  get patience(): Patience {
    return this.#options.patience;
  }

  /** Starts the program. */
  start(): Promise<void> {
    return this.subject.start((octets) => {
      this.#text += this.#decoder.decode(octets, { stream: true });
      this.recorder.add({ side: 'client', peer: 1, type: 'printed', octets });
    });
  }

  /**
   * Waits for the program's first connection. A program may connect only when its user has typed something: that is
   * done as soon as it waits for its user.
   *
   * @param type - types the first thing that a user types
   * @returns the connection, and whether it came before anything was typed
   * @throws SubjectError when there is none
   */
  async connect(type: () => void): Promise<{ readonly peer: Peer; readonly atOnce: boolean }> {
    const { subject, startLimit, now } = this.#options;
    const deadline = now() + startLimit;
    let typed = false;
    let waits = 0;
    let last = { mark: this.mark, at: now() };
    for (;;) {
      const peer = await this.tryAccept(LOOK);
      if (peer) return { peer, atOnce: !typed };
      const exit = await subject.ended(0);
      if (exit) throw endedUnconnected(exit, subject.printed, subject.port);
      if (now() > deadline) throw neverConnects(startLimit, subject.printed, subject.port);
      waits = (await subject.waitsForUser(0)) ? waits + 1 : 0;
      if (this.mark > last.mark || subject.isBeingAnswered) last = { mark: this.mark, at: now() };
      const isQuiet = last.mark > 0 && now() - last.at > startLimit * QUIET;
      if (typed || (waits < LOOKS && !isQuiet)) continue;
      typed = true;
      type();
    }
  }

  /** Waits for the program's next connection. */
  async accept(): Promise<Peer> {
    const peer = await this.tryAccept(this.#options.startLimit);
    if (peer) return peer;
    const exit = await this.subject.ended(0);
    throw new Violation({
      kind: 'not connected',
      expected: ['a connection of the program'],
      actual: exit ? `the program ended with ${describeExit(exit)}` : 'it opened none',
    });
  }

  /** Waits for the program's next connection; `undefined` when none comes in that time. */
  async tryAccept(milliseconds: number): Promise<Peer | undefined> {
    const { subject, pace, now } = this.#options;
    const connection = await subject.accept(milliseconds);
    if (!connection) return undefined;
    const number = this.#peers.length + 1;
    const { recorder, limit } = this;
    const peer = new Peer({ number, connection, recorder, pace, limit, now, side: 'server' });
    this.#peers.push(peer);
    return peer;
  }

  /** Types what the user types for an intention; false where that is nothing. */
  type(intention: string, values: Values = {}): boolean {
    const lines = this.lines(intention, values);
    for (const line of lines) this.typeLine(line);
    return lines.length > 0;
  }

  /** The lines that the user types for an intention; none where nobody has said which. */
  lines(intention: string, values: Values = {}): readonly string[] {
    return typedLines(this.#options.keyboard, intention, values);
  }

  /** Types one line, and Enter. */
  typeLine(line: string): void {
    this.recorder.add({ side: 'client', peer: 1, type: 'typed', octets: octetsOf(`${line}\n`) });
    this.subject.type(line);
  }

  /** A place on the screen, for {@link shownSince}: what is there so far stands before it. */
  get mark(): number {
    return this.#text.length;
  }

  /** What the program has printed since then, as a user sees it: without colours and the like. */
  shownSince(mark: number, end: number = this.#text.length): string {
    return visible(this.#text.slice(mark, end));
  }

  /** Waits until something more is printed; false when nothing comes in that time, or the program has ended. */
  async printed(milliseconds: number): Promise<boolean> {
    return (await this.subject.read(Math.max(milliseconds, 0))).type === 'octets';
  }

  /** Waits until nothing has been printed for that long; not for ever, for some never stand still: a clock, a spinner. */
  async quiet(milliseconds: number): Promise<void> {
    const deadline = this.now() + this.limit;
    while (this.now() < deadline && (await this.printed(milliseconds))) continue;
  }

  /** The octets of a server's message. */
  octets<M extends Message>(message: M): Uint8Array {
    return this.#options.write(message);
  }

  /** Waits for the program's own end. */
  async ended(milliseconds = this.limit): Promise<Exit | undefined> {
    const exit = await this.subject.ended(milliseconds);
    if (exit) this.recorder.add({ side: 'client', peer: 1, type: 'exited', how: describeExit(exit) });
    return exit;
  }

  /** Ends the program and its connections, outside the record. */
  async leave(): Promise<void> {
    await this.subject.end();
    await Promise.all(this.#peers.map((peer) => peer.leave(new Uint8Array(0), 0)));
  }
}
