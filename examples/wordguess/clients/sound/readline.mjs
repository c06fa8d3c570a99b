import net from 'node:net';
import readline from 'node:readline';

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
let socket;
let rest = '';
const queue = [];
let busy = false;

function next() {
  if (busy) return;
  const line = queue.shift();
  if (line === undefined) return;
  if (line === '/turn') {
    busy = true;
    askKind();
    return;
  }
  if (line === '/quit') {
    console.log('Game over');
    socket.destroy();
    rl.close();
    queue.length = 0;
    return;
  }
  if (!line.startsWith('/')) console.log('> ' + line);
  next();
}

function askKind() {
  rl.question('1 - letter, 2 - word: ', (k) => {
    if (k !== '1' && k !== '2') return askKind();
    rl.question(k === '1' ? 'Letter: ' : 'Word: ', (text) => {
      socket.write((k === '1' ? '/letter ' : '/word ') + text + '\n');
      busy = false;
      next();
    });
  });
}

rl.question('What is your name? ', (name) => {
  socket = net.createConnection(30003, '127.0.0.1', () => socket.write(name + '\n'));
  socket.setEncoding('utf8');
  socket.on('data', (d) => {
    rest += d;
    const parts = rest.split('\n');
    rest = parts.pop();
    for (const p of parts) queue.push(p.replace(/\r$/, ''));
    next();
  });
  socket.on('close', () => rl.close());
  socket.on('error', (e) => console.log(e.message));
});
