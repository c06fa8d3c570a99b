import type { Socket } from 'node:net';
import type { Message } from '../grammar/createPrinter.js';
import type { ClientReaction, ClientSession } from '../protocols/ClientSession.js';
import { printableWhole } from '../wire/printable.js';
import type { Limits } from './Limits.js';
import type { OpenUser } from './User.js';

/** The status of a client that could not read what it should send. */
const UNREADABLE = 2;

/**
 * Plays a client between a socket that is connected and its user.
 *
 * @returns the status with which the program shall end
 */
export function runClient<Client extends Message, Server extends Message>(
  socket: Socket,
  session: ClientSession<Client, Server>,
  open: OpenUser,
  { linger }: Pick<Limits, 'linger'>,
): Promise<number> {
  return new Promise((resolve) => {
    let over = false;
    let failure: string | undefined;
    let timer: NodeJS.Timeout | undefined;

    const user = open({
      typed: (line) => perform(session.typed(line)),
      inputEnded: () => perform(session.inputEnded()),
      failed(reason) {
        failure = reason;
        perform(session.inputEnded());
      },
      stopped: finish,
    });
    socket.on('data', (octets) => perform(session.received(octets)));
    socket.on('end', disconnected);
    socket.on('error', () => socket.destroy());
    socket.once('close', disconnected);
    perform(session.connected());

    function perform({ octets, shown, close, exit }: ClientReaction): void {
      if (over) return;
      if (octets.length > 0) socket.write(octets);
      for (const [index, text] of shown.entries()) {
        const isReason = exit !== undefined && exit !== 0 && index === shown.length - 1;
        // Whatever of it comes from the wire shall not move the cursor.
        const line = printableWhole(text);
        if (isReason) user.complain(line);
        else user.show(line);
      }
      if (close) end();
      if (exit === undefined) user.want(session.wantsLine);
      else finish(exit);
    }

    function disconnected(): void {
      perform(session.disconnected());
    }

    function end(): void {
      socket.end();
      timer ??= setTimeout(disconnected, linger);
    }

    function finish(status: number): void {
      if (over) return;
      over = true;
      clearTimeout(timer);
      if (failure !== undefined) user.complain(failure);
      user.close();
      socket.destroy();
      resolve(failure === undefined ? status : UNREADABLE);
    }
  });
}
