// Login chat client. Wrong: the listener is registered twice, so each message is sent twice.
import net from 'node:net';
import readline from 'node:readline';

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });

rl.question('Login: ', (login) => {
  const socket = net.connect(50007, '127.0.0.1');
  const onLine = (text) => {
    if (text === 'end') {
      socket.end(() => process.exit(0));
    } else if (!socket.writableEnded) {
      socket.write(`${login}: ${text}\n`);
    }
  };
  socket.write(login + '\n');
  rl.on('line', onLine);
  rl.on('close', () => socket.end());
  socket.on('error', () => console.log('connection lost'));
  socket.on('close', () => process.exit(0));
  rl.on('line', onLine);
});
