import type { ClientReaction } from '../../ClientSession.js';
import { LineReader } from './LineReader.js';

/** Watches one client: what it has to show, and what it may send. */
export class ClientWatch {
  readonly #received = new LineReader();
  readonly #sent = new LineReader();
  /** Messages that it has to show. */
  #unshown: string[] = [];
  #hasQuit = false;
  /** Turns that it has been given and not yet used, at most. */
  #turns = 0;
  #hasName = false;
  #isOver = false;

  /** Octets of the server have come. */
  delivered(octets: Uint8Array): void {
    for (const line of this.#received.push(octets)) {
      if (this.#hasQuit) throw new Error(`wordguess/end/1: "${line}" after /quit`);
      if (line === '/turn') this.#turns++;
      else if (line === '/quit') this.#hasQuit = true;
      else this.#unshown.push(line);
    }
  }

  /** The client does something. */
  acted({ octets, shown, exit }: ClientReaction): void {
    if (this.#isOver) throw new Error('wordguess/client/5: the client goes on after its end');
    for (const text of shown) {
      if (text === this.#unshown[0]) this.#unshown.shift();
      else if (!PROMPTS.test(text)) throw new Error(`wordguess/client/4: "${text}" is shown`);
    }
    this.#isOver = exit !== undefined;
    // At a turn it ends where its keyboard is at its end, whatever has come behind the turn.
    const hasEnded = this.#isOver && this.#turns > 0;
    if (this.#unshown.length > 0 && !hasEnded)
      throw new Error(`wordguess/client/4: "${this.#unshown[0]}" is not shown`);
    for (const line of this.#sent.push(octets)) this.#send(line);
    if (this.#sent.isWithinLine) throw new Error('wordguess/client/10: a line without its end');
    if (this.#hasQuit && exit !== 0) throw new Error(`wordguess/client/5: status ${exit} at /quit`);
  }

  #send(line: string): void {
    const isCommand = /^\/(?:letter \S|word \S+)$/u.test(line);
    if (isCommand !== this.#hasName) throw new Error(`wordguess/client/1: "${line}" is sent`);
    if (isCommand && this.#turns-- === 0) throw new Error(`wordguess/client/3: "${line}" out of turn`);
    this.#hasName = true;
  }
}

/** What the client says itself. */
const PROMPTS = /^(?:.*Your name\?|Your turn: .*|One letter, or .*|The server has ended the connection\.)$/;
