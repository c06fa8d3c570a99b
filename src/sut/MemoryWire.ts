import { concat } from '../wire/octets.js';
import type { Arrival, Stream } from './Stream.js';
import type { Received } from './Subject.js';

/** A connection that the client has opened, as its server has it in hand. */
export class MemoryWire implements Stream {
  readonly #receive: (octets: Uint8Array) => void;
  readonly #disconnected: (how: 'ended' | 'reset') => void;
  #carried: Uint8Array[] = [];
  /** The client sends nothing more. */
  #closed = false;
  /** The server sends nothing more. */
  #gone = false;
  #take: ((arrival: Arrival) => Promise<void>) | undefined;

  constructor(receive: (octets: Uint8Array) => void, disconnected: (how: 'ended' | 'reset') => void) {
    this.#receive = receive;
    this.#disconnected = disconnected;
  }

  /** The client sends octets. */
  carry(octets: Uint8Array): void {
    if (octets.length === 0 || this.#closed) return;
    if (this.#take) void this.#take({ type: 'octets', octets });
    else this.#carried.push(octets);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    void this.#take?.({ type: 'ended' });
  }

  forward(take: (arrival: Arrival) => Promise<void>): void {
    for (const octets of this.#carried.splice(0)) void take({ type: 'octets', octets });
    if (this.#closed) void take({ type: 'ended' });
    this.#take = take;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  write(octets: Uint8Array): void {
    if (!this.#gone) this.#receive(octets);
  }

  consumed(): Promise<void> {
    return Promise.resolve();
  }

  next(): Promise<Received> {
    if (this.#carried.length > 0)
      return Promise.resolve({ type: 'octets', octets: concat(this.#carried.splice(0)) });
    return Promise.resolve({ type: this.#closed ? 'ended' : 'silence' });
  }

  end(): void {
    this.#leave('ended');
  }

  reset(): void {
    this.#leave('reset');
  }

  dispose(): void {
    this.#leave('ended');
  }

  #leave(how: 'ended' | 'reset'): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#disconnected(how);
  }
}
