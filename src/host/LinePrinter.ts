import type { Writable } from 'node:stream';

/** Where a server prints. */
export interface ServerConsole {
  /** Prints lines, given without line ends. */
  print(lines: readonly string[]): void;
  /** Settles when there is room for more lines; nothing while there is. */
  room(): Promise<void> | undefined;
}

/** A console that nobody reads. */
export const NO_CONSOLE: ServerConsole = { print() {}, room: () => undefined };

/**
 * Prints lines on a stream: all those of one turn of the event loop at once, and no more than its reader takes
 * (docs/decisions/0012-a-console-that-nobody-reads.md).
 */
export class LinePrinter implements ServerConsole {
  readonly #stream: Writable;
  #text = '';
  #room: Promise<void> | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  print(lines: readonly string[]): void {
    // Behind the events of all sockets that are ready now.
    if (this.#text === '') setImmediate(() => this.#flush());
    for (const line of lines) this.#text += `${line}\n`;
    if (this.#text.length >= ENOUGH) this.#flush();
  }

  room(): Promise<void> | undefined {
    return this.#room;
  }

  #flush(): void {
    if (this.#text === '' || this.#room) return;
    const text = this.#text;
    this.#text = '';
    if (this.#stream.write(text)) return;
    this.#room = new Promise((resolve) => {
      this.#stream.once('drain', () => {
        this.#room = undefined;
        this.#flush();
        resolve();
      });
    });
  }
}

/** Characters that are worth a write of their own. */
const ENOUGH = 1 << 16;
