// Splits what arrives at the line ends, but takes the end of a segment for one too.
import { createServer } from 'node:net';

createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', (data) => {
    const lines = data.toString().split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) {
      if (line === '') return socket.end();
      const backwards = [...line].reverse().join('');
      socket.write(backwards === line ? '\u0000\n' : '\n');
    }
  });
}).listen({ port: 20002, host: '0.0.0.0' });
