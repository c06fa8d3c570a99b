import type { Connection } from '../../sut/Subject.js';
import type { Stage } from './Stage.js';

/** Milliseconds after which an attempt to connect is given up: where many come at once, the system drops some. */
export const KNOCK = 300;
/** Outsiders that are refused until nobody tries any more. */
const REFUSED = 3;
/** Milliseconds that are waited for what nobody looks at. */
const LONG = 1000;

/** Connections on which nobody judges what comes: crowds, and those who flood. */
export class Outsiders {
  readonly #stage: Stage;
  #connections: Connection[] = [];
  /** Connections that they have opened, in all. */
  opened = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get areThere(): boolean {
    return this.#connections.length > 0;
  }

  /**
   * So many connect, say the same thing each, and stay. Some of them may be refused: how many a program serves is its own
   * affair, as long as it does so afterwards.
   *
   * @returns how many there are now
   */
  async come(times: number, octets: Uint8Array): Promise<number> {
    for (let refused = 0, outsider = 0; outsider < times && refused < REFUSED; outsider++) {
      const connection = await this.#stage.subject.connect(KNOCK);
      if (!connection) {
        refused++;
        continue;
      }
      if (octets.length > 0) connection.write(octets);
      this.#connections.push(connection);
      this.opened++;
    }
    return this.#connections.length;
  }

  /** Goes on sending these octets, and reads whatever comes, so that the program is not held up by who does not read. */
  flood(connection: Connection, octets: Uint8Array): void {
    this.#connections.push(connection);
    void this.#discard(connection);
    void this.#pour(connection, octets);
  }

  /** All of them are gone. */
  leave(): void {
    for (const connection of this.#connections.splice(0)) {
      connection.end();
      connection.dispose();
    }
  }

  /** More is sent when what was sent before has left. */
  async #pour(connection: Connection, octets: Uint8Array): Promise<void> {
    const isThere = () => this.#connections.includes(connection) && !this.#stage.isLoud();
    do {
      connection.write(octets);
      await connection.drained?.();
      // In memory nothing ever waits: once is enough there.
    } while (isThere() && !connection.still && (await tick()));
  }

  async #discard(connection: Connection): Promise<void> {
    for (
      let received = 'octets';
      received !== 'ended' && received !== 'reset' && this.#connections.includes(connection);
    )
      received = (await connection.next(LONG)).type;
  }
}

function tick(): Promise<boolean> {
  return new Promise((resolve) => setImmediate(resolve, true));
}
