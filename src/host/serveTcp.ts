import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Message } from '../grammar/createPrinter.js';
import { sidesOf, type Protocol, type Variant } from '../protocols/Protocol.js';
import { Room } from '../protocols/Room.js';
import { Session } from '../protocols/Session.js';
import { wallClock } from '../protocols/timeStamp.js';
import { DEFAULT_LIMITS, type Limits } from './Limits.js';
import { NO_CONSOLE, type ServerConsole } from './LinePrinter.js';
import { serveConnection } from './serveConnection.js';

export interface ServeOptions<Client extends Message, Server extends Message> {
  readonly protocol: Protocol<Client, Server>;
  readonly variant: Variant;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
  /** Without it, what the server prints is lost. */
  readonly console?: ServerConsole;
}

/** A server that is listening. */
export interface TcpHost {
  readonly address: AddressInfo;
  /** Settles when it has stopped listening and the last connection is closed. */
  readonly closed: Promise<void>;
  /** Stops listening and ends all connections; what has been answered is still sent. */
  close(): Promise<void>;
}

/**
 * Runs a protocol's machine on TCP.
 *
 * @throws the error of `listen`, with its `code`: EADDRINUSE, EACCES, EADDRNOTAVAIL …
 */
export async function serveTcp<Client extends Message, Server extends Message>(
  options: ServeOptions<Client, Server>,
): Promise<TcpHost> {
  const { protocol, variant, console = NO_CONSOLE } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const sides = sidesOf(protocol, variant.name);
  const oneAtATime = variant.concurrency !== 'concurrent';
  const open = new Set<Socket>();
  const waiting: Socket[] = [];
  const clock = wallClock(Date.now);
  const room = Room.of(sides);
  let serving = 0;

  const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
  server.maxConnections = limits.connections;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // A client that goes while it waits is no news; one that is served has a listener of its own.
    socket.on('error', () => socket.destroy());
    if (variant.concurrency === 'one-shot') server.close();
    waiting.push(socket);
    serveNext();
  });

  function serveNext(): void {
    while (waiting.length > 0 && !(oneAtATime && serving > 0)) {
      const socket = waiting.shift()!;
      if (socket.destroyed) continue;
      serving++;
      const session = new Session(sides, variant.framing, limits.line, clock, room);
      void serveConnection(socket, session, limits, console).then(() => {
        serving--;
        serveNext();
      });
    }
  }

  server.listen({ host: options.host, port: options.port, backlog: 1024 });
  await once(server, 'listening');
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    // A TCP server that is listening has an address of this form.
    address: server.address() as AddressInfo,
    closed,
    close() {
      if (server.listening) server.close();
      for (const socket of open) endSoon(socket, limits.linger);
      return closed;
    },
  };
}

function endSoon(socket: Socket, linger: number): void {
  socket.end();
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), linger);
  socket.once('close', () => clearTimeout(timer));
}
