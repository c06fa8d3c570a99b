// Flawed: sends a line end of its own after whatever it sends back.
import { createServer } from 'node:net';

const clean = (s) => s.replace(/\p{Cc}/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

createServer((socket) => {
  console.log('client', socket.remoteAddress);
  socket.on('data', (chunk) => {
    console.log('message:', clean(chunk.toString('utf8')));
    socket.write(chunk);
    socket.write('\n');
  });
  socket.on('error', (err) => console.log(err.message));
}).listen(50007, '0.0.0.0', () => console.log('ready'));
