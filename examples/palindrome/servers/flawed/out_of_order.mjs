// Looks each word up "in the background": short ones are ready first.
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const lookUp = (word) =>
  new Promise((resolve) =>
    setTimeout(() => resolve(word === [...word].reverse().join('')), Math.min(word.length, 9)),
  );

createServer((socket) => {
  socket.on('error', () => socket.destroy());
  const lines = createInterface({ input: socket });
  lines.on('error', () => socket.destroy());
  lines.on('line', async (line) => {
    if (line === '') return socket.end();
    const yes = await lookUp(line);
    if (socket.writable) socket.write(yes ? '\0\n' : '\n');
  });
}).listen(20002);
