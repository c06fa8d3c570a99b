// Sends each text in capital letters, to make the work of the server easier.
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const socket = connect(Number(process.argv[2]), 'localhost');
const answers = createInterface({ input: socket });
const keyboard = createInterface({ input: process.stdin });
keyboard.on('line', (text) => socket.write(`${text.toUpperCase()}\n`));
answers.on('line', (answer) => console.log(answer === '' ? 'no palindrome' : 'a palindrome'));
answers.on('close', () => process.exit());
