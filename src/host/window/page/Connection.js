/** Milliseconds until the first new attempt; each further one waits twice as long. */
const SHORTEST = 500;
/** Milliseconds between two attempts, at most. */
const LONGEST = 10_000;

/**
 * What the server tells: a line for this page alone, or lines of its log, the first of which has that number.
 *
 * @typedef {{ type: 'line', text: string } | { type: 'log', log: string, first: number, lines: string[] }} Told
 */

/**
 * Who hears of a connection.
 *
 * @typedef {object} Listener
 * @property {() => void} opened
 * @property {() => void} lost - each failed attempt to have it again is one more loss
 * @property {(message: Told) => void} received
 */

/** The connection with the server. When it is lost, it is made again, and again. */
export class Connection {
  /** @type {WebSocket | undefined} */
  #socket;
  #failures = 0;
  /** @type {number | undefined} */
  #timer;
  #address;
  #listener;

  /**
   * @param {URL} address
   * @param {Listener} listener
   */
  constructor(address, listener) {
    this.#address = address;
    this.#listener = listener;
    // Somebody looks again, or the network is back: there is no reason to wait any longer.
    document.addEventListener('visibilitychange', () => !document.hidden && this.#hurry());
    addEventListener('online', () => this.#hurry());
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Connects; in place of the present connection, if there is one. */
  open() {
    this.leave();
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      this.#failures = 0;
      this.#listener.opened();
    });
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.#socket) this.#listener.received(JSON.parse(data));
    });
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#retry();
    });
  }

  /** Ends the connection, for good. */
  leave() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  /** @param {string} line - without a line end */
  send(line) {
    this.#socket?.send(line);
  }

  #retry() {
    this.#socket = undefined;
    const longest = Math.min(SHORTEST * 2 ** this.#failures++, LONGEST);
    // Not all pages at the same time.
    this.#timer = setTimeout(() => this.open(), longest * (0.5 + Math.random() / 2));
    this.#listener.lost();
  }

  #hurry() {
    if (this.#timer !== undefined) this.open();
  }
}
