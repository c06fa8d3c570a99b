// Echo client in Node: port from the environment (PORT), sends its own Ukrainian text with a line end.
import net from 'node:net';

const port = Number(process.env.PORT ?? 50007);
const message = Buffer.from('Привіт, сервере!\n');
let answer = Buffer.alloc(0);

const socket = net.connect(port, '127.0.0.1', () => socket.write(message));

socket.on('data', (chunk) => {
  answer = Buffer.concat([answer, chunk]);
  if (answer.length >= message.length) {
    console.log('Received: ' + answer.toString().trimEnd());
    socket.destroy();
  }
});
socket.on('error', (err) => console.log('Error: ' + err.message));
socket.on('close', () => console.log('Connection closed'));
