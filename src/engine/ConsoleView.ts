import type { Side } from '../wire/transcript.js';
import type { Recorder } from './Recorder.js';
import { visible } from './visible.js';

/** A line that a program has printed. */
export interface ConsoleLine {
  /** As a user sees it: without colours and the like. */
  readonly text: string;
  /** With all its control characters. */
  readonly raw: string;
  /** Its line end has been printed. */
  readonly finished: boolean;
}

/** Characters of a scenario that are kept: whoever prints more says nothing more by it. */
const KEPT = 1 << 24;
/** Characters after which nobody waits for quiet any more. */
const FLOOD = 1 << 20;

/** Whose console it is: the server's, or that of a client by its number. */
interface Owner {
  readonly side: Side;
  readonly peer: number;
}

const SERVER: Owner = { side: 'server', peer: 1 };

/** What a program prints during a scenario. */
export class ConsoleView {
  readonly #recorder: Recorder | undefined;
  readonly #more: (milliseconds: number) => Promise<boolean>;
  readonly #now: () => number;
  readonly #owner: Owner;
  readonly #decoder = new TextDecoder();
  #text = '';
  /** Somebody waits for what is printed next. */
  #waiting: Promise<boolean> | undefined;

  /**
   * @param recorder - where it is written down, if it is
   * @param more - waits until something more has been printed; false when nothing comes in that time
   * @param now - milliseconds of a clock that never goes back
   */
  constructor(
    recorder: Recorder | undefined,
    more: (milliseconds: number) => Promise<boolean>,
    now: () => number,
    owner = SERVER,
  ) {
    this.#recorder = recorder;
    this.#more = more;
    this.#now = now;
    this.#owner = owner;
  }

  /** The program has printed something. */
  add(octets: Uint8Array): void {
    if (this.#text.length > KEPT) return;
    this.#text += this.#decoder.decode(octets, { stream: true });
    this.#recorder?.add({ ...this.#owner, type: 'printed', octets });
  }

  /** A place, for the other members: what has been printed so far stands before it. */
  get mark(): number {
    return this.#text.length;
  }

  /** What has been printed since then, with all its control characters. */
  rawSince(mark: number): string {
    return this.#text.slice(mark);
  }

  /** The lines since then. What stands behind the last line end is one too. */
  linesSince(mark: number): ConsoleLine[] {
    return this.rawSince(mark)
      .split('\n')
      .map((raw, index, { length }) => ({ raw, text: visible(raw), finished: index < length - 1 }))
      .filter(({ raw }) => raw !== '');
  }

  /**
   * Waits until what has been printed since a place holds something.
   *
   * @param find - what is looked for in the lines since that place
   * @returns what it finds; `undefined` when it finds nothing in that time
   */
  async until<T>(
    mark: number,
    find: (lines: readonly ConsoleLine[]) => T | undefined,
    milliseconds: number,
  ): Promise<T | undefined> {
    const deadline = this.#now() + milliseconds;
    for (;;) {
      const found = find(this.linesSince(mark));
      if (found !== undefined) return found;
      const left = deadline - this.#now();
      const shared = this.#waiting;
      // What is printed is told once: whoever waits at the same time waits for the same thing.
      const more = shared ?? this.#wait(left);
      if (left <= 0 || (!(await more) && !shared)) return find(this.linesSince(mark));
    }
  }

  #wait(milliseconds: number): Promise<boolean> {
    this.#waiting = this.#more(Math.max(milliseconds, 0)).finally(() => {
      this.#waiting = undefined;
    });
    return this.#waiting;
  }

  /** Waits until nothing has been printed for that long; not longer than `limit`, for some print without end. */
  async quiet(milliseconds: number, limit: number): Promise<void> {
    const deadline = this.#now() + limit;
    const { mark } = this;
    while (this.#now() < deadline && this.mark - mark < FLOOD && (await this.#more(milliseconds))) continue;
  }
}
