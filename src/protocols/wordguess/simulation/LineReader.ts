/** Reads lines from octets that come in pieces, by other means than the tool does. */
export class LineReader {
  #rest = '';

  /** Whether a line has begun that is not at its end. */
  get isWithinLine(): boolean {
    return this.#rest !== '';
  }

  /** The lines that these octets complete, without their line ends. */
  push(octets: Uint8Array): string[] {
    const lines = (this.#rest + Buffer.from(octets).toString('latin1')).split('\n');
    this.#rest = lines.pop()!;
    return lines.map((line) => Buffer.from(line, 'latin1').toString('utf8').replace(/\r$/, ''));
  }
}
