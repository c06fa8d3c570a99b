import asyncio
import random

WORDS = ["banana", "letter", "network", "socket", "mississippi", "loop"]
N = 2
players = []
queue = []
game = None


def tell(p, text):
    p["w"].write((text + "\n").encode())


def everyone(text, but=None):
    for p in players:
        if p is not but:
            tell(p, text)


def mask():
    return "".join(c if c in game["open"] else "*" for c in game["word"])


def join(p):
    players.append(p)
    everyone(p["name"])
    if len(players) == N:
        begin()


def begin():
    global game
    game = {"word": random.choice(WORDS), "open": set(), "turn": 0, "over": False}
    for p in players:
        p["pts"] = 0
    everyone(mask())
    tell(players[0], "/turn")


def move(p, line):
    if game is None or game["over"] or players[game["turn"]] is not p:
        return
    parts = line.split(" ", 1)
    arg = parts[1].strip() if len(parts) > 1 else ""
    hidden = mask().count("*")
    hit = False
    if parts[0] == "/letter" and len(arg) == 1:
        everyone(arg, but=p)
        if arg in game["word"] and arg not in game["open"]:
            game["open"].add(arg)
            hit = True
            p["pts"] += hidden - mask().count("*")
    elif parts[0] == "/word" and arg:
        everyone(arg, but=p)
        if arg == game["word"]:
            game["open"] |= set(arg)
            p["pts"] += hidden
            hit = True
        else:
            p["pts"] = 0
    else:
        tell(p, "/turn")
        return
    tell(p, mask())
    if "*" not in mask():
        p["pts"] += len(game["word"])
        game["over"] = True
        for q in players:
            everyone(q["name"] + " " + str(q["pts"]))
        everyone("/quit")
        return
    if not hit:
        game["turn"] = (game["turn"] + 1) % len(players)
    tell(players[game["turn"]], "/turn")


def leave(p):
    global game
    if p in queue:
        queue.remove(p)
    if p not in players:
        return
    i = players.index(p)
    players.pop(i)
    if game and players and not game["over"]:
        if i < game["turn"]:
            game["turn"] -= 1
        elif i == game["turn"]:
            game["turn"] %= len(players)
            tell(players[game["turn"]], "/turn")
    if not players:
        game = None
        while queue and game is None:
            join(queue.pop(0))


async def client(r, w):
    p = None
    try:
        name = (await r.readline()).decode().strip()
        if not name or name[0] == "/":
            return
        p = {"name": name, "w": w, "pts": 0}
        if game is None:
            join(p)
        else:
            queue.append(p)
        while True:
            line = await r.readline()
            if not line:
                break
            try:
                move(p, line.decode().strip())
            except UnicodeDecodeError:
                pass
    except (ConnectionError, UnicodeDecodeError, ValueError):
        pass
    finally:
        if p:
            leave(p)
        w.close()


async def main():
    s = await asyncio.start_server(client, "127.0.0.1", 30003)
    async with s:
        await s.serve_forever()

asyncio.run(main())
