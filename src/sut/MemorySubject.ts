import type { Message } from '../grammar/createPrinter.js';
import { sidesOf, type Protocol, type Variant } from '../protocols/Protocol.js';
import { Room } from '../protocols/Room.js';
import { Session } from '../protocols/Session.js';
import { timeStamp, type Stamp } from '../protocols/timeStamp.js';
import { concat, octetsOf } from '../wire/octets.js';
import { NOTHING, type Conversation, type HostMutation, type Say, type Turn } from './HostMutation.js';
import type { Arrival, Stream, StreamServer } from './Stream.js';
import type { Exit, Printed, Received } from './Subject.js';

/**
 * A protocol's machine as the program under test, without sockets: what a segment leads to is there as soon as it has
 * been sent, and silence is known at once.
 */
export class MemorySubject<Client extends Message, Server extends Message> implements StreamServer {
  readonly name: string;
  readonly invocation = '';
  readonly port = undefined;
  readonly restartable = true;
  readonly hasConsole = true;
  exit: Exit | undefined = { type: 'status', status: 0 };
  readonly #protocol: Protocol<Client, Server>;
  readonly #variant: Variant;
  readonly #mutation: HostMutation;
  /** Makes the program's own conversation of the sound one. */
  #converse: ReturnType<HostMutation['start']>;
  #room: Room | undefined;
  #output = '';
  #connections = 0;
  #onPrinted: (octets: Uint8Array) => void = () => {};
  #waiting: MemoryConnection[] = [];
  #served: MemoryConnection[] = [];

  /** @param mutation - what the program does wrong */
  constructor(protocol: Protocol<Client, Server>, variant: Variant, mutation = NONE) {
    this.#protocol = protocol;
    this.#variant = variant;
    this.#mutation = mutation;
    this.#converse = mutation.start();
    this.#room = Room.of(sidesOf(protocol, variant.name));
    this.name = `${protocol.name} (${variant.name}, in memory)`;
  }

