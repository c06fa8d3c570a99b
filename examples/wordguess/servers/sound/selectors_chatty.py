import selectors, socket, random

PORT = 30003
PLAYERS = 3
WORDS = ["python", "keyboard", "hello", "assembler", "cookie", "window"]

sel = selectors.DefaultSelector()

class Conn:
    def __init__(self, sock):
        self.sock = sock
        self.buf = b""
        self.name = None
        self.score = 0
    def say(self, msg):
        try:
            self.sock.sendall((msg + "\r\n").encode())
        except OSError:
            pass

class Game:
    def __init__(self):
        self.ring = []
        self.status = "lobby"
        self.round = 0

    def all(self, msg):
        for c in list(self.ring):
            c.say(msg)

    def add(self, c, name):
        if self.status != "lobby":
            c.say("*** Sorry, a game is in progress, come back later ***")
            drop(c)
            return
        c.name, c.score = name, 0
        c.say("*** Welcome to WORD GUESS v1.2 ***")
        self.ring.append(c)
        self.all(f"👋 {name} joined us ({len(self.ring)}/{PLAYERS})")
        if len(self.ring) == PLAYERS:
            self.start()

    def start(self):
        self.status = "play"
        self.round = 1
        self.word = random.choice(WORDS)
        self.mask = "*" * len(self.word)
        self.ring.reverse()
        self.pos = 0
        self.all("********************")
        self.all("*** Game started ***")
        self.all("********************")
        self.all(f"There are {len(self.word)} letters in the word, {PLAYERS} players 🎲")
        self.all(self.mask)
        self.turn()

    def turn(self):
        self.all(f"-- Round {self.round} -- It is {self.ring[self.pos].name}'s turn ⏳")
        self.ring[self.pos].say("/turn")

    def command(self, c, text):
        if self.status != "play" or c is not self.ring[self.pos]:
            c.say("* Wait for your turn, please *")
            return
        bits = text.split()
        if len(bits) != 2 or bits[0] not in ("/letter", "/word") or (bits[0] == "/letter" and len(bits[1]) != 1):
            c.say("** ERROR 400: use /letter x or /word xyz **")
            c.say("/turn")
            return
        self.round += 1
        what = bits[1].lower()
        got = 0
        if bits[0] == "/letter":
            self.all(f"🔤 {c.name} says letter '{what}'")
            if what in self.mask:
                got = -1
            else:
                new = "".join(a if a == what else b for a, b in zip(self.word, self.mask))
                got = self.mask.count("*") - new.count("*")
                self.mask = new
        else:
            self.all(f"📖 {c.name} says word '{what}'")
            if what == self.word:
                got = self.mask.count("*")
                self.mask = self.word
        if got > 0:
            c.score += got
            self.all(f"** Correct! +{got} points **")
        elif got == 0:
            if bits[0] == "/word":
                c.score = 0
            self.all("** No luck ** 0 points")
        else:
            self.all("** It is open already, once more **")
        self.all(self.mask)
        if self.mask == self.word:
            c.score += len(self.word)
            self.status = "over"
            self.all(f"🏆 {c.name} wins and gets {len(self.word)} points of bonus!")
            self.all("*** Results ***")
            for k, p in enumerate(sorted(self.ring, key=lambda q: -q.score), 1):
                self.all(f"{k}. {p.name} - {p.score} points")
            self.all("*** Bye ***")
            self.all("/quit")
            return
        if got == 0:
            self.pos = (self.pos + 1) % len(self.ring)
        self.turn()

    def remove(self, c):
        if c not in self.ring:
            return
        k = self.ring.index(c)
        self.ring.remove(c)
        if not self.ring:
            self.status = "lobby"
            return
        if self.status == "play":
            self.all(f"💔 {c.name} has left")
            if k < self.pos:
                self.pos -= 1
            elif k == self.pos:
                self.pos %= len(self.ring)
                self.turn()

game = Game()

def drop(c):
    try:
        sel.unregister(c.sock)
    except (KeyError, ValueError):
        return
    c.sock.close()
    game.remove(c)

def on_data(c):
    try:
        data = c.sock.recv(4096)
    except OSError:
        data = b""
    if not data:
        drop(c)
        return
    c.buf += data
    while b"\n" in c.buf:
        line, c.buf = c.buf.split(b"\n", 1)
        try:
            text = line.decode().strip()
        except UnicodeDecodeError:
            text = ""
        if c.name is None:
            if text == "" or text.startswith("/"):
                c.say("Bad name, bye")
                drop(c)
                return
            game.add(c, text)
        else:
            game.command(c, text)
        if c.sock.fileno() < 0:
            return
    if len(c.buf) > 10000:
        drop(c)

ls = socket.socket()
ls.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
ls.bind(("127.0.0.1", PORT))
ls.listen()
sel.register(ls, selectors.EVENT_READ, None)
while True:
    for key, _ in sel.select():
        if key.data is None:
            s, a = ls.accept()
            sel.register(s, selectors.EVENT_READ, Conn(s))
        else:
            on_data(key.data)
