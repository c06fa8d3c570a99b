import type { Peer } from '../../src/engine/Peer.js';
import type { GameProfile } from './GameProfile.js';

/** Something that a server has sent. */
export type Heard =
  | { readonly type: 'turn' | 'quit'; readonly line: string }
  | { readonly type: 'message'; readonly line: string };

/** One player, played by the checker. What it gets is read line by line as it comes. */
export class Player {
  readonly number: number;
  readonly name: string;
  readonly peer: Peer;
  readonly #terminated: boolean;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #text = '';
  /** The lines of the text, where it has not grown since they were found. */
  #known: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [] };
  /** Lines that have been taken before. */
  #taken = 0;
  /** What it waits for at present, so that nobody waits twice for the same. */
  #coming: Promise<boolean> | undefined;

  constructor(number: number, name: string, peer: Peer, { terminated }: Pick<GameProfile, 'terminated'>) {
    this.number = number;
    this.name = name;
    this.peer = peer;
    this.#terminated = terminated;
  }

  /** Whether nothing more can come. */
  get over(): boolean {
    return this.peer.over !== undefined;
  }

  /** Whether something that came is not UTF-8. */
  get isGarbled(): boolean {
    return this.#text.includes('\uFFFD');
  }

  /** Waits until something more has come; false when nothing does in that time. */
  more(milliseconds: number): Promise<boolean> {
    this.#coming ??= this.#receive(milliseconds).finally(() => {
      this.#coming = undefined;
    });
    return this.#coming;
  }

  /** All that has come since it was taken last, in lines; nothing of it is taken. */
  get unread(): Heard[] {
    return this.#lines().slice(this.#taken).map(heard);
  }

  /** What has come without a line end at its end. */
  get rest(): string {
    return this.#text.slice(this.#text.lastIndexOf('\n') + 1);
  }

  /** Takes all that has come. */
  take(): Heard[] {
    const lines = this.#lines();
    const unread = lines.slice(this.#taken);
    this.#taken = lines.length;
    return unread.map(heard);
  }

  #lines(): readonly string[] {
    if (this.#known.text !== this.#text) this.#known = { text: this.#text, lines: this.#linesOf(this.#text) };
    return this.#known.lines;
  }

  #linesOf(all: string): string[] {
    // Where nothing ends a line, a command at the end of a message may be one of its own.
    const text = this.#terminated ? all : all.replaceAll(/(?<!\n)(\/(?:turn|quit))(?![^\n])/gu, '\n$1');
    const lines = text.split('\n');
    const last = lines.pop()!;
    const whole = lines.map((line) => line.replace(/\r$/u, ''));
    return this.#terminated || last === '' ? whole : [...whole, last];
  }

  async #receive(milliseconds: number): Promise<boolean> {
    const received = await this.peer.read(milliseconds);
    if (received.type === 'octets') this.#text += this.#decoder.decode(received.octets, { stream: true });
    return received.type !== 'silence';
  }
}

/** Sloppily written commands are understood, so that all the rest can be judged. */
function heard(line: string): Heard {
  const command = /^\/(turn|quit)\b/iu.exec(line)?.[1]?.toLowerCase();
  return command === undefined ? { type: 'message', line } : { type: command as 'turn' | 'quit', line };
}

/** Whether a line is no command of a server, and no message either. */
export function isForeign(line: string): boolean {
  return line.startsWith('/') && line !== '/turn' && line !== '/quit';
}
