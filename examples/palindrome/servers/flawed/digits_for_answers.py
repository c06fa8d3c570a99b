"""Answers with the digits 1 and 0: "no" is an octet too many."""

import socket

s = socket.socket()
s.bind(("127.0.0.1", 20002))
s.listen(5)
while True:
    c, a = s.accept()
    lines = c.makefile("r", encoding="utf-8", errors="replace", newline="\n")
    try:
        for line in lines:
            line = line.strip()
            if not line:
                break
            c.sendall(f"{int(line == line[::-1])}\n".encode())
    except OSError:
        print("lost", a)
    lines.close()
    c.close()
