import socket

s = socket.socket()
nick = input("Your name? ")
s.connect(("127.0.0.1", 30003))
f = s.makefile("rw", encoding="utf-8", newline="\n")
f.write(nick + "\n")
f.flush()
for line in f:
    line = line.rstrip("\r\n")
    if line == "/turn":
        what = ""
        while what not in ("l", "w"):
            what = input("Your turn! (l)etter or (w)ord? ").strip().lower()
        if what == "l":
            f.write("/letter " + input("letter> ") + "\n")
        else:
            f.write("/word " + input("word> ") + "\n")
        f.flush()
    elif line == "/quit":
        break
    elif line.startswith("/"):
        pass
    else:
        print(">> " + line)
f.close()
s.close()
print("Bye!")
raise SystemExit(1)
