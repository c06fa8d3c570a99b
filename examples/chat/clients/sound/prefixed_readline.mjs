// Login chat client in Node with readline: LOGIN: and MSG: before what it sends; asks in Ukrainian.
import net from 'node:net';
import readline from 'node:readline';

const socket = net.connect(50007, '127.0.0.1');
const rl = readline.createInterface({ input: process.stdin });
let login = null;

console.log('Введіть ваш логін:');

rl.on('line', (line) => {
  if (login === null) {
    login = line;
    socket.write(`LOGIN:${login}\n`);
  } else if (line === 'end') {
    socket.end(() => process.exit(0));
  } else {
    socket.write(`MSG:${line}\n`);
  }
});
rl.on('close', () => socket.end());

socket.on('error', (err) => console.log('Помилка: ' + err.message));
socket.on('end', () => console.log("Сервер закрив з'єднання"));
socket.on('close', () => process.exit(0));
