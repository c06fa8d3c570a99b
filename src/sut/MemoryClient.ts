import type { Message } from '../grammar/createPrinter.js';
import { ClientSession, type ClientReaction } from '../protocols/ClientSession.js';
import type { Protocol } from '../protocols/Protocol.js';
import type { Framing } from '../wire/framing.js';
import { concat, octetsOf } from '../wire/octets.js';
import { IDLE, type ClientConversation, type ClientMutation, type ClientTurn } from './ClientMutation.js';
import { MemoryWire } from './MemoryWire.js';
import type { Stream, StreamClient } from './Stream.js';
import type { Connection, Exit, Printed, Received } from './Subject.js';

/** What sound clients do in different ways. */
export interface Manner {
  readonly framing: Framing;
  /** It ends its lines with CRLF. */
  readonly crlf?: boolean;
  /** What it prints when it starts. */
  readonly banner?: string;
  /** What it prints when it waits for a line. */
  readonly prompt?: string;
  /** What is typed appears on its screen, as in a terminal. */
  readonly showsTyped?: boolean;
}

/**
 * A protocol's machine as the client under test, without processes and sockets: what was typed is answered at once, and
 * silence is known at once.
 */
export class MemoryClient<Client extends Message, Server extends Message> implements StreamClient {
  readonly name: string;
  readonly invocation = '';
  readonly port = undefined;
  readonly answered = [];
  readonly insistsOnTerminal = false;
  readonly isBeingAnswered = false;
  exit: Exit | undefined = { type: 'status', status: 0 };
  readonly #protocol: Protocol<Client, Server>;
  readonly #mutation: ClientMutation;
  #manner: Manner;
  #session: ClientSession<Client, Server> | undefined;
  #conversation: ClientConversation | undefined;
  /** The connection that nobody has accepted yet. */
  #opened: MemoryWire | undefined;
  #wire: MemoryWire | undefined;
  #output = '';
  #unread: Uint8Array[] = [];
  #onPrinted: (octets: Uint8Array) => void = () => {};
  #welcome: ((stream: Stream) => void) | undefined;
  #prompted = false;
  #spins = false;

  /** @param mutation - what the program does wrong */
  constructor(protocol: Protocol<Client, Server>, manner: Manner, mutation = NONE) {
    this.#protocol = protocol;
    this.#manner = manner;
    this.#mutation = mutation;
    this.name = `${protocol.name} client (${manner.framing}, in memory)`;
  }

  get printed(): Printed {
    return { output: this.#output, errors: '' };
  }

  start(onPrinted: (octets: Uint8Array) => void): Promise<void> {
    this.kill();
    this.exit = undefined;
    [this.#output, this.#unread, this.#prompted, this.#spins] = ['', [], false, false];
    this.#onPrinted = onPrinted;
    const session = new ClientSession(this.#protocol, this.#manner.framing, LINE_LIMIT);
    const conversation = this.#mutation.start(conversationOf(session));
    [this.#session, this.#conversation] = [session, conversation];
    this.#print(this.#manner.banner ?? '');
    const wire = new MemoryWire(
      (octets) => this.#do(() => conversation.receive(octets)),
      (how) => this.#do(() => conversation.disconnected(how)),
    );
    this.#wire = wire;
    this.#opened = this.#welcome ? undefined : wire;
    this.#welcome?.(wire);
    this.#do(() => conversation.connected());
    return Promise.resolve();
  }

  accept(): Promise<Connection | undefined> {
    const opened = this.#opened;
    this.#opened = undefined;
    return Promise.resolve(opened);
  }

  welcome(take: (stream: Stream) => void): void {
    this.#welcome = take;
  }

  passesBy(): boolean {
    return false;
  }

  answerNoneWhenConnected(): void {
    // It asks nothing.
  }

  answerNoMore(): void {
    // It asks nothing.
  }

  /** In a terminal, what is typed appears on the screen. */
  useTerminal(): void {
    this.#manner = { ...this.#manner, showsTyped: true };
  }

  type(line: string): void {
    if (this.exit) return;
    if (this.#manner.showsTyped) this.#print(`${line}\r\n`);
    this.#prompted = false;
    this.#do(() => this.#conversation!.typed(line));
  }

  read(): Promise<Received> {
    if (this.#unread.length > 0)
      return Promise.resolve({ type: 'octets', octets: concat(this.#unread.splice(0)) });
    return Promise.resolve({ type: this.exit ? 'ended' : 'silence' });
  }

  waitsForUser(): Promise<boolean> {
    return Promise.resolve(!this.exit && !this.#spins);
  }

  load(): Promise<number> {
    return Promise.resolve(this.#spins ? 1 : 0);
  }

  ended(): Promise<Exit | undefined> {
    return Promise.resolve(this.exit);
  }

  end(): Promise<void> {
    this.kill();
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return this.end();
  }

  kill(): void {
    if (!this.exit) this.#leave({ type: 'signal', signal: 'SIGTERM' });
  }

  #do(act: () => ClientTurn): void {
    if (this.exit) return;
    const { octets, printed, close, exit, spins } = orDie(act);
    this.#wire!.carry(this.#manner.crlf ? withCrlf(octets) : octets);
    if (close) this.#wire!.close();
    this.#print(printed);
    this.#spins ||= spins ?? false;
    if (exit) this.#leave(exit);
    else this.#prompt();
  }

  #prompt(): void {
    if (this.#prompted || !this.#session!.wantsLine) return;
    this.#prompted = true;
    this.#print(this.#manner.prompt ?? '');
  }

  #print(text: string): void {
    if (text === '') return;
    const octets = octetsOf(text);
    this.#output += text;
    this.#unread.push(octets);
    this.#onPrinted(octets);
  }

  #leave(exit: Exit): void {
    this.exit = exit;
    this.#wire?.close();
  }
}

const LINE_LIMIT = 65_536;

/** What the machine of a mutant wants to say may be no line of the protocol: then the program ends by an error. */
function orDie(act: () => ClientTurn): ClientTurn {
  try {
    return act();
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return { ...IDLE, printed: `${problem.message}\n`, exit: { type: 'status', status: 1 } };
  }
}

const NONE: ClientMutation = { name: 'none', start: (sound) => sound };

function conversationOf<C extends Message, S extends Message>(
  session: ClientSession<C, S>,
): ClientConversation {
  return {
    connected: () => turnOf(session.connected()),
    receive: (octets) => turnOf(session.received(octets)),
    disconnected: () => turnOf(session.disconnected()),
    typed: (line) => turnOf(session.typed(line)),
  };
}

/** What a session shows stands in lines on the screen. */
function turnOf({ octets, close, shown, exit }: ClientReaction): ClientTurn {
  const printed = shown.map((line) => `${line}\n`).join('');
  return {
    octets,
    close,
    printed,
    ...(exit === undefined ? {} : { exit: { type: 'status', status: exit } }),
  };
}

function withCrlf(octets: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(octets).toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
}
