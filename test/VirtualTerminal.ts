import { columnsOf } from '../src/wire/columns.js';

// What is matched here are control characters: that is what they are for.
/* oxlint-disable no-control-regex */
const TOKEN = /\u001b\[(\d*)([A-Za-z])|\r|\n|[^\u001b\r\n]/gu;

/** A terminal in memory, for tests: it knows what the live screen uses, and refuses everything else. */
export class VirtualTerminal {
  /** All lines, also those that have been scrolled out. */
  readonly lines: string[] = [''];
  readonly width: number;
  readonly height: number;
  #row = 0;
  #column = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  write(text: string): void {
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
      if (match.index !== end) break;
      end += match[0].length;
      const [token, digits, command] = match;
      if (token === '\r') this.#column = 0;
      else if (token === '\n') this.#nextLine();
      else if (command === undefined) this.#put(token);
      else this.#control(command, digits === '' ? 1 : Number(digits));
    }
    if (end !== text.length) throw new Error(`unknown: ${JSON.stringify(text.slice(end, end + 20))}`);
  }

  /** What has been printed, the blank lines at its end left out. */
  get text(): string {
    return this.lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd();
  }

  #nextLine(): void {
    this.#row += 1;
    this.#column = 0;
    if (this.#row === this.lines.length) this.lines.push('');
  }

  #put(character: string): void {
    if (this.#column + columnsOf(character) > this.width) this.#nextLine();
    const line = [...this.lines[this.#row]!.padEnd(this.#column)];
    // A wide character takes the place of one here: such lines are only written once.
    line[this.#column] = character;
    this.lines[this.#row] = line.join('');
    this.#column += 1;
  }

  #control(command: string, number: number): void {
    if (command === 'm') return;
    if (command === 'A') {
      const top = Math.max(0, this.lines.length - this.height);
      this.#row = Math.max(top, this.#row - number);
    } else if (command === 'K') this.#wipe();
    else if (command === 'J') {
      this.#wipe();
      this.lines.splice(this.#row + 1);
    } else throw new Error(`unknown: CSI ${number} ${command}`);
  }

  #wipe(): void {
    this.lines[this.#row] = [...this.lines[this.#row]!].slice(0, this.#column).join('');
  }
}
