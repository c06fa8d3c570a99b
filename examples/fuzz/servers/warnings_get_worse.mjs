// Palindrome server. Clients that send strange lines are warned: the answer is the number
// of the warning then, and the console says more.
import { isUtf8 } from 'node:buffer';
import { createServer } from 'node:net';
import { argv } from 'node:process';

const FAULTS = ['nothing but blanks', 'control characters', 'no UTF-8', 'more than 1000 octets'];
const WARNINGS = ['please', 'I warn you', 'for the last time'];

/** How bad a line is: 0 is fine. */
function badness(octets, text) {
  if (octets.length > 1000) return 4;
  if (!isUtf8(octets)) return 3;
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text)) return 2;
  return text.trim() === '' ? 1 : 0;
}

function palindrome(text) {
  const characters = Array.from(text);
  return characters.join('') === characters.reverse().join('');
}

createServer((socket) => {
  const name = `${socket.remoteAddress}:${socket.remotePort}`;
  let worst = 0;
  let warnings = 0;
  let rest = Buffer.alloc(0);

  function warn(bad) {
    // whoever gets worse and worse is warned more and more
    warnings = bad > worst ? warnings + 1 : 1;
    worst = bad;
    console.log(`${name}: ${WARNINGS[warnings - 1].toUpperCase()}, ${FAULTS[bad - 1]}`);
    socket.write(`${warnings}\n`);
  }

  function answer(line) {
    const octets = line.at(-1) === 13 ? line.subarray(0, -1) : line;
    const text = octets.toString();
    if (octets.length === 0) return socket.end();
    const bad = badness(octets, text);
    if (bad > 0) return warn(bad);
    worst = warnings = 0;
    socket.write(palindrome(text) ? '\x00\n' : '\n');
  }

  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (let at; (at = rest.indexOf('\n')) !== -1 && socket.writable; rest = rest.subarray(at + 1))
      answer(rest.subarray(0, at));
    if (rest.length > 150_000) socket.destroy();
  });
  socket.on('error', ({ message }) => console.log(`${name}: ${message}`));
}).listen(argv[2] ?? 20002);
