import random
import socketserver
import threading

WORDS = ['програма', 'алгоритм', 'колобок', 'барабан', 'молоко', 'університет']
NUM_TO_START = 3


class Guesser:
    def __init__(self, name, wfile):
        self.name = name
        self.wfile = wfile
        self.points = 0

    def send(self, text):
        try:
            self.wfile.write((text + '\n').encode('utf-8'))
        except (OSError, ValueError):
            pass


class WordGuessServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, addr, handler):
        super().__init__(addr, handler)
        self.lock = threading.RLock()
        self.guessers = []
        self.cur = 0
        self.state = 'wait'
        self.word = ''
        self.guessed = []


class RequestHandler(socketserver.StreamRequestHandler):
    def handle(self):
        self.me = None
        s = self.server
        try:
            name = self.rfile.readline(2000).decode('utf-8').strip()
        except (UnicodeDecodeError, OSError):
            return
        if not name or name.startswith('/') or len(name) > 64:
            self.wfile.write("Неправильне ім'я\n".encode('utf-8'))
            return
        with s.lock:
            if s.state != 'wait':
                self.wfile.write('Гра вже йде, спробуйте пізніше\n'.encode('utf-8'))
                return
            self.me = Guesser(name, self.wfile)
            s.guessers.append(self.me)
            self.broadcast('До гри приєднався гравець ' + name)
            if len(s.guessers) == NUM_TO_START:
                self.start_game()
        while True:
            try:
                line = self.rfile.readline(5000)
            except OSError:
                return
            if not line:
                return
            with s.lock:
                self.process(line)

    def finish(self):
        s = self.server
        with s.lock:
            if self.me in s.guessers:
                i = s.guessers.index(self.me)
                s.guessers.remove(self.me)
                if not s.guessers:
                    s.state = 'wait'
                elif s.state == 'game':
                    self.broadcast('Гравець ' + self.me.name + ' вийшов')
                    if i < s.cur:
                        s.cur -= 1
                    elif i == s.cur:
                        s.cur %= len(s.guessers)
                        self.give_turn()
        super().finish()

    def broadcast(self, text):
        for g in self.server.guessers:
            g.send(text)

    def start_game(self):
        s = self.server
        s.state = 'game'
        s.word = random.choice(WORDS)
        s.guessed = ['*'] * len(s.word)
        s.cur = 0
        self.broadcast('Гру розпочато!')
        self.broadcast(''.join(s.guessed))
        self.give_turn()

    def give_turn(self):
        s = self.server
        g = s.guessers[s.cur]
        self.broadcast('Хід гравця ' + g.name)
        g.send('/turn')

    def process(self, line):
        s = self.server
        me = self.me
        if s.state != 'game' or s.guessers[s.cur] is not me:
            me.send('Зараз не ваш хід')
            return
        try:
            cmd, _, arg = line.decode('utf-8').strip().partition(' ')
        except UnicodeDecodeError:
            cmd, arg = '', ''
        arg = arg.strip()
        if cmd == '/letter' and len(arg) == 1:
            self.broadcast(me.name + ' називає літеру ' + arg)
            n = 0
            for i, c in enumerate(s.word):
                if c == arg and s.guessed[i] == '*':
                    s.guessed[i] = c
                    n += 1
            me.points += n
        elif cmd == '/word' and arg:
            if arg == s.word:
                self.broadcast(me.name + ' називає слово ' + arg)
                n = s.guessed.count('*')
                me.points += n
                s.guessed = list(s.word)
            else:
                n = 0
                me.points = 0
        else:
            me.send('Невідома команда')
            me.send('/turn')
            return
        if n:
            self.broadcast(me.name + ' отримує балів: ' + str(n))
        self.broadcast(''.join(s.guessed))
        if '*' not in s.guessed:
            me.points += len(s.word)
            s.state = 'over'
            self.broadcast('Переможець ' + me.name)
            self.broadcast('Результати: ' + ', '.join('%s: %d' % (g.name, g.points) for g in s.guessers))
            self.broadcast('/quit')
            return
        if not n:
            s.cur = (s.cur + 1) % len(s.guessers)
        self.give_turn()


if __name__ == '__main__':
    WordGuessServer(('127.0.0.1', 30003), RequestHandler).serve_forever()
