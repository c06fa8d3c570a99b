import { createServer } from 'net';
import { createInterface } from 'readline';

const dictionary = ['galaxy', 'teapot', 'blossom', 'cucumber', 'noon'];
const SEATS = 3;

class Game {
  constructor() {
    this.seats = [];
    this.started = false;
    this.over = false;
    this.tries = 0;
  }
  tell(msg, except) {
    for (const s of this.seats) if (s !== except) s.tell(msg);
  }
  join(s) {
    this.seats.push(s);
    this.tell(`>>> ${s.name} enters the room <<<`);
    if (this.seats.length === SEATS) this.begin();
  }
  begin() {
    this.started = true;
    this.secret = dictionary[Math.floor(Math.random() * dictionary.length)];
    this.view = '*'.repeat(this.secret.length);
    this.at = 0;
    this.tell('The game starts now. Word: ' + this.view);
    this.ask();
  }
  ask() {
    this.tell(`It is ${this.seats[this.at].name}'s turn`);
    this.seats[this.at].tell('/turn');
  }
  play(s, verb, what) {
    this.tries++;
    let gain = 0;
    if (verb === 'letter') {
      this.tell(`#${this.tries} ${s.name} tries letter ${what}`);
      let v = '';
      for (let i = 0; i < this.secret.length; i++) {
        if (this.secret[i] === what && this.view[i] === '*') {
          v += what;
          gain++;
        } else v += this.view[i];
      }
      this.view = v;
    } else {
      this.tell(`#${this.tries} ${s.name} tries word ${what}`);
      if (what === this.secret) {
        gain = this.view.split('*').length - 1;
        this.view = this.secret;
      } else s.points = 0;
    }
    s.points += gain;
    this.tell(`Word: ${this.view}. ${s.name} has ${s.points} points`);
    if (this.view === this.secret) {
      s.points += this.secret.length;
      this.over = true;
      this.tell('Final: ' + this.seats.map((x) => `${x.name} (${x.points})`).join(' '));
      this.tell('/quit');
      return;
    }
    if (!gain) this.at = (this.at + 1) % this.seats.length;
    this.ask();
  }
  leave(s) {
    const i = this.seats.indexOf(s);
    this.seats.splice(i, 1);
    if (!this.started || this.over || !this.seats.length) return;
    this.tell(`${s.name} is gone`);
    if (i < this.at) this.at--;
    else if (i === this.at) {
      this.at %= this.seats.length;
      this.ask();
    }
  }
}

let open = new Game();
createServer((socket) => {
  const me = { points: 0, name: '', tell: (m) => socket.writable && socket.write(m + '\n') };
  let game = null;
  socket.on('error', (e) => console.log(e.code));
  socket.on('close', () => {
    if (game) game.leave(me);
    game = null;
  });
  const rl = createInterface({ input: socket, crlfDelay: Infinity });
  rl.on('error', () => {});
  rl.on('line', (line) => {
    if (socket.destroyed || socket.writableEnded) return;
    if (!game) {
      me.name = line.trim();
      if (!me.name || me.name[0] === '/' || me.name.includes('\ufffd')) {
        socket.end();
        return;
      }
      game = open;
      if (open.seats.length === SEATS - 1) open = new Game();
      game.join(me);
      return;
    }
    const m = line.match(/^\/(letter|word) (\S+)\s*$/u);
    if (!game.started || game.over || game.seats[game.at] !== me) me.tell('Please wait');
    else if (!m || m[2].includes('\ufffd') || (m[1] === 'letter' && Array.from(m[2]).length > 1))
      me.tell('Usage: /letter a or /word abc');
    else game.play(me, m[1], m[2]);
  });
}).listen(30003, '127.0.0.1', () => console.log('ready'));
