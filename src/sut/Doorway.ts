import { createServer, type Server, type Socket } from 'node:net';
import { SubjectError } from './SubjectError.js';
import { portHolder } from './listeners.js';
import { TcpConnection } from './TcpConnection.js';

/** Where the checker waits for the connections of a client. */
export class Doorway {
  readonly #servers: Server[] = [];
  #waiting: Socket[] = [];
  #wake: (() => void) | undefined;
  /** The port of the connection that came last. */
  port: number | undefined;

  /**
   * Listens on a port of this machine.
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
    if (!socket) return undefined;
    const connection = new TcpConnection(socket);
    socket.resume();
    return connection;
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

  #listen(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
      const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
      server.on('connection', (socket) => {
        this.port = socket.localPort;
        this.#waiting.push(socket.on('error', () => {}));
        this.#wake?.();
      });
      server.once('error', () => resolve(false));
      server.listen({ host, port, ipv6Only: true }, () => {
        this.#servers.push(server);
        resolve(true);
      });
    });
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

function hostsOf(everywhere: boolean): string[] {
  return everywhere ? ['0.0.0.0', '::'] : ['127.0.0.1', '::1'];
}
