import type { Message } from '../grammar/createPrinter.js';
import type { Protocol, Variant } from '../protocols/Protocol.js';
import { Session, type Reaction } from '../protocols/Session.js';
import type { Connection, Exit, Received, Subject } from './Subject.js';

/**
 * A protocol's machine as the program under test, without sockets: what a segment leads to is there as soon as it has
 * been sent, and silence is known at once.
 */
export class MemorySubject<Client extends Message, Server extends Message> implements Subject {
  readonly name: string;
  readonly invocation = '';
  readonly port = undefined;
  readonly restartable = true;
  readonly printed = { output: '', errors: '' };
  exit: Exit | undefined = { type: 'status', status: 0 };
  readonly #protocol: Protocol<Client, Server>;
  readonly #variant: Variant;
  #waiting: MemoryConnection[] = [];
  #served: MemoryConnection[] = [];

  constructor(protocol: Protocol<Client, Server>, variant: Variant) {
    this.#protocol = protocol;
    this.#variant = variant;
    this.name = `${protocol.name} (${variant.name}, in memory)`;
  }

  start(): Promise<void> {
    if (this.exit) [this.#waiting, this.#served] = [[], []];
    this.exit = undefined;
    return Promise.resolve();
  }

  connect(): Promise<Connection | undefined> {
    const full = this.#variant.concurrency === 'one-shot' && this.#waiting.length + this.#served.length > 0;
    if (this.exit || full) return Promise.resolve(undefined);
    const session = new Session(this.#protocol, this.#variant.framing, LINE_LIMIT);
    const connection = new MemoryConnection(session, () => this.#over(connection));
    this.#waiting.push(connection);
    this.#serveNext();
    return Promise.resolve(connection);
  }

  ended(): Promise<Exit | undefined> {
    return Promise.resolve(this.exit);
  }

  stop(): Promise<void> {
    this.exit ??= { type: 'signal', signal: 'SIGTERM' };
    for (const connection of [...this.#served, ...this.#waiting]) connection.fail();
    return Promise.resolve();
  }

  kill(): void {
    void this.stop();
  }

  #serveNext(): void {
    while (
      this.#waiting.length > 0 &&
      (this.#variant.concurrency === 'concurrent' || this.#served.length === 0)
    ) {
      const connection = this.#waiting.shift()!;
      this.#served.push(connection);
      connection.serve();
    }
  }

  #over(connection: MemoryConnection): void {
    this.#served = this.#served.filter((each) => each !== connection);
    if (this.#variant.concurrency === 'one-shot') this.exit = { type: 'status', status: 0 };
    else this.#serveNext();
  }
}

const LINE_LIMIT = 65_536;

/** What a connection plays: a session of any protocol. */
type AnySession = Pick<Session<Message, Message>, 'connected' | 'receive' | 'disconnected'>;

class MemoryConnection implements Connection {
  readonly #session: AnySession;
  readonly #onOver: () => void;
  /** What the client did before its turn came. */
  #early: (() => Reaction)[] = [];
  #served = false;
  #over = false;
  #answers: Uint8Array[] = [];
  #end: Received | undefined;

  constructor(session: AnySession, onOver: () => void) {
    this.#session = session;
    this.#onOver = onOver;
  }

  serve(): void {
    this.#served = true;
    this.#perform(this.#session.connected());
    for (const act of this.#early) if (!this.#over) this.#perform(act());
    this.#early = [];
  }

  fail(): void {
    this.#over = true;
    this.#end ??= { type: 'reset' };
  }

  write(octets: Uint8Array): void {
    this.#act(() => this.#session.receive(octets));
  }

  consumed(): Promise<void> {
    return Promise.resolve();
  }

  next(): Promise<Received> {
    const octets = this.#answers.shift();
    return Promise.resolve(octets ? { type: 'octets', octets } : (this.#end ?? { type: 'silence' }));
  }

  end(): void {
    this.#act(() => this.#session.disconnected());
  }

  reset(): void {
    this.end();
    this.fail();
  }

  dispose(): void {
    this.end();
  }

  #act(act: () => Reaction): void {
    if (this.#over) return;
    if (this.#served) this.#perform(act());
    else this.#early.push(act);
  }

  #perform({ octets, close }: Reaction): void {
    if (octets.length > 0) this.#answers.push(octets);
    if (!close || this.#over) return;
    this.#over = true;
    this.#end ??= { type: 'ended' };
    this.#onOver();
  }
}
