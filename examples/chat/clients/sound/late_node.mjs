// Login chat client in Node that awaits each line, and connects only when its user has said who she is.
import net from 'node:net';
import { createInterface } from 'node:readline/promises';

const rl = createInterface({ input: process.stdin, output: process.stdout });
const handle = await rl.question('Your handle, please > ');
const socket = net.connect(50007, '127.0.0.1');
socket.on('error', () => {});
socket.on('close', () => process.exit(0));
await new Promise((resolve) => socket.once('connect', resolve));
socket.write(`${handle}\n`);
for (;;) {
  const text = await rl.question(`${handle} > `);
  if (text === 'end') break;
  socket.write(`${handle}: ${text}\n`);
}
rl.close();
socket.end();
