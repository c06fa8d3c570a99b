/**
 * How fast the program under test answers, so that waiting scales with it and not with a guess: the estimate of
 * round-trip times that TCP makes (RFC 6298, section 2).
 */
export class Pace {
  /** Milliseconds that are waited for anything at the most. */
  readonly limit: number;
  #smoothed: number | undefined;
  #variation = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** An answer took this many milliseconds. */
  observe(milliseconds: number): void {
    if (this.#smoothed === undefined) {
      this.#smoothed = milliseconds;
      this.#variation = milliseconds / 2;
    } else {
      this.#variation = 0.75 * this.#variation + 0.25 * Math.abs(this.#smoothed - milliseconds);
      this.#smoothed = 0.875 * this.#smoothed + 0.125 * milliseconds;
    }
  }

  /** Answers take so much of the limit that silence for that time may be slowness. */
  get slow(): boolean {
    return (this.#smoothed ?? 0) > this.limit * SLOW;
  }

  /** Milliseconds after which an answer is so late that it is worth asking again. */
  get late(): number {
    return Math.min(this.limit, LATE_MINIMUM + (this.#smoothed ?? 0) + 4 * this.#variation);
  }

  /** Milliseconds after which silence counts where it has been confirmed with the full limit before. */
  get brisk(): number {
    return Math.min(this.limit, 3 * this.late);
  }
}

const LATE_MINIMUM = 80;
/** The part of the limit from which on answers are slow. */
const SLOW = 0.2;
