import { answerQuestions, type Answered, type Dialog } from './answerQuestions.js';
import type { ClientNamespace } from './ClientNamespace.js';
import { Doorway } from './Doorway.js';
import type { StartAnswer } from './KeyboardScript.js';
import type { KeyboardKind } from './launch.js';
import { readsInput, socketInodes } from './processes.js';
import { Program, type ProgramOptions } from './Program.js';
import type { Running } from './Running.js';
import { Screen } from './Screen.js';
import { readSockets } from './sockets.js';
import type { Stream, StreamClient } from './Stream.js';
import type { Connection, Exit, Printed, Received } from './Subject.js';
import { within } from './within.js';

export interface ClientOptions extends ProgramOptions {
  /**
   * The port on which the checker listens: for `{port}`, and in the program's environment as PORT. A function is asked
   * at each start.
   */
  readonly port: number | (() => number);
  /** Ports to listen on beside that one: the program may know another. */
  readonly otherPorts: readonly number[];
  /** Listens on all addresses: nobody else can come in. */
  readonly isolated: boolean;
  /** The network namespace in which it runs, and where the checker listens then. */
  readonly namespace?: ClientNamespace | undefined;
  /** How it calls its user, where it asks. */
  readonly login?: string | undefined;
  /** What it may ask when it starts, and what is typed then. */
  readonly questions: readonly StartAnswer[];
  readonly keyboard: KeyboardKind;
}

/** What programs say whose input is no terminal (ENOTTY). */
const WANTS_TERMINAL =
  /inappropriate ioctl|not a (?:tty|terminal|typewriter)|ENOTTY|setRawMode|termios|must be run in a terminal/i;
/** Milliseconds between two looks at what the program waits for: the kernel tells nobody. */
const LOOK = 5;

/** A client that is started for the check, with the checker as its server and its user. */
export class ProcessClient implements StreamClient {
  readonly #options: ClientOptions;
  readonly #program: Program;
  readonly #doorway: Doorway;
  readonly #open = new Set<number>();
  #running: Running | undefined;
  #screen = new Screen();
  #dialog: Dialog | undefined;
  #keyboard: KeyboardKind;
  #answersConnected = true;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#program = new Program(options);
    const { namespace } = options;
    this.#doorway = new Doorway(namespace && ((host, port) => namespace.listen(host, port)));
    this.#keyboard = options.keyboard;
  }

  get name(): string {
    return this.#program.name;
  }

  get invocation(): string {
    return this.#options.inManifest ? '' : `-- ${this.name}`;
  }

  get port(): number {
    return this.#doorway.port ?? this.#ownPort;
  }

  get exit(): Exit | undefined {
    return this.#program.exit;
  }

  get printed(): Printed {
    return this.#program.printed;
  }

  get answered(): readonly Answered[] {
    return this.#dialog?.answered ?? [];
  }

  async start(onPrinted: (octets: Uint8Array) => void): Promise<void> {
    const { questions, namespace, login = 'anna' } = this.#options;
    const port = this.#ownPort;
    await this.#listen(port);
    await this.#program.stop();
    this.#doorway.clear();
    const values = { port: String(port), host: '127.0.0.1', name: login, login };
    const running = this.#program.launch(values, { PORT: String(port) }, this.#keyboard, namespace?.entry);
    this.#running = running;
    const screen = new Screen();
    this.#screen = screen;
    running.console.watch((octets) => {
      onPrinted(octets);
      screen.add(octets);
    });
    void running.ended.then(() => running.drain()).then(() => screen.end());
    this.#dialog = answerQuestions(running, questions, values);
  }

  get isBeingAnswered(): boolean {
    return this.#dialog?.goesOn ?? false;
  }

  get insistsOnTerminal(): boolean {
    const { output, errors } = this.printed;
    return this.#keyboard === 'pipe' && WANTS_TERMINAL.test(output + errors);
  }

  useTerminal(): void {
    this.#keyboard = 'terminal';
  }

  answerNoneWhenConnected(): void {
    this.#answersConnected = false;
  }

  answerNoMore(): void {
    this.#dialog?.end();
  }

  async accept(milliseconds: number): Promise<Connection | undefined> {
    const connection = await this.#doorway.accept(milliseconds, this.#running?.ended ?? Promise.resolve());
    if (connection) this.#goOnConnected();
    return connection;
  }

  welcome(take: (stream: Stream) => void): void {
    this.#doorway.welcome((connection) => {
      this.#goOnConnected();
      take(connection);
    });
  }

  passesBy(port: number): boolean {
    if (!this.#running || this.#options.namespace) return false;
    const inodes = socketInodes(this.#running.tree);
    return readSockets().some(({ remotePort, inode }) => remotePort === port && inodes.has(inode));
  }

  type(line: string): void {
    // From now on, whatever is asked is a matter of the protocol.
    this.#dialog?.end();
    const keyboard = this.#running?.keyboard;
    if (keyboard?.stream.writable) keyboard.stream.write(`${line}${keyboard.enter}`);
  }

  read(milliseconds: number): Promise<Received> {
    return this.#screen.next(milliseconds);
  }

  async waitsForUser(milliseconds: number): Promise<boolean> {
    const deadline = performance.now() + milliseconds;
    while (this.#running && this.#program.running) {
      if (!this.isBeingAnswered && readsInput(this.#running.tree)) return true;
      if (performance.now() > deadline) break;
      await within(this.#running.ended, LOOK);
    }
    return false;
  }

  load(milliseconds: number): Promise<number> {
    return this.#program.load(milliseconds);
  }

  ended(milliseconds: number): Promise<Exit | undefined> {
    return this.#program.ended(milliseconds);
  }

  end(): Promise<void> {
    return this.#program.stop();
  }

  async stop(): Promise<void> {
    this.#doorway.close();
    this.#open.clear();
    await this.#program.stop();
    await this.#options.namespace?.end();
  }

  kill(): void {
    this.#program.kill();
    this.#options.namespace?.kill();
  }

  #goOnConnected(): void {
    this.#dialog?.connected();
    if (!this.#answersConnected) this.#dialog?.end();
  }

  get #ownPort(): number {
    const { port } = this.#options;
    return typeof port === 'function' ? port() : port;
  }

  async #listen(port: number): Promise<void> {
    if (this.#open.has(port)) return;
    const { otherPorts, isolated } = this.#options;
    await this.#doorway.open(port, isolated);
    if (this.#open.size === 0) await this.#doorway.openMany(otherPorts, isolated);
    this.#open.add(port);
  }
}
