from socketserver import ThreadingTCPServer, StreamRequestHandler
from threading import Lock
from random import choice, randrange

WORDS = ['кіт', 'дід', 'око', 'рік', 'ліс', 'я']
SIZE = 2


class State:
    players = []
    phase = 0
    lock = Lock()


class Handler(StreamRequestHandler):
    points = 0

    def write(self, s):
        try:
            self.wfile.write(f'{s}\r\n'.encode())
        except OSError:
            pass

    def to_all(self, s):
        for p in State.players:
            p.write(s)

    def handle(self):
        try:
            self.name = self.rfile.readline(1024).decode().strip()
            if not self.name or self.name.startswith('/'):
                self.write('*** Як вас звати? ***')
                return
        except (UnicodeError, OSError):
            return
        with State.lock:
            if State.phase:
                self.write('*** Зайнято ***')
                return
            self.write('*** Вітаємо у грі «Вгадай слово» ***')
            for p in State.players:
                self.write('* ' + p.name + ' вже тут')
            State.players.append(self)
            self.to_all('* ' + self.name + ' тепер з нами')
            if len(State.players) == SIZE:
                State.phase = 1
                State.word = choice(WORDS)
                State.mask = '*' * len(State.word)
                State.now = randrange(SIZE)
                self.to_all('*** Гра ***')
                self.to_all('*' * 30)
                self.mask_and_turn()
        while 1:
            try:
                raw = self.rfile.readline(4096)
            except OSError:
                break
            if not raw:
                break
            with State.lock:
                try:
                    self.command(raw.decode().split())
                except UnicodeDecodeError:
                    self.write('*** Кодування! ***')

    def mask_and_turn(self):
        self.to_all(State.mask)
        State.players[State.now].write('/turn')

    def command(self, words):
        if State.phase != 1 or State.players[State.now] is not self:
            self.write('*** Зачекайте ***')
            return
        match words:
            case ['/letter', x] if len(x) == 1:
                x = x.lower()
                self.write(f'* {self.name} * буква * {x} *')
                new = ''.join(w if w == x else m for w, m in zip(State.word, State.mask))
                gain = sum(a != b for a, b in zip(new, State.mask))
                State.mask = new
                self.points += gain
            case ['/word', x]:
                x = x.lower()
                self.to_all(f'* {self.name} * слово * {x} *')
                gain = 0
                if x == State.word:
                    gain = State.mask.count('*')
                    State.mask = State.word
                    self.points += gain
                else:
                    self.points = 0
            case _:
                self.write('*** Помилка ***')
                self.write('/turn')
                return
        if State.mask == State.word:
            State.phase = 2
            self.points += len(State.word)
            self.to_all(State.mask)
            self.to_all('*** Кінець ***')
            for p in State.players:
                self.to_all(f'* {p.points} * {p.name} *')
            self.to_all('/quit')
        else:
            if not gain:
                State.now = (State.now + 1) % len(State.players)
            self.mask_and_turn()

    def finish(self):
        with State.lock:
            if self in State.players:
                k = State.players.index(self)
                State.players.remove(self)
                if not State.players:
                    State.phase = 0
                elif State.phase == 1:
                    if k < State.now:
                        State.now -= 1
                    elif k == State.now:
                        State.now %= len(State.players)
                        State.players[State.now].write('/turn')
        super().finish()


ThreadingTCPServer.allow_reuse_address = True
ThreadingTCPServer.daemon_threads = True
with ThreadingTCPServer(('127.0.0.1', 30003), Handler) as srv:
    srv.serve_forever()