  get printed(): Printed {
    return { output: this.#output, errors: '' };
  }

  watch(onPrinted: (octets: Uint8Array) => void): void {
    this.#onPrinted = onPrinted;
  }

  printedMore(): Promise<boolean> {
    return Promise.resolve(false);
  }

  start(): Promise<void> {
    if (this.exit) {
      this.#output = '';
      [this.#waiting, this.#served] = [[], []];
      this.#converse = this.#mutation.start();
      this.#room = Room.of(sidesOf(this.#protocol, this.#variant.name));
    }
    this.exit = undefined;
    return Promise.resolve();
  }

  connect(): Promise<Stream | undefined> {
    const full = this.#variant.concurrency === 'one-shot' && this.#waiting.length + this.#served.length > 0;
    if (this.exit || full) return Promise.resolve(undefined);
    const sides = sidesOf(this.#protocol, this.#variant.name);
    const session = new Session(sides, this.#variant.framing, LINE_LIMIT, now, this.#room);
    const address = `127.0.0.1:${FIRST_PORT + this.#connections++}`;
    const connection = new MemoryConnection(
      (say) => this.#converse(conversationOf(session, address), say),
      (lines) => this.#print(lines),
      (exit) => this.#over(connection, exit),
    );
    session.listen((reaction) => connection.told(reaction));
    this.#waiting.push(connection);
    this.#serveNext();
    return Promise.resolve(connection);
  }

  ended(): Promise<Exit | undefined> {
    return Promise.resolve(this.exit);
  }

  load(): Promise<number> {
    return Promise.resolve(0);
  }

  resources(): undefined {
    return undefined;
  }

  stop(): Promise<void> {
    this.#end({ type: 'signal', signal: 'SIGTERM' });
    return Promise.resolve();
  }

  kill(): void {
    void this.stop();
  }

  #print(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const text = lines.map((line) => `${line}\n`).join('');
    this.#output += text;
    this.#onPrinted(octetsOf(text));
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

  #over(connection: MemoryConnection, exit: Exit | undefined): void {
    this.#served = this.#served.filter((each) => each !== connection);
    if (exit) this.#end(exit);
    else if (this.#variant.concurrency === 'one-shot') this.exit ??= { type: 'status', status: 0 };
    else this.#serveNext();
  }

  #end(exit: Exit): void {
    this.exit ??= exit;
    for (const connection of [...this.#served, ...this.#waiting]) connection.fail();
  }
}

function now(): Stamp {
  return timeStamp(new Date());
}

const LINE_LIMIT = 65_536;
/** Pieces that come one by one. */
const PIECES = 64;
/** Octets that one read returns at the most. */
const READ = 65_536;
/** The port of the first client. */
const FIRST_PORT = 50_001;

const NONE: HostMutation = { name: 'none', start: () => (sound) => sound };

function conversationOf<Client extends Message, Server extends Message>(
  session: Session<Client, Server>,
  address: string,
): Conversation {
  return {
    connected: () => orDie(() => session.connected(address)),
    receive: (octets) => orDie(() => session.receive(octets)),
    disconnected: () => orDie(() => session.disconnected()),
    told: (turn) => turn,
  };
}

/** What a mutant wants to say may be no line of its grammar: then the program ends by an error. */
function orDie(act: () => Turn): Turn {
  try {
    return act();
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return { ...NOTHING, exit: { type: 'status', status: 1 } };
  }
}

class MemoryConnection implements Stream {
  readonly still = true;
  readonly #converse: (say: Say) => Conversation;
  readonly #print: (lines: readonly string[]) => void;
  readonly #onOver: (exit: Exit | undefined) => void;
  /** What the client did before its turn came. */
  #early: ((conversation: Conversation) => Turn)[] = [];
  /** It is there once the program serves the connection. */
  #conversation: Conversation | undefined;
  #over = false;
  #answers: Uint8Array[] = [];
  #end: Exclude<Arrival, { readonly type: 'octets' }> | undefined;
  #take: ((arrival: Arrival) => Promise<void>) | undefined;

  constructor(
    converse: (say: Say) => Conversation,
    print: (lines: readonly string[]) => void,
    onOver: (exit: Exit | undefined) => void,
  ) {
    this.#converse = converse;
    this.#print = print;
    this.#onOver = onOver;
  }

  serve(): void {
    const conversation = this.#converse((turn) => this.#perform(turn));
    this.#conversation = conversation;
    this.#perform(conversation.connected());
    for (const act of this.#early) if (!this.#over) this.#perform(act(conversation));
    this.#early = [];
  }

  /** Another connection has brought this about. */
  told(turn: Turn): void {
    if (this.#conversation) this.#perform(this.#conversation.told(turn));
  }

  fail(): void {
    this.#over = true;
    this.#finish('reset');
  }

  write(octets: Uint8Array): void {
    for (let at = 0; at < Math.max(octets.length, 1); at += READ) {
      const piece = octets.subarray(at, at + READ);
      this.#act((conversation) => conversation.receive(piece));
    }
  }

  consumed(): Promise<void> {
    return Promise.resolve();
  }

  forward(take: (arrival: Arrival) => Promise<void>): void {
    for (const octets of this.#answers.splice(0)) void take({ type: 'octets', octets });
    if (this.#end) void take(this.#end);
    this.#take = take;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  next(): Promise<Received> {
    // Many pieces come together, as they do where the other side is slower than this one.
    const octets = this.#answers.length > PIECES ? concat(this.#answers.splice(0)) : this.#answers.shift();
    return Promise.resolve(octets ? { type: 'octets', octets } : (this.#end ?? { type: 'silence' }));
  }

  end(): void {
    this.#act((conversation) => conversation.disconnected('ended'));
  }

  reset(): void {
    this.#act((conversation) => conversation.disconnected('reset'));
    this.fail();
  }

  dispose(): void {
    this.end();
  }

  #act(act: (conversation: Conversation) => Turn): void {
    if (this.#over) return;
    if (this.#conversation) this.#perform(act(this.#conversation));
    else this.#early.push(act);
  }

  #perform({ octets, logged = [], close, exit }: Turn): void {
    this.#print(logged);
    if (octets.length > 0) this.#say(octets);
    if (this.#over || !(close || exit)) return;
    this.#over = true;
    this.#finish('ended');
    this.#onOver(exit);
  }

  #say(octets: Uint8Array): void {
    if (this.#take) void this.#take({ type: 'octets', octets });
    else this.#answers.push(octets);
  }

  #finish(type: 'ended' | 'reset'): void {
    if (this.#end) return;
    const end = { type };
    this.#end = end;
    void this.#take?.(end);
  }
}
