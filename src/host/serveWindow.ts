import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import { sidesOf, type Protocol, type Variant } from '../protocols/Protocol.js';
import { Session } from '../protocols/Session.js';
import { timeStamp } from '../protocols/timeStamp.js';
import type { Window } from '../protocols/Window.js';
import { addressOf } from './addressOf.js';
import { DEFAULT_LIMITS, type Limits } from './Limits.js';
import type { SharedLog } from './SharedLog.js';
import { answerRequest } from './window/answerRequest.js';
import { isOwnHost, isOwnOrigin } from './window/guard.js';
import { keepAlive } from './window/keepAlive.js';
import { readPageFiles } from './window/pageFiles.js';
import { endSoon, servePage } from './window/servePage.js';

export interface WindowOptions {
  readonly protocol: Protocol;
  readonly variant: Variant;
  readonly window: Window;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
  /** What pages show, and where that goes what they bring about. */
  readonly log: SharedLog;
}

/** A window that is being served. */
export interface WindowHost {
  readonly address: AddressInfo;
  /** Stops listening and ends all connections. */
  close(): Promise<void>;
}

/** Milliseconds between two questions whether a page is still there. */
const PING = 30_000;

/** The server goes away, and maybe comes again (RFC 6455, 7.4.1). */
const GOING_AWAY = 1001;

/**
 * Serves a page on which people speak to a protocol's machine: HTTP for the page, a WebSocket for what is said.
 *
 * @throws the error of `listen`, with its `code`: EADDRINUSE, EACCES, EADDRNOTAVAIL …
 */
export async function serveWindow(options: WindowOptions): Promise<WindowHost> {
  const { protocol, variant, window, host, log } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const sides = sidesOf(protocol, variant.name);
  const site = { window, host, limit: limits.line, files: readPageFiles() };
  // Loaded here, as whoever asks for no window needs none of it.
  const { WebSocketServer: Upgrader } = await import('ws');
  const pages = new Upgrader({ noServer: true, maxPayload: limits.line, perMessageDeflate: false });

  const server = createServer((request, response) => answerRequest(request, response, site));
  server.maxConnections = limits.connections;
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (isOwnHost(request, host) && isOwnOrigin(request)) pages.handleUpgrade(request, socket, head, welcome);
    else forbid(socket);
  });

  function welcome(socket: WebSocket, request: IncomingMessage): void {
    const session = new Session(sides, 'chunk', limits.line, () => timeStamp(new Date()));
    servePage(socket, session, log, { address: addressOf(request.socket), linger: limits.linger });
  }

  server.listen({ host, port: options.port });
  await once(server, 'listening');
  const stopWatching = keepAlive(pages, PING);
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  return {
    // A TCP server that is listening has an address of this form.
    address: server.address() as AddressInfo,
    close() {
      stopWatching();
      server.close();
      endAll(pages, limits.linger);
      server.closeAllConnections();
      return closed;
    },
  };
}

function endAll({ clients }: WebSocketServer, linger: number): void {
  for (const socket of clients) endSoon(socket, GOING_AWAY, linger);
}

function forbid(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    socket.destroy(),
  );
}
