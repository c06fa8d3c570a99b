import { randomUUID } from 'node:crypto';
import { NO_CONSOLE, type ServerConsole } from './LinePrinter.js';

/** Lines of a log that follow each other. */
export interface LogLines {
  /** Which log it is: another one after the server has started anew. */
  readonly log: string;
  /** The number of the first of these lines; the log's very first one is 0. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** What a server prints, handed on to its console and to all who look at it. Whoever comes late sees the last lines. */
export class SharedLog implements ServerConsole {
  readonly #log = randomUUID();
  readonly #listeners = new Set<(lines: LogLines) => void>();
  readonly #console: ServerConsole;
  readonly #kept: number;
  #recent: string[] = [];
  #next = 0;

  /** @param kept - lines that late-comers see */
  constructor(console: ServerConsole = NO_CONSOLE, kept = 200) {
    this.#console = console;
    this.#kept = kept;
  }

  /** The last lines. */
  get recent(): LogLines {
    const lines = this.#recent.slice(-this.#kept);
    return { log: this.#log, first: this.#next - lines.length, lines };
  }

  /** Prints lines, given without line ends. */
  print(lines: readonly string[]): void {
    this.#console.print(lines);
    const first = this.#next;
    this.#next += lines.length;
    this.#recent.push(...lines.slice(-this.#kept));
    // Not at every line: that would copy all of them each time.
    if (this.#recent.length > 2 * this.#kept) this.#recent = this.#recent.slice(-this.#kept);
    for (const listener of this.#listeners) listener({ log: this.#log, first, lines });
  }

  room(): Promise<void> | undefined {
    return this.#console.room();
  }

  /**
   * Hands on what is printed from now on.
   *
   * @returns what ends that
   */
  listen(listener: (lines: LogLines) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
