import { concat } from '../wire/octets.js';
import type { Received } from './Subject.js';

/** What a program prints, in the order in which it comes, to be read piece by piece. */
export class Screen {
  #pieces: Uint8Array[] = [];
  #ended = false;
  #wake: (() => void) | undefined;

  add(octets: Uint8Array): void {
    this.#pieces.push(octets);
    this.#wake?.();
  }

  /** Nothing comes any more. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Waits for what comes next. */
  async next(milliseconds: number): Promise<Received> {
    if (this.#pieces.length === 0 && !this.#ended) await this.#wait(milliseconds);
    if (this.#pieces.length > 0) return { type: 'octets', octets: concat(this.#pieces.splice(0)) };
    return this.#ended ? { type: 'ended' } : { type: 'silence' };
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
}
