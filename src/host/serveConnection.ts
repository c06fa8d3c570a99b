import type { Socket } from 'node:net';
import type { Message } from '../grammar/createPrinter.js';
import type { Reaction, Session } from '../protocols/Session.js';
import { addressOf } from './addressOf.js';
import type { Limits } from './Limits.js';
import type { ServerConsole } from './LinePrinter.js';

/**
 * Plays a session on a socket that was opened paused. While the other side does not read its answers, or nobody reads
 * the console, nothing more is read from it: so it costs one socket buffer and delays nobody.
 *
 * @returns when the server's part is over: its end has been sent, or the connection is gone
 */
export function serveConnection<Client extends Message, Server extends Message>(
  socket: Socket,
  session: Session<Client, Server>,
  limits: Limits,
  console: ServerConsole,
): Promise<void> {
  return new Promise((resolve) => {
    let ended = false;
    /** What has come is read, though nobody may have read the console for a while. */
    let reading: Promise<void> = Promise.resolve();

    async function receive(octets: Uint8Array): Promise<void> {
      if (console.room()) {
        socket.pause();
        // It is not the other side that is silent.
        socket.setTimeout(0);
        // Others who have waited too may take the room.
        for (let room = console.room(); room; room = console.room()) await room;
        socket.setTimeout(limits.idle);
        socket.resume();
      }
      perform(session.receive(octets));
    }

    function perform({ octets, logged, close }: Reaction): void {
      if (ended) return;
      if (logged) console.print(logged);
      if (octets.length > 0 && !socket.write(pooled(octets))) {
        socket.pause();
        socket.once('drain', () => socket.resume());
      }
      if (close) finish();
    }

    function finish(): void {
      ended = true;
      socket.end(resolve);
      // What still arrives is thrown away: closing a socket with unread octets would reset it and lose the answers.
      socket.resume();
      const timer = setTimeout(() => socket.destroy(), limits.linger);
      socket.once('close', () => clearTimeout(timer));
    }

    socket.setTimeout(limits.idle, () => socket.destroy());
    socket.on('data', (octets) => {
      reading = receive(octets);
    });
    socket.on('end', () => perform(session.disconnected()));
    socket.once('close', () => {
      // A connection that was broken off has no end of its own, and the others have to know.
      void reading.then(() => perform({ ...session.disconnected(), octets: NOTHING })).then(resolve);
    });
    session.listen(perform);
    perform(session.connected(addressOf(socket)));
    socket.resume();
  });
}

const NOTHING = new Uint8Array(0);

/** A copy from Node's pool: handing a small array of one's own to the system costs more than all the rest. */
function pooled(octets: Uint8Array): Buffer {
  const buffer = Buffer.allocUnsafe(octets.length);
  buffer.set(octets);
  return buffer;
}
