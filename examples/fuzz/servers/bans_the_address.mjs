// Chat server with logins. It notes the mistakes of its clients, to tell those who mistype
// from those who attack.
import { isUtf8 } from 'node:buffer';
import { createServer } from 'node:net';

const MISTAKES = [
  ['too long', (login, line, octets) => octets.length > 1000],
  ['not UTF-8', (login, line, octets) => !isUtf8(octets)],
  ['without a colon', (login, line) => !line.includes(':')],
  ['under another login', (login, line) => !line.startsWith(login + ':')],
  ['without a text', (login, line) => /^ *$/.test(line.slice(login.length + 1))],
];
const banned = new Set();
const sockets = new Set();

const two = (n) => `${n}`.padStart(2, '0');

function time() {
  const d = new Date();
  const day = [d.getFullYear(), two(d.getMonth() + 1), two(d.getDate())].join('.');
  return `${day} ${[d.getHours(), d.getMinutes(), d.getSeconds()].map(two).join(':')}`;
}

function escaped(text) {
  return text.replace(/\p{Cc}/gu, (c) => '\\x' + c.codePointAt(0).toString(16).padStart(2, '0'));
}

async function* linesOf(socket) {
  let octets = Buffer.alloc(0);
  for await (const data of socket) {
    octets = Buffer.concat([octets, data]);
    let end;
    while ((end = octets.indexOf('\n')) !== -1) {
      yield octets.subarray(0, octets[end - 1] === 13 ? end - 1 : end);
      octets = octets.subarray(end + 1);
    }
    if (octets.length > 120_000) return;
  }
}

function ban(address) {
  banned.add(address);
  for (const socket of sockets) if (socket.remoteAddress === address) socket.destroy();
}

async function chat(socket) {
  let login;
  const made = new Set();
  for await (const octets of linesOf(socket)) {
    const line = octets.toString();
    if (login === undefined) {
      if (!/^[^\p{Cc}:]{1,64}$/u.test(line) || line.trim() !== line) return;
      login = line;
      console.log('подключился', login);
      continue;
    }
    const mistake = MISTAKES.find(([, test]) => test(login, line, octets));
    if (!mistake) {
      made.clear();
      console.log(`${time()} ${login}: ${escaped(line.slice(login.length + 1).replace(/^ /, ''))}`);
      continue;
    }
    made.add(mistake[0]);
    console.log(`${login}: a line ${[...made].join(', one ')} (${made.size} of ${MISTAKES.length})`);
    if (made.size === MISTAKES.length) ban(socket.remoteAddress);
  }
}

const server = createServer((socket) => {
  if (banned.has(socket.remoteAddress)) return socket.destroy();
  sockets.add(socket);
  chat(socket)
    .catch((error) => console.log('lost:', error.code))
    .finally(() => {
      sockets.delete(socket);
      socket.destroy();
    });
});
server.listen(Number(process.argv[2]), () => console.log('the chat is open'));
