import { answerQuestions } from './answerQuestions.js';
import type { StartAnswer } from './KeyboardScript.js';
import type { KeyboardKind } from './launch.js';
import { listeningSockets, portHolder, type Listener } from './listeners.js';
import { Program, type ProgramOptions } from './Program.js';
import type { Resources } from './Subject.js';
import type { Running } from './Running.js';
import { Screen } from './Screen.js';
import { readSockets } from './sockets.js';
import { endedEarly, flooded, neverListens } from './startProblems.js';
import type { Stream, StreamServer } from './Stream.js';
import type { Exit, Printed } from './Subject.js';
import { zoneAt } from './zone.js';
import { SubjectError } from './SubjectError.js';
import { connectTcp } from './TcpConnection.js';
import { within } from './within.js';

export interface ProcessOptions extends ProgramOptions {
  /** A port that nobody uses: for `{port}`, and in the program's environment as PORT. */
  readonly freePort: number;
  /** Leaves PORT out of its environment. */
  readonly untold?: boolean | undefined;
  /** The port on which it has to listen; without it, that is found out. */
  readonly port?: number | undefined;
  /** The port to choose when it listens on several. */
  readonly usualPort: number;
  /** Milliseconds that it may take until it listens. */
  readonly startLimit: number;
  /** What it may ask when it starts, and what is typed then. */
  readonly questions?: readonly StartAnswer[] | undefined;
  readonly keyboard?: KeyboardKind | undefined;
  /** Told when a start has to wait, in a sentence. */
  readonly onWait?: (reason: string) => void;
}

/** Milliseconds between two looks at the kernel's tables: it tells nobody when a socket begins to listen. */
const LOOK = 2;
/** Milliseconds; the kernel keeps a closed connection's port for 60 s. */
const TIME_WAIT_LIMIT = 65_000;
const NEVER = new Promise<never>(() => {});

/** A program that is started for the check, and ended with it. */
export class ProcessSubject implements StreamServer {
  readonly restartable = true;
  readonly hasConsole = true;
  readonly #options: ProcessOptions;
  readonly #program: Program;
  #listener: Listener | undefined;
  #screen = new Screen();
  #onPrinted: (octets: Uint8Array) => void = () => {};

  constructor(options: ProcessOptions) {
    this.#options = options;
    this.#program = new Program(options);
  }

  get name(): string {
    return this.#program.name;
  }

  /** See {@link Program.mark}. */
  get mark(): string {
    return this.#program.mark;
  }

  get invocation(): string {
    return this.#options.inManifest ? '' : `-- ${this.name}`;
  }

  get port(): number | undefined {
    return this.#listener?.port;
  }

  get exit(): Exit | undefined {
    return this.#program.exit;
  }

  get printed(): Printed {
    return this.#program.printed;
  }

  async start(): Promise<void> {
    if (this.#program.running) return;
    try {
      await this.#launch();
    } catch (problem) {
      if (!(await this.#waitForPort(problem))) throw problem;
      await this.#launch();
    }
  }

  connect(milliseconds: number): Promise<Stream | undefined> {
    if (!this.#listener) return Promise.resolve(undefined);
    return connectTcp(this.#listener.host, this.#listener.port, milliseconds);
  }

  watch(onPrinted: (octets: Uint8Array) => void): void {
    this.#onPrinted = onPrinted;
  }

  async printedMore(milliseconds: number): Promise<boolean> {
    return (await this.#screen.next(milliseconds)).type === 'octets';
  }

  async caughtUp(): Promise<void> {
    await this.#program.running?.caughtUp();
  }

  ended(milliseconds: number): Promise<Exit | undefined> {
    return this.#program.ended(milliseconds);
  }

  load(milliseconds: number): Promise<number> {
    return this.#program.load(milliseconds);
  }

  resources(): Resources | undefined {
    return this.#program.resources();
  }

  stop(): Promise<void> {
    return this.#program.stop();
  }

  kill(): void {
    this.#program.kill();
  }

  async #launch(): Promise<void> {
    const { freePort, untold = false, port, questions = [], keyboard, startLimit } = this.#options;
    const holder = port === undefined ? undefined : portHolder(port);
    if (holder !== undefined) {
      throw new SubjectError('port-in-use', `Port ${port} is in use already${holder}.`);
    }
    const values = { port: String(freePort), host: '127.0.0.1', name: 'anna', login: 'anna' };
    const variables = { TZ: zoneAt(new Date()), ...(untold ? {} : { PORT: values.port }) };
    const running = this.#program.launch(values, variables, keyboard);
    const screen = new Screen();
    this.#screen = screen;
    running.console.watch((octets) => {
      this.#onPrinted(octets);
      screen.add(octets);
    });
    void running.ended.then(() => running.drain()).then(() => screen.end());
    const dialog = answerQuestions(running, questions, values);
    try {
      this.#listener = await this.#findListener(running, performance.now() + startLimit);
    } catch (problem) {
      await this.stop();
      throw problem;
    } finally {
      dialog.end();
    }
  }

  async #findListener(running: Running, deadline: number): Promise<Listener> {
    let seen = false;
    while (this.#program.running) {
      const listeners = listeningSockets(running.tree);
      // A program may be just about to open one port more: what is there at the second look counts.
      if (listeners.length > 0 && seen) return this.#choose(listeners);
      seen = listeners.length > 0;
      if (performance.now() > deadline) throw neverListens(this.#options.startLimit, this.printed);
      await within(running.ended, LOOK);
    }
    if (running.flooded) throw flooded();
    await running.drain();
    throw endedEarly(running.exit, this.printed, this.#options.port ?? this.#options.usualPort);
  }

  #choose(listeners: readonly Listener[]): Listener {
    const { port, freePort, usualPort } = this.#options;
    const ports = [...new Set(listeners.map((listener) => listener.port))];
    if (port !== undefined && !ports.includes(port)) {
      throw new SubjectError(
        'wrong-port',
        `The program listens on port ${ports.join(', ')}, not on ${port}; without --port, its port is found out.`,
      );
    }
    const known = [port, freePort, this.#listener?.port, usualPort].find(
      (each) => each !== undefined && ports.includes(each),
    );
    if (known === undefined && ports.length > 1) {
      throw new SubjectError(
        'several-ports',
        `The program listens on several ports: ${ports.join(', ')}. Say which one with --port.`,
      );
    }
    return listeners.find((listener) => listener.port === (known ?? ports[0]))!;
  }

  /** Whether a start that failed only because closed connections still held the port may be tried again; waits for that. */
  async #waitForPort(problem: unknown): Promise<boolean> {
    const port = this.#listener?.port;
    if (!(problem instanceof SubjectError) || problem.code !== 'port-in-use' || port === undefined)
      return false;
    const held = () =>
      readSockets().some((socket) => socket.state === 'time-wait' && socket.localPort === port);
    if (!held()) return false;
    this.#options.onWait?.(
      `port ${port} is held by closed connections for up to 60 s (TIME_WAIT), and the program does not set SO_REUSEADDR`,
    );
    const deadline = performance.now() + TIME_WAIT_LIMIT;
    while (held() && performance.now() < deadline) await within(NEVER, 100);
    return !held();
  }
}
