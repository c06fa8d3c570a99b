import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Connects to a server.
 *
 * @throws the error of `connect`, with its `code`: ECONNREFUSED, ENOTFOUND, ETIMEDOUT after the given milliseconds …
 */
export async function connectTcp(host: string, port: number, milliseconds: number): Promise<Socket> {
  const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
  socket.setTimeout(milliseconds, () => {
    socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
  });
  await once(socket, 'connect');
  return socket.setTimeout(0);
}
