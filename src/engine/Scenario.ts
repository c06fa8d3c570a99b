import type { Message } from '../grammar/createPrinter.js';
import { describeExit, type Connection, type Exit, type Subject } from '../sut/Subject.js';
import { framed, type Framing } from '../wire/framing.js';
import { ConsoleView } from './ConsoleView.js';
import { Peer } from './Peer.js';
import type { Pace } from './Pace.js';
import { Recorder } from './Recorder.js';
import { Violation } from './Violation.js';

/** How long a scenario waits: much longer than the limit, with the full limit, or as long as confirmed silence is worth. */
export type Patience = 'endless' | 'patient' | 'brisk';

/** Milliseconds that an expectation waits. */
export function limitOf(patience: Patience, pace: Pace): number {
  if (patience === 'endless') return ENDLESS * pace.limit;
  return patience === 'patient' ? pace.limit : pace.brisk;
}

/** How many times the limit is waited for a program that is known to be slow, before it is blamed. */
const ENDLESS = 4;

export interface ScenarioOptions {
  readonly subject: Subject;
  readonly pace: Pace;
  readonly patience: Patience;
  readonly framing: Framing;
  /** What the program prints is a part of the conversation. */
  readonly showsConsole: boolean;
  /** Writes a client's message as a line. */
  readonly write: (message: Message) => Uint8Array;
  readonly now: () => number;
  /** It is a part of something longer. */
  readonly within?: Surroundings | undefined;
}

/** What a scenario is a part of: whoever leads that starts the program, and is told what it prints. */
export interface Surroundings {
  /** Where all is written down. */
  readonly recorder: Recorder;
  /** Milliseconds that an expectation waits. */
  readonly limit: number;
}

/** One conversation with the program under test: what a check's body is given. */
export class Scenario {
  readonly recorder: Recorder;
  /** What the program prints. */
  readonly console: ConsoleView;
  readonly #options: ScenarioOptions;
  readonly #peers: Peer[] = [];

  constructor(options: ScenarioOptions) {
    this.#options = options;
    const { subject, now, showsConsole, within } = options;
    this.recorder = within?.recorder ?? new Recorder('server');
    this.console = new ConsoleView(
      showsConsole ? this.recorder : undefined,
      (milliseconds) => subject.printedMore(milliseconds),
      now,
    );
    if (!within) subject.watch((octets) => this.console.add(octets));
  }

  get framing(): Framing {
    return this.#options.framing;
  }

  get pace(): Pace {
    return this.#options.pace;
  }

  get subject(): Subject {
    return this.#options.subject;
  }

  /** Milliseconds that an expectation of this scenario waits. */
  get limit(): number {
    const { within, patience, pace } = this.#options;
    return within?.limit ?? limitOf(patience, pace);
  }

  /** Connections that were opened. */
  get connections(): number {
    return this.#peers.length;
  }

  /** Milliseconds of a clock that never goes back. */
  now(): number {
    return this.#options.now();
  }

  /** Connects one more client. */
  async connect(): Promise<Peer> {
    const peer = await this.tryConnect();
    if (peer) return peer;
    // What was refused is a part of the conversation that shows it.
    this.recorder.add({ side: 'client', peer: this.#peers.length + 1, type: 'connect' });
    const exit = await this.subject.ended(EXIT_LAG);
    throw new Violation({
      kind: 'refused',
      expected: ['a connection'],
      actual: exit ? `the program had ended with ${describeExit(exit)}` : 'it was refused',
    });
  }

  /** Connects one more client; `undefined` when that is refused. */
  async tryConnect(): Promise<Peer | undefined> {
    const { subject, pace, now } = this.#options;
    const connection = (await subject.connect(pace.limit)) ?? (await this.#connectAnew());
    if (!connection) return undefined;
    const number = this.#peers.length + 1;
    const peer = new Peer({
      number,
      connection,
      recorder: this.recorder,
      pace,
      limit: this.limit,
      now,
      side: 'client',
    });
    this.#peers.push(peer);
    return peer;
  }

  /** The first client of a scenario may find that the program has just ended over the scenario before it. */
  async #connectAnew(): Promise<Connection | undefined> {
    const { subject, pace, within } = this.#options;
    if (within || this.#peers.length > 0 || !(await subject.ended(EXIT_LAG))) return undefined;
    await subject.start();
    return subject.connect(pace.limit);
  }

  /** The octets of a message in the framing of the program under test. */
  octets<M extends Message>(message: M): Uint8Array {
    return framed(this.#options.write(message), this.#options.framing);
  }

  /**
   * Waits until the program has ended a connection that the checker has ended before.
   *
   * @throws Violation when it does not; named `spin` when it does nothing else either, at the full speed of a processor
   */
  async expectIdleEnd(peer: Peer): Promise<void> {
    try {
      await peer.readToEnd();
    } catch (problem) {
      const { kind } = problem instanceof Violation ? problem.difference : {};
      if (!(problem instanceof Violation) || kind !== 'not ended') throw problem;
      if ((await this.subject.load(MEASURED)) < BUSY) throw problem;
      const actual = 'it stayed open, and the program uses the processor without pause';
      throw new Violation({ ...problem.difference, kind: 'spin', actual });
    }
  }

  /** Waits for the program's own end. */
  ended(milliseconds = this.limit): Promise<Exit | undefined> {
    return this.subject.ended(milliseconds);
  }

  /**
   * Closes what is still open, as a client does.
   *
   * @returns whether the server has ended every connection too
   */
  async leave(farewell: Uint8Array, milliseconds: number): Promise<boolean> {
    const left = await Promise.all(this.#peers.map((peer) => peer.leave(farewell, milliseconds)));
    return left.every(Boolean);
  }
}

/** Milliseconds over which the use of the processor is measured, and the share of it that is too much for waiting. */
const MEASURED = 150;
const BUSY = 0.25;

/** Milliseconds by which a program's end may be seen later than that of its sockets. */
export const EXIT_LAG = 250;
