"""Takes the end of the connection for one more answer, and the next one, and the next."""

import socket
import sys
import threading


def receive():
    answers = sock.makefile("rb")
    while True:
        print(">", "yes" if len(answers.readline()) == 2 else "no", flush=True)


sock = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
threading.Thread(target=receive, daemon=True).start()
while text := input():
    sock.sendall(text.encode() + b"\n")
