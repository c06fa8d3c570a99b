// Login chat client. Wrong: it adds a line end to what has one already, so that an empty line follows each message.
import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect(50007, '127.0.0.1');
const rl = readline.createInterface({ input: process.stdin });
const send = (text) => socket.write(text + '\n');
let login;

process.stdout.write('login: ');
rl.on('line', (line) => {
  if (login === undefined) send((login = line));
  else if (line === 'end') socket.end();
  else send(`${login}: ${line}\n`);
});
socket.on('data', (octets) => process.stdout.write(octets));
socket.on('error', () => {});
socket.on('close', () => process.exit(0));
