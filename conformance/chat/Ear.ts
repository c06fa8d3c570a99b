import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { concat } from '../../src/wire/octets.js';

/** Milliseconds of one round of listening. */
const ROUND = 40;
/** Quiet rounds after which a client that has said something has said all. */
const SILENT = 5;
/** Quiet rounds in which it waits for its user, after which it says nothing before that; as many as to be sure where that cannot be seen. */
const WAITING = 4;
const SURE = 12;

/** What a client says to its server. */
export class Ear {
  readonly #client: ClientScenario;
  #peer: Peer | undefined;
  #connections: number;

  constructor(client: ClientScenario, peer?: Peer) {
    this.#client = client;
    this.#peer = peer;
    this.#connections = peer ? 1 : 0;
  }

  /** The connection, the last one of several. */
  get peer(): Peer | undefined {
    return this.#peer;
  }

  /** How many the client has opened. */
  get connections(): number {
    return this.#connections;
  }

  /** What the client sends next, over a new connection where it has closed the old one; nothing when it sends nothing in that time. */
  async more(milliseconds: number): Promise<Uint8Array> {
    if (!this.#peer && !(await this.#accept(milliseconds))) return NOTHING;
    const octets = await this.#peer!.readSome(milliseconds);
    if (octets.length > 0 || !this.#peer!.over) return octets;
    this.#peer!.end();
    return (await this.#accept(milliseconds)) ? this.#peer!.readSome(milliseconds) : NOTHING;
  }

  /**
   * All that the client sends until it is quiet.
   *
   * @param isAll - whether nothing more is to be expected
   * @param isSure - something comes: it is waited for as long as for any answer
   */
  async hear(isAll: (octets: Uint8Array) => boolean, isSure: boolean): Promise<Uint8Array> {
    const { limit, subject } = this.#client;
    const rounds = Math.max(SURE, Math.ceil(limit / ROUND));
    let octets: Uint8Array = NOTHING;
    let [quiet, waits] = [0, 0];
    for (let round = 0; round <= rounds; round++) {
      const piece = await this.more(ROUND);
      if (piece.length > 0) [octets, quiet, waits] = [concat([octets, piece]), 0, 0];
      else quiet++;
      if (quiet === 0) continue;
      waits = (await subject.waitsForUser(0)) ? waits + 1 : 0;
      if (isAll(octets) ? quiet > 1 : octets.length > 0 && quiet >= SILENT) break;
      if (!isSure && (waits >= WAITING || quiet >= SURE)) break;
      if (subject.exit) break;
    }
    return octets;
  }

  async #accept(milliseconds: number): Promise<boolean> {
    if (this.#client.subject.exit) return false;
    const peer = await this.#client.tryAccept(milliseconds);
    if (!peer) return false;
    this.#peer = peer;
    this.#connections++;
    return true;
  }
}

const NOTHING = new Uint8Array(0);
