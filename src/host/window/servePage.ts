import type { WebSocket } from 'ws';
import type { Message } from '../../grammar/createPrinter.js';
import type { Reaction, Session } from '../../protocols/Session.js';
import { printableWhole } from '../../wire/printable.js';
import { textOf } from '../../wire/octets.js';
import type { LogLines, SharedLog } from '../SharedLog.js';

/** What a page is told. */
export type ToPage =
  /** The server has said a line to this page alone. */
  | { readonly type: 'line'; readonly text: string }
  /** The server has printed lines. */
  | ({ readonly type: 'log' } & LogLines);

/** Octets that may wait for a page that does not read; beyond them it is dropped. */
const BEHIND = 1 << 20;

/** Codes of the end of a WebSocket (RFC 6455, 7.4.1, and the IANA registry). */
const NORMAL = 1000;
const UNSUPPORTED = 1003;
const TRY_AGAIN_LATER = 1013;

/**
 * Plays a session with a page: each of its messages is a line, and it sees the log, first the last lines of it.
 *
 * @param linger - milliseconds that a page may take for its part of an end
 */
export function servePage<Client extends Message, Server extends Message>(
  socket: WebSocket,
  session: Session<Client, Server>,
  log: SharedLog,
  { address, linger }: { readonly address: string; readonly linger: number },
): void {
  let ended = false;
  tell({ type: 'log', ...log.recent });
  const unlisten = log.listen((lines) => tell({ type: 'log', ...lines }));

  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) finish(UNSUPPORTED);
    else perform(session.receive(data));
  });
  // Broken off, or what it sends is too long or no WebSocket: `ws` ends it, with the code that says so.
  socket.on('error', () => {});
  socket.once('close', () => {
    perform(session.disconnected());
    ended = true;
    unlisten();
  });
  perform(session.connected(address));

  function perform({ octets, logged, close }: Reaction): void {
    if (ended) return;
    if (logged) log.print(logged);
    holdBack(log.room());
    for (const text of linesOf(octets)) tell({ type: 'line', text });
    if (close) finish(NORMAL);
  }

  /** Reads no more while the console takes no more. */
  function holdBack(room: Promise<void> | undefined): void {
    if (!room || socket.isPaused) return;
    socket.pause();
    void room.then(() => socket.resume());
  }

  function tell(message: ToPage): void {
    if (ended || socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > BEHIND) finish(TRY_AGAIN_LATER);
    else socket.send(JSON.stringify(message));
  }

  function finish(code: number): void {
    if (socket.readyState !== socket.OPEN) return;
    endSoon(socket, code, linger);
  }
}

/** Ends a connection with a page, which may take so many milliseconds for its part. */
export function endSoon(socket: WebSocket, code: number, linger: number): void {
  socket.close(code);
  const timer = setTimeout(() => socket.terminate(), linger);
  socket.once('close', () => clearTimeout(timer));
}

/** What a server says, so that it can be shown as it stands. */
function linesOf(octets: Uint8Array): string[] {
  if (octets.length === 0) return [];
  return textOf(octets)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => printableWhole(line.replace(/\r$/, '')));
}
