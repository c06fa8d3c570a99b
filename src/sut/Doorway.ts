import { createServer, type Server, type Socket } from 'node:net';
import { SubjectError } from './SubjectError.js';
import { portHolder } from './listeners.js';
import { TcpConnection } from './TcpConnection.js';

/** Listens somewhere; `undefined` when that is not possible. What comes is accepted by whoever listens on the result. */
type Listen = (host: string, port: number) => Promise<Server | undefined>;

/** Where the checker waits for the connections of a client. */
export class Doorway {
  readonly #listenAt: Listen | undefined;
  readonly #servers: Server[] = [];
  #welcome: ((connection: TcpConnection) => void) | undefined;
  #waiting: Socket[] = [];
  #wake: (() => void) | undefined;
  /** The port of the connection that came last. */
  port: number | undefined;

  /** @param listenAt - listens elsewhere than on the ports of this machine */
  constructor(listenAt?: Listen) {
    this.#listenAt = listenAt;
  }

  /** From now on, hands on each connection as it comes, in place of {@link accept}. */
  welcome(take: (connection: TcpConnection) => void): void {
    this.#welcome = take;
  }

  /**
   * Listens on a port.
   *
   * @param everywhere - on all addresses, not only on those of the machine itself: where nobody else can come in
   * @throws SubjectError when somebody else listens there
   */
  async open(port: number, everywhere: boolean): Promise<void> {
    const opened = await Promise.all(hostsOf(everywhere).map((host) => this.#listen(host, port)));
    if (opened.some(Boolean) && (everywhere || opened[0])) return;
    throw new SubjectError(
      'port-in-use',
      `The checker cannot listen on port ${port}: it is in use already${portHolder(port, process.pid) ?? ''}. Say another one with --port.`,
    );
  }

  /** As {@link open}, on those of several ports that are free. */
  async openMany(ports: readonly number[], everywhere: boolean): Promise<void> {
    const doors = ports.flatMap((port) => hostsOf(everywhere).map((host) => ({ host, port })));
    await Promise.all(doors.map(({ host, port }) => this.#listen(host, port)));
  }

  /** Lets the next connection through; `undefined` when none comes in that time, or `until` settles before. */
  async accept(milliseconds: number, until: Promise<unknown>): Promise<TcpConnection | undefined> {
    if (this.#waiting.length === 0) await Promise.race([this.#wait(milliseconds), until]);
    const socket = this.#waiting.shift();
    return socket && letIn(socket);
  }

  /** Sends away whoever waits: the program that has connected is not there any more. */
  clear(): void {
    for (const socket of this.#waiting) socket.destroy();
    this.#waiting = [];
  }

  close(): void {
    this.clear();
    for (const server of this.#servers.splice(0)) server.close();
  }

  async #listen(host: string, port: number): Promise<boolean> {
    const elsewhere = await this.#listenAt?.(host, port);
    if (this.#listenAt && !elsewhere) return false;
    return new Promise((resolve) => {
      const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
      server.on('connection', (socket) => this.#arrived(socket));
      server.once('error', () => resolve(false));
      const listening = (): void => {
        this.#servers.push(server);
        resolve(true);
      };
      if (elsewhere) server.listen(elsewhere, listening);
      else server.listen({ host, port, ipv6Only: true }, listening);
    });
  }

  #arrived(socket: Socket): void {
    this.port = socket.localPort;
    if (this.#welcome) {
      this.#welcome(letIn(socket));
      return;
    }
    this.#waiting.push(socket.on('error', () => {}));
    this.#wake?.();
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      this.#wake = done;
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
    });
  }
}

function letIn(socket: Socket): TcpConnection {
  const connection = new TcpConnection(socket);
  socket.resume();
  return connection;
}

function hostsOf(everywhere: boolean): string[] {
  return everywhere ? ['0.0.0.0', '::'] : ['127.0.0.1', '::1'];
}
