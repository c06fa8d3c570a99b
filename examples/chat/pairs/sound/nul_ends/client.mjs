// Anonymous chat client: NUL ends each message.
import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect(50007, '127.0.0.1');
const user = readline.createInterface({ input: process.stdin });
user.on('line', (line) => {
  if (line === 'end') user.close();
  else socket.write(line + '\0');
});
user.on('close', () => socket.end());
socket.on('error', () => process.exit(1));
socket.on('close', () => process.exit(0));
