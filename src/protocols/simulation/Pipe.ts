import { concat } from '../../wire/octets.js';

/** What comes out of a pipe: some octets, or its end. */
export type Arrival = { readonly type: 'octets'; readonly octets: Uint8Array } | { readonly type: 'end' };

/** One direction of a connection: octets on their way, in the order in which they were sent, and then the end. */
export class Pipe {
  #octets = new Uint8Array(0);
  #end: 'open' | 'sent' | 'taken' = 'open';

  /** Octets on their way. */
  get length(): number {
    return this.#octets.length;
  }

  /** Whether there is something to take. */
  get isReady(): boolean {
    return this.#octets.length > 0 || this.#end === 'sent';
  }

  /** What is sent after the end is lost. */
  write(octets: Uint8Array): void {
    if (this.#end === 'open' && octets.length > 0)
      this.#octets = Uint8Array.from(concat([this.#octets, octets]));
  }

  end(): void {
    if (this.#end === 'open') this.#end = 'sent';
  }

  /** The connection is broken off: of what is on its way, so many octets still arrive. */
  cut(kept: number): void {
    this.#octets = this.#octets.subarray(0, kept);
    this.end();
  }

  /** Takes the next octets, up to so many of them; the end where none are left. */
  take(most: number): Arrival {
    if (this.#octets.length === 0) {
      this.#end = 'taken';
      return { type: 'end' };
    }
    const octets = this.#octets.subarray(0, most);
    this.#octets = this.#octets.subarray(most);
    return { type: 'octets', octets };
  }
}
