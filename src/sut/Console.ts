import type { Readable } from 'node:stream';
import type { Printed } from './Subject.js';

/** Octets of each stream that are kept from its beginning, and as many from its end. */
const KEPT = 1 << 19;
/** Octets after which a program floods. */
export const FLOOD = 64 << 20;

/** Reads what a program prints. All is read, so that the program is never held up; beginning and end are kept. */
export class Console {
  readonly #output = new Kept();
  readonly #errors = new Kept();
  readonly #onFlood: () => void;
  readonly #watchers: ((octets: Uint8Array) => void)[] = [];

  /** @param onFlood - called once, when more than {@link FLOOD} octets have come */
  constructor(output: Readable, errors: Readable, onFlood: () => void) {
    this.#onFlood = onFlood;
    this.#drain(output, this.#output);
    this.#drain(errors, this.#errors);
  }

  /** From now on, tells what is printed as it comes: output and errors in one stream, as a user sees them. */
  watch(onPrinted: (octets: Uint8Array) => void): void {
    this.#watchers.push(onPrinted);
  }

  /** Octets that have been printed. */
  get total(): number {
    return this.#output.total + this.#errors.total;
  }

  get printed(): Printed {
    return { output: this.#output.text, errors: this.#errors.text };
  }

  #drain(stream: Readable, kept: Kept): void {
    stream.on('data', (octets: Buffer) => {
      const before = kept.total;
      kept.add(octets);
      for (const tell of this.#watchers) tell(octets);
      if (before <= FLOOD && kept.total > FLOOD) this.#onFlood();
    });
    // A stream whose writer was killed may end by an error; what came before it counts.
    stream.on('error', () => {});
  }
}

class Kept {
  total = 0;
  readonly #first: Buffer[] = [];
  #last: Buffer[] = [];
  #firstLength = 0;
  #lastLength = 0;

  add(octets: Buffer): void {
    this.total += octets.length;
    const room = KEPT - this.#firstLength;
    if (room > 0) {
      this.#first.push(Buffer.from(octets.subarray(0, room)));
      this.#firstLength += Math.min(room, octets.length);
    }
    if (octets.length > room) this.#addLast(Buffer.from(octets.subarray(Math.max(room, 0))));
  }

  get text(): string {
    const left = this.total - this.#firstLength - this.#lastLength;
    const gap = left > 0 ? `\n[${left} octets left out]\n` : '';
    return `${Buffer.concat(this.#first).toString()}${gap}${Buffer.concat(this.#last).toString()}`;
  }

  #addLast(octets: Buffer): void {
    this.#last.push(octets);
    this.#lastLength += octets.length;
    if (this.#lastLength < 2 * KEPT) return;
    const rest = Buffer.concat(this.#last).subarray(-KEPT);
    this.#last = [rest];
    this.#lastLength = rest.length;
  }
}
