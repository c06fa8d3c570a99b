// Events of the keyboard and of the socket; does not wait for an answer before the next line is sent.
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const socket = connect(Number(process.env.PORT ?? 20002), '127.0.0.1');
const keyboard = createInterface({ input: process.stdin, output: process.stdout, prompt: 'node> ' });
let rest = '';

socket.setEncoding('latin1');
socket.on('connect', () => keyboard.prompt());
socket.on('data', (data) => {
  const answers = (rest + data).split('\n');
  rest = answers.pop();
  for (const answer of answers) console.log(answer ? '  палиндром' : '  не палиндром');
  keyboard.prompt();
});
socket.on('close', () => {
  console.log('Disconnected');
  process.exit();
});
socket.on('error', (error) => console.error(error.message));
keyboard.on('line', (line) => {
  socket.write(`${line}\n`);
  if (line === '') keyboard.close();
});
