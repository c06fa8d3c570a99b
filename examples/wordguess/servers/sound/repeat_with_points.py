import os, socket, threading
from random import choice

PORT = int(os.environ.get("PORT", 30003))
lock = threading.Lock()
words = ["apple", "butter", "orange", "pepper"]
players, state = [], {"on": False, "end": False}

def out(p, s):
    try: p["sock"].sendall((s + "\n").encode())
    except OSError: pass

def out_all(s):
    for p in players: out(p, s)

def line_of_scores():
    return " | ".join(f'{p["name"]} {p["pts"]}' for p in players)

def new_game():
    state.update(on=True, word=choice(words), guessed="", i=0)
    state["mask"] = "*" * len(state["word"])
    out_all("START")
    out_all('"' + state["mask"] + '"')
    out(players[0], "/turn")

def do(p, text):
    if not state["on"] or players[state["i"]] is not p:
        return out(p, "It's not your turn now")
    cmd = text.split(" ")
    w = state["word"]
    if cmd[0] == "/letter" and len(cmd) == 2 and len(cmd[1]) == 1:
        for q in players:
            if q is not p: out(q, f"Letter: {cmd[1]}")
        gain = w.count(cmd[1])
        state["mask"] = "".join(a if a == cmd[1] or m != "*" else "*" for a, m in zip(w, state["mask"]))
    elif cmd[0] == "/word" and len(cmd) == 2 and cmd[1]:
        for q in players:
            if q is not p: out(q, f"Word: {cmd[1]}")
        if cmd[1] == w:
            gain, state["mask"] = state["mask"].count("*"), w
        else:
            gain, p["pts"] = 0, 0
    else:
        out(p, "No such command")
        return out(p, "/turn")
    p["pts"] += gain
    out_all('"' + state["mask"] + '"')
    if state["mask"] == w:
        p["pts"] += len(w)
        state.update(on=False, end=True)
        out_all("GAME OVER")
        out_all(line_of_scores())
        return out_all("/quit")
    out_all("score: " + line_of_scores())
    if not gain:
        state["i"] = (state["i"] + 1) % len(players)
    out(players[state["i"]], "/turn")

def leave(p):
    k = players.index(p)
    players.pop(k)
    if not players:
        state.update(on=False, end=False)
    elif state["on"]:
        out_all(p["name"] + " left")
        if k < state["i"]: state["i"] -= 1
        elif k == state["i"]:
            state["i"] %= len(players)
            out(players[state["i"]], "/turn")

def client(sock):
    f = sock.makefile("rb")
    me = None
    try:
        name = f.readline(500).decode().strip()
        if not name or name[0] == "/": return
        with lock:
            if state["on"] or state["end"]:
                sock.sendall(b"Full, sorry\n")
                return
            me = {"name": name, "sock": sock, "pts": 0}
            out_all(name + " has come")
            players.append(me)
            out(me, "You are number %d of 2" % len(players))
            if len(players) == 2: new_game()
        while True:
            raw = f.readline(3000)
            if raw == b"": return
            try: text = raw.decode().rstrip("\r\n")
            except UnicodeDecodeError: text = "?"
            with lock: do(me, text)
    except (OSError, UnicodeDecodeError):
        pass
    finally:
        if me:
            with lock: leave(me)
        f.close()
        sock.close()

srv = socket.create_server(("127.0.0.1", PORT))
while True:
    threading.Thread(target=client, args=(srv.accept()[0],), daemon=True).start()
