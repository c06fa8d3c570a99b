import { connect as connectSocket, type Socket } from 'node:net';
import type { Arrival, Stream } from './Stream.js';
import type { Received } from './Subject.js';
import { unreadOctets } from './sockets.js';

/** Unread octets above which the other side is made to wait. */
const HIGH_WATER = 1 << 20;
/** Milliseconds after which it is looked again whether something has come; nothing depends on it. */
const LONG = 60_000;
/** A program that does not read for this long, in milliseconds, is not waited for: then the cut is lost, nothing else. */
const CONSUMED_LIMIT = 25;
/** Looks at whether it has read, after which a processor is left to it. */
const QUICK_LOOKS = 5;

/** All connections are read into the same memory, one after the other: that of each read would have to be given back. */
const READ = Buffer.allocUnsafeSlow(65_536);

/** Opens a connection; `undefined` when it is refused, unreachable, or not accepted in time. */
export function connectTcp(
  host: string,
  port: number,
  milliseconds: number,
): Promise<TcpConnection | undefined> {
  return new Promise((resolve) => {
    const arrived = (length: number): boolean => socket.emit('data', copyOf(length));
    const onread = { buffer: READ, callback: arrived };
    const socket: Socket = connectSocket({ host, port, noDelay: true, allowHalfOpen: true, onread });
    const timer = setTimeout(() => settle(undefined), milliseconds);
    const refused = () => settle(undefined);
    function settle(connection: TcpConnection | undefined): void {
      clearTimeout(timer);
      socket.off('error', refused);
      if (!connection) socket.on('error', () => {}).destroy();
      resolve(connection);
    }
    socket.once('error', refused);
    socket.once('connect', () => settle(new TcpConnection(socket)));
  });
}

function copyOf(length: number): Buffer {
  return Buffer.from(READ.subarray(0, length));
}

/** A connection over TCP. */
export class TcpConnection implements Stream {
  readonly #socket: Socket;
  readonly #localPort: number | undefined;
  readonly #remotePort: number | undefined;
  #queue: Uint8Array[] = [];
  #queued = 0;
  #end: Received | undefined;
  #wake: (() => void) | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#localPort = socket.localPort;
    this.#remotePort = socket.remotePort;
    socket.on('data', (octets) => this.#received(octets));
    socket.on('end', () => this.#finish({ type: 'ended' }));
    socket.on('error', () => this.#finish({ type: 'reset' }));
    socket.on('close', () => this.#finish({ type: 'reset' }));
  }

  write(octets: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(octets);
  }

  async consumed(milliseconds = CONSUMED_LIMIT): Promise<void> {
    if (this.#localPort === undefined || this.#remotePort === undefined) return;
    const deadline = performance.now() + milliseconds;
    for (let look = 0; !this.#end && performance.now() < deadline; look++) {
      // Lets the socket write what it holds, and the timers, other sockets, and soon the program itself have their turn.
      await new Promise((resolve) => (look < QUICK_LOOKS ? setImmediate(resolve) : setTimeout(resolve, 1)));
      const unread = unreadOctets(this.#remotePort, this.#localPort);
      if (unread === 0) return;
    }
  }

  async next(milliseconds: number): Promise<Received> {
    if (this.#queue.length === 0 && !this.#end) await this.#wait(milliseconds);
    if (this.#queue.length > 0) {
      const octets = this.#queue.length === 1 ? this.#queue[0]! : Buffer.concat(this.#queue);
      this.#queue = [];
      this.#queued = 0;
      this.#socket.resume();
      return { type: 'octets', octets };
    }
    return this.#end ?? { type: 'silence' };
  }

  forward(take: (arrival: Arrival) => Promise<void>): void {
    void this.#handOn(take);
  }

  async drained(): Promise<void> {
    if (!this.#socket.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#socket.off('drain', done).off('close', done);
        resolve();
      };
      this.#socket.on('drain', done).on('close', done);
    });
  }

  end(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#finish({ type: 'reset' });
    this.#socket.resetAndDestroy();
  }

  dispose(): void {
    this.#socket.destroy();
  }

  async #handOn(take: (arrival: Arrival) => Promise<void>): Promise<void> {
    for (;;) {
      const received = await this.next(LONG);
      if (received.type === 'silence') continue;
      await take(received);
      if (received.type === 'reset') return;
      if (received.type === 'ended') break;
    }
    // A side that sends nothing more may still break the connection off: when it is sent something that it does not read.
    this.#socket.once('error', () => void take({ type: 'reset' }));
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      this.#wake = done;
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
    });
  }

  #received(octets: Uint8Array): void {
    this.#queue.push(octets);
    this.#queued += octets.length;
    if (this.#queued > HIGH_WATER) this.#socket.pause();
    this.#wake?.();
  }

  #finish(end: Received): void {
    this.#end ??= end;
    this.#wake?.();
  }
}
