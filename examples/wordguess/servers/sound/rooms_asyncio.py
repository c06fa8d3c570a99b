import asyncio
from random import choice, shuffle
from dataclasses import dataclass, field

WORDS = "яблуко ковбаса університет карамель зозуля".split()


@dataclass(eq=False)
class Room:
    size: int = 2
    people: list = field(default_factory=list)
    word: str = ""
    cells: str = ""
    who: int = 0
    on: bool = False
    done: bool = False

    async def post(self, text, skip=None):
        for p in self.people:
            if p is not skip:
                await p.send(text)

    async def begin(self):
        self.on = True
        self.word = choice(WORDS)
        self.cells = "*" * len(self.word)
        shuffle(self.people)
        await self.post("Поїхали! Учасники: " + ", ".join(p.name for p in self.people))
        await self.post("слово: «" + self.cells + "»")
        await self.ask()

    async def ask(self):
        await self.people[self.who].send("/turn")

    async def move(self, p, kind, arg):
        before = self.cells.count("*")
        if kind == "/letter":
            await self.post(f"{p.name}: «{arg}»", skip=p)
            self.cells = "".join(w if w == arg else c for w, c in zip(self.word, self.cells))
        else:
            await self.post(f"{p.name} думає, що це «{arg}»", skip=p)
            if arg == self.word:
                self.cells = self.word
            else:
                p.points = 0
        n = before - self.cells.count("*")
        p.points += n
        await self.post("слово: «" + self.cells + "»")
        if self.cells == self.word:
            p.points += len(self.word)
            self.done = True
            await self.post("рахунок: " + "; ".join(f"{q.points} – {q.name}" for q in self.people))
            await self.post("/quit")
            return
        if n == 0:
            self.who = (self.who + 1) % len(self.people)
        await self.ask()

    async def drop(self, p):
        i = self.people.index(p)
        del self.people[i]
        if self.on and not self.done and self.people:
            if i < self.who:
                self.who -= 1
            elif i == self.who:
                self.who %= len(self.people)
                await self.ask()


class Player:
    def __init__(self, r, w):
        self.r, self.w = r, w
        self.points = 0
        self.name = ""

    async def send(self, text):
        self.w.write(f"{text}\n".encode())

    async def run(self):
        global lobby
        self.name = (await self.r.readline()).decode().strip()
        if not self.name or self.name.startswith("/"):
            await self.send("ім'я?!")
            return
        room = self.room = lobby
        room.people.append(self)
        await room.post(f"+ {self.name}")
        if len(room.people) == room.size:
            lobby = Room()
            await room.begin()
        while raw := await self.r.readline():
            try:
                kind, arg = raw.decode().split()
            except ValueError:
                await self.send("не зрозумів")
                continue
            if room.done or not room.on or room.people[room.who] is not self:
                await self.send("не твій хід")
            elif kind == "/word" or kind == "/letter" and len(arg) == 1:
                await room.move(self, kind, arg)
            else:
                await self.send("не зрозумів")


lobby = Room()


async def handle(r, w):
    p = Player(r, w)
    p.room = None
    try:
        await p.run()
    except (ConnectionError, ValueError) as e:
        print(type(e).__name__)
    finally:
        if p.room:
            await p.room.drop(p)
        w.close()


async def main():
    srv = await asyncio.start_server(handle, "0.0.0.0", 30003)
    print("listening")
    await srv.serve_forever()


asyncio.run(main())
