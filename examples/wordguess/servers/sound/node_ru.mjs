import net from 'node:net';

const WORDS = ['корова', 'ананас', 'телефон', 'собака', 'параллель'];
const COUNT = 4;
let players = [];
let word = '',
  opened = [],
  current = 0,
  state = 'ждём';

const send = (p, text) => {
  if (!p.sock.destroyed) p.sock.write(text + '\n');
};
const all = (text) => players.forEach((p) => send(p, text));
const others = (me, text) =>
  players.forEach((p) => {
    if (p !== me) send(p, text);
  });
const board = () => [...word].map((c, i) => (opened[i] ? c : '*')).join('');

function start() {
  state = 'игра';
  word = WORDS[Math.floor(Math.random() * WORDS.length)];
  opened = [...word].map(() => false);
  current = 0;
  all('Игра началась! Загадано слово из ' + word.length + ' букв');
  all('Слово: ' + board());
  turn();
}

function turn() {
  others(players[current], 'Ходит ' + players[current].name);
  send(players[current], '/turn');
}

function finish(winner) {
  winner.points += word.length;
  state = 'конец';
  all('Победил игрок ' + winner.name + '!');
  all('Итоги игры:');
  for (const p of players) all(p.points + ' очков у игрока ' + p.name);
  all('/quit');
}

function command(me, line) {
  if (state !== 'игра' || players[current] !== me) {
    send(me, 'Сейчас не ваш ход');
    return;
  }
  const m = /^\/(letter|word) +(\S+) *$/.exec(line);
  if (!m || (m[1] === 'letter' && [...m[2]].length !== 1) || m[2].includes('\ufffd')) {
    send(me, 'Не понимаю вас');
    send(me, '/turn');
    return;
  }
  const arg = m[2].toLowerCase();
  let n = 0;
  if (m[1] === 'letter') {
    others(me, me.name + ' называет букву «' + arg + '»');
    [...word].forEach((c, i) => {
      if (c === arg && !opened[i]) {
        opened[i] = true;
        n++;
      }
    });
    me.points += n;
  } else {
    others(me, me.name + ' называет слово «' + arg + '»');
    if (arg === word) {
      n = opened.filter((x) => !x).length;
      me.points += n;
      opened = opened.map(() => true);
    } else {
      me.points = 0;
    }
  }
  all('Слово: ' + board());
  if (opened.every(Boolean)) return finish(me);
  if (n === 0) current = (current + 1) % players.length;
  turn();
}

function leave(me) {
  const i = players.indexOf(me);
  if (i < 0) return;
  players.splice(i, 1);
  if (players.length === 0) {
    state = 'ждём';
    return;
  }
  if (state !== 'игра') return;
  all(me.name + ' покинул игру');
  if (i < current) current--;
  else if (i === current) {
    current %= players.length;
    turn();
  }
}

net
  .createServer((sock) => {
    const me = { sock, name: null, points: 0 };
    let buf = '';
    sock.setEncoding('utf8');
    sock.on('error', () => {});
    sock.on('close', () => leave(me));
    sock.on('data', (d) => {
      if (sock.writableEnded) return;
      buf += d;
      let k;
      while ((k = buf.indexOf('\n')) >= 0) {
        const line = buf.slice(0, k).replace(/\r$/, '');
        buf = buf.slice(k + 1);
        if (me.name !== null) {
          command(me, line);
          continue;
        }
        const name = line.trim();
        if (!name || name.startsWith('/') || name.includes('\ufffd')) {
          sock.end('Имя не подходит\n');
          return;
        }
        if (state !== 'ждём') {
          sock.end('Игра уже идёт, приходите позже\n');
          return;
        }
        me.name = name;
        players.push(me);
        all('К игре присоединился ' + name);
        if (players.length === COUNT) start();
      }
      if (buf.length > 20000) sock.destroy();
    });
  })
  .listen(30003, '127.0.0.1');
