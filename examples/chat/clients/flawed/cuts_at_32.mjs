// Login chat client. Wrong: cuts each message to 32 characters.
import net from 'node:net';
import readline from 'node:readline';

const MAX = 32;
const socket = net.connect({ port: Number(process.env.PORT || 50007), host: '127.0.0.1' });
const rl = readline.createInterface({ input: process.stdin });
let login;

process.stdout.write('Логін: ');
rl.on('line', (line) => {
  if (!login) {
    login = line;
    socket.write(login + '\n');
    return;
  }
  if (line === 'end') {
    socket.end(() => process.exit());
    return;
  }
  socket.write(`${login}: ${line.slice(0, MAX)}\n`);
});
rl.on('close', () => socket.end());
socket.on('error', (e) => console.error(e.message));
socket.on('close', () => process.exit());
