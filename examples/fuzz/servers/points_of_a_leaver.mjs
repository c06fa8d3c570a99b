// The word-guessing game for three. One game at a time; who comes while it is on has to
// come again later.
import { isUtf8 } from 'node:buffer';
import net from 'node:net';

const WORDS = ['elephant', 'tomato', 'coffee', 'window', 'pepper', 'lantern'];
const PLAYERS = 3;

let sockets = [];
let names = [];
let points = [];
let phase = 'joining';
let word, shown, turn;

function tell(socket, ...lines) {
  if (socket.writable) socket.write(lines.map((line) => line + '\n').join(''));
}

function tellAll(...lines) {
  for (const socket of sockets) tell(socket, ...lines);
}

function giveTurn() {
  tellAll(`${names[turn]} is on.`);
  tell(sockets[turn], '/turn');
}

function begin() {
  phase = 'playing';
  word = WORDS[Math.floor(Math.random() * WORDS.length)];
  shown = word.replaceAll(/./g, '*');
  points = names.map(() => 0);
  turn = 0;
  tellAll('We begin!', shown);
  giveTurn();
}

function open(letter) {
  shown = [...shown].map((c, i) => (word[i] === letter ? letter : c)).join('');
}

function move(command, what) {
  const hidden = (text) => text.split('*').length - 1;
  const before = hidden(shown);
  tellAll(`${names[turn]} says: ${what}`);
  if (command === 'letter') open(what);
  else if (what === word) shown = word;
  else points[turn] = 0;
  const opened = before - hidden(shown);
  points[turn] += opened;
  tellAll(shown);
  if (shown === word) return finish();
  if (opened === 0) turn = (turn + 1) % names.length;
  giveTurn();
}

function finish() {
  phase = 'over';
  points[turn] += word.length;
  tellAll(`${names[turn]} wins!`, ...names.map((name, i) => `${name} has ${points[i]} points`), '/quit');
}

function join(socket, name) {
  if (!name || name.startsWith('/')) return socket.end('Not a name\n');
  if (phase !== 'joining') return socket.end('Later, please\n');
  sockets.push(socket);
  names.push(name);
  tellAll(`${name} is here`);
  if (names.length === PLAYERS) begin();
}

function leave(socket) {
  const seat = sockets.indexOf(socket);
  if (seat < 0) return;
  const [name] = names.splice(seat, 1);
  sockets.splice(seat, 1);
  if (names.length === 0) phase = 'joining';
  if (phase !== 'playing') return;
  tellAll(`${name} has left`);
  if (seat < turn) turn--;
  else if (seat === turn) {
    turn %= names.length;
    giveTurn();
  }
}

function hear(socket, octets) {
  const line = octets.toString().replace(/[ \r]+$/, '');
  const seat = sockets.indexOf(socket);
  if (seat < 0) return join(socket, line);
  if (phase !== 'playing' || seat !== turn) return tell(socket, 'It is not your turn');
  const [, command, what] = line.match(/^\/(letter|word) ([^\p{Cc}\p{Z}]+)$/u) ?? [];
  if (command && isUtf8(octets) && (command === 'word' || [...what].length === 1)) return move(command, what);
  tell(socket, 'I do not understand', '/turn');
}

net
  .createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (let end; (end = rest.indexOf('\n')) >= 0 && socket.writable; rest = rest.subarray(end + 1))
        hear(socket, rest.subarray(0, end));
      if (rest.length > 10_000) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => leave(socket));
  })
  .listen(process.argv[2] ?? 30003);
