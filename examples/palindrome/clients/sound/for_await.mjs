// Asynchronous iterators over the keyboard and the answers.
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

async function* answersOf(socket) {
  let octets = 0;
  for await (const chunk of socket) {
    for (const octet of chunk) {
      octets++;
      if (octet !== 0x0a) continue;
      yield octets > 1;
      octets = 0;
    }
  }
}

const [host, port] = process.argv.slice(2);
const socket = connect({ host, port });
await once(socket, 'connect');
const answers = answersOf(socket);
const keyboard = createInterface({ input: process.stdin, output: process.stdout, prompt: 'Text to check: ' });
keyboard.prompt();
for await (const text of keyboard) {
  socket.write(`${text}\n`);
  if (text === '') break;
  const { value: yes, done } = await answers.next();
  if (done) {
    console.log('no more answers');
    break;
  }
  console.log(`"${text}" → ${yes ? '👍 palindrome' : '👎 something else'}`);
  keyboard.prompt();
}
keyboard.close();
socket.destroy();
