/** How fast the program under test answers, so that waiting scales with it and not with a guess. */
export class Pace {
  /** Milliseconds that are waited for anything at the most. */
  readonly limit: number;
  #slowest = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** An answer took this many milliseconds. */
  observe(milliseconds: number): void {
    this.#slowest = Math.max(this.#slowest, milliseconds);
  }

  /** Milliseconds after which an answer is so late that it is worth asking again: several times the slowest one. */
  get late(): number {
    return Math.min(this.limit, LATE_MINIMUM + LATE_FACTOR * this.#slowest);
  }

  /** Milliseconds after which silence counts where it has been confirmed with the full limit before. */
  get brisk(): number {
    return Math.min(this.limit, 3 * this.late);
  }
}

const LATE_MINIMUM = 80;
const LATE_FACTOR = 6;
