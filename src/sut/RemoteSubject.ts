import type { Connection, Exit, Printed, Subject } from './Subject.js';
import { SubjectError } from './SubjectError.js';
import { connectTcp } from './TcpConnection.js';

/** A server that runs already, somewhere; it is never started or ended. */
export class RemoteSubject implements Subject {
  readonly restartable = false;
  readonly exit: Exit | undefined = undefined;
  readonly printed: Printed = { output: '', errors: '' };
  readonly #host: string;
  readonly port: number;
  readonly #startLimit: number;
  #reached = false;

  constructor(host: string, port: number, startLimit: number) {
    this.#host = host;
    this.port = port;
    this.#startLimit = startLimit;
  }

  readonly hasConsole = false;

  watch(): void {
    // Whatever it prints, it prints elsewhere.
  }

  printedMore(): Promise<boolean> {
    return Promise.resolve(false);
  }

  get name(): string {
    return `${this.#host.includes(':') ? `[${this.#host}]` : this.#host}:${this.port}`;
  }

  get invocation(): string {
    return `--connect ${this.name}`;
  }

  async start(): Promise<void> {
    if (this.#reached) return;
    const connection = await connectTcp(this.#host, this.port, this.#startLimit);
    if (!connection) throw new SubjectError('unreachable', `Nothing answers at ${this.name}.`);
    connection.end();
    await connection.next(this.#startLimit);
    connection.dispose();
    this.#reached = true;
  }

  connect(milliseconds: number): Promise<Connection | undefined> {
    return connectTcp(this.#host, this.port, milliseconds);
  }

  ended(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  load(): Promise<number> {
    return Promise.resolve(0);
  }

  resources(): undefined {
    return undefined;
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  kill(): void {
    // It is not ours.
  }
}
