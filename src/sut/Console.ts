import type { Readable } from 'node:stream';
import type { Printed } from './Subject.js';

/** Octets of each stream that are kept from its beginning, and as many from its end. */
const KEPT = 1 << 19;
const LF = 0x0a;
/** Milliseconds that what one stream has printed waits for the end of a line of the other one. */
const LINE_PATIENCE = 100;
/** Octets after which a program floods. */
export const FLOOD = 64 << 20;

/** Reads what a program prints. All is read, so that the program is never held up; beginning and end are kept. */
export class Console {
  readonly #output = new Kept();
  readonly #errors = new Kept();
  readonly #onFlood: () => void;
  readonly #flood: number;
  readonly #watchers: ((octets: Uint8Array) => void)[] = [];
  /** The stream that has begun a line and not ended it. */
  #inLine: Kept | undefined;
  /** What the other one has printed meanwhile. */
  #held: Buffer[] = [];
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param onFlood - called once, when more than `flood` octets have come
   * @param flood - how many are too many
   */
  constructor(output: Readable, errors: Readable, onFlood: () => void, flood = FLOOD) {
    this.#onFlood = onFlood;
    this.#flood = flood;
    this.#drain(output, this.#output);
    this.#drain(errors, this.#errors);
  }

  /**
   * From now on, tells what is printed as it comes: output and errors in one stream, as a user sees them. Each is read in
   * pieces of its own, which end anywhere: what one has printed does not go into a line of the other that is on its way.
   */
  watch(onPrinted: (octets: Uint8Array) => void): void {
    this.#watchers.push(onPrinted);
  }

  /** Nothing more comes: tells what is held back for the end of a line. */
  flush(): void {
    this.#release();
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
      this.#merge(kept, octets);
      if (before <= this.#flood && kept.total > this.#flood) this.#onFlood();
    });
    // A stream whose writer was killed may end by an error; what came before it counts.
    stream.on('error', () => {});
  }

  #merge(stream: Kept, octets: Buffer): void {
    if (this.#inLine && this.#inLine !== stream) {
      this.#held.push(octets);
      // Behind what there is to be read by then.
      this.#timer ??= setTimeout(() => setImmediate(() => this.#release()), LINE_PATIENCE);
      return;
    }
    this.#inLine = octets.at(-1) === LF ? undefined : stream;
    this.#tell(octets);
    if (!this.#inLine) this.#release();
  }

  /** Tells what was held back: the line is there, or it was a prompt. */
  #release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#held.length === 0) return;
    const octets = Buffer.concat(this.#held);
    this.#held = [];
    const other = this.#inLine === this.#output ? this.#errors : this.#output;
    this.#inLine = this.#inLine && octets.at(-1) !== LF ? other : undefined;
    this.#tell(octets);
  }

  #tell(octets: Buffer): void {
    for (const tell of this.#watchers) tell(octets);
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
