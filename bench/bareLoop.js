import { once } from 'node:events';
import { connect } from 'node:net';

const LF = 0x0a;

/**
 * The least that whoever talks to a server can do: writes a segment, counts the line ends that come back, and writes the
 * next one when there are as many as it has lines.
 *
 * @returns milliseconds that it takes
 */
export async function bareLoop(port, segments, lines) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  const start = performance.now();
  await new Promise((resolve, reject) => {
    let at = 0;
    let missing = lines;
    socket.on('data', (octets) => {
      for (let end = octets.indexOf(LF); end >= 0; end = octets.indexOf(LF, end + 1)) missing--;
      if (missing > 0) return;
      missing = lines;
      if (++at < segments.length) socket.write(segments[at]);
      else resolve();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server has closed the connection')));
    socket.write(segments[0]);
  });
  const milliseconds = performance.now() - start;
  socket.destroy();
  return milliseconds;
}
