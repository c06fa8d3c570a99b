// Anonymous chat client: NUL ends each message; it looks for the end when it has sent it.
import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect(50007, '127.0.0.1');
const user = readline.createInterface({ input: process.stdin });
user.on('line', (line) => {
  socket.write(line + '\0');
  if (line === 'end') user.close();
});
user.on('close', () => socket.end());
socket.on('error', () => process.exit(1));
socket.on('close', () => process.exit(0));
