import { randomUUID } from 'node:crypto';
import { launch } from './launch.js';
import { listeningSockets, portHolder, type Listener } from './listeners.js';
import { processesMarked, signalAll } from './processes.js';
import { Running } from './Running.js';
import { readSockets } from './sockets.js';
import { endedEarly, flooded, interrupted, neverListens } from './startProblems.js';
import type { Connection, Exit, Printed, Subject } from './Subject.js';
import { SubjectError } from './SubjectError.js';
import { connectTcp } from './TcpConnection.js';
import { within } from './within.js';

export interface ProcessOptions {
  /** Program and arguments; `{port}` in them stands for `freePort`. */
  readonly command: readonly string[];
  /** A port that nobody uses: for `{port}`, and in the program's environment as PORT. */
  readonly freePort: number;
  /** The port on which it has to listen; without it, that is found out. */
  readonly port?: number | undefined;
  /** The port to choose when it listens on several. */
  readonly usualPort: number;
  /** Milliseconds that it may take until it listens. */
  readonly startLimit: number;
  /** Milliseconds between asking it to end (TERM) and ending it by force (KILL). */
  readonly grace?: number;
  /** Once it is aborted, the program is not started any more. */
  readonly signal?: AbortSignal;
  /** Told when a start has to wait, in a sentence. */
  readonly onWait?: (reason: string) => void;
}

/** Milliseconds between two looks at the kernel's tables: it tells nobody when a socket begins to listen. */
const LOOK = 2;
/** Milliseconds; the kernel keeps a closed connection's port for 60 s. */
const TIME_WAIT_LIMIT = 65_000;
const NEVER = new Promise<never>(() => {});

/** A program that is started for the check, and ended with it. */
export class ProcessSubject implements Subject {
  readonly restartable = true;
  readonly #options: ProcessOptions;
  /** The value of ASSAY_SUBJECT in the environment of the program and of all that it starts, wherever those go. */
  readonly mark = `${process.pid}-${randomUUID()}`;
  #running: Running | undefined;
  #last: Running | undefined;
  #listener: Listener | undefined;

  constructor(options: ProcessOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.command.map(quoteForReader).join(' ');
  }

  get invocation(): string {
    return `-- ${this.name}`;
  }

  get port(): number | undefined {
    return this.#listener?.port;
  }

  get exit(): Exit | undefined {
    return this.#running ? undefined : this.#last?.exit;
  }

  get printed(): Printed {
    return this.#last?.console.printed ?? { output: '', errors: '' };
  }

  async start(): Promise<void> {
    if (this.#last?.flooded) throw flooded();
    if (this.#options.signal?.aborted) throw interrupted();
    if (this.#running) return;
    this.#sweep();
    try {
      await this.#launch();
    } catch (problem) {
      if (!(await this.#waitForPort(problem))) throw problem;
      await this.#launch();
    }
  }

  connect(milliseconds: number): Promise<Connection | undefined> {
    if (!this.#listener) return Promise.resolve(undefined);
    return connectTcp(this.#listener.host, this.#listener.port, milliseconds);
  }

  async ended(milliseconds: number): Promise<Exit | undefined> {
    if (this.#running) await within(this.#running.ended, milliseconds);
    await this.#last?.drain();
    return this.exit;
  }

  async stop(): Promise<void> {
    await this.#running?.stop(this.#options.grace ?? 500);
    this.#sweep();
  }

  kill(): void {
    this.#sweep();
  }

  async #launch(): Promise<void> {
    const { command, freePort, port, startLimit } = this.#options;
    const holder = port === undefined ? undefined : portHolder(port);
    if (holder !== undefined) {
      throw new SubjectError('port-in-use', `Port ${port} is in use already${holder}.`);
    }
    const words = command.map((word) => word.replaceAll('{port}', String(freePort)));
    const environment = { ...process.env, PORT: String(freePort), ASSAY_SUBJECT: this.mark };
    const running = new Running(launch(words, environment));
    this.#running = this.#last = running;
    void running.ended.then(() => {
      if (this.#running === running) this.#running = undefined;
    });
    try {
      this.#listener = await this.#findListener(running, performance.now() + startLimit);
    } catch (problem) {
      await this.stop();
      throw problem;
    }
  }

  async #findListener(running: Running, deadline: number): Promise<Listener> {
    let seen = false;
    while (this.#running) {
      const listeners = listeningSockets(running.tree);
      // A program may be just about to open one port more: what is there at the second look counts.
      if (listeners.length > 0 && seen) return this.#choose(listeners);
      seen = listeners.length > 0;
      if (performance.now() > deadline) throw neverListens(this.#options.startLimit, this.printed);
      await within(this.#running?.ended ?? NEVER, LOOK);
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
        'never-listens',
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

  /** Ends what the program has left behind: children that it did not wait for, in whatever session they are. */
  #sweep(): void {
    if (!this.#last) return;
    signalAll(processesMarked(`ASSAY_SUBJECT=${this.mark}`), 'SIGKILL');
  }
}

/** A word as one types it in a shell; plain ones as they are. */
function quoteForReader(word: string): string {
  return /^[\w./:=@%+,{}-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
