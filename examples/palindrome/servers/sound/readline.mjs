// Node's own line reader, one for each client.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const server = createServer((socket) => {
  socket.on('error', (error) => console.log('client lost:', error.message));
  const lines = createInterface({ input: socket, crlfDelay: Infinity });
  // It passes the errors of its input on, and nobody else would listen to them.
  lines.on('error', () => socket.destroy());
  lines.on('line', (line) => {
    if (socket.writableEnded) return;
    if (line === '') return socket.end();
    const reversed = [...line].reverse().join('');
    socket.write(line === reversed ? '\0\n' : '\n');
  });
});

server.listen(20002, () => console.log('listening on 20002'));
