"""Looks at the first letter of each text: the empty one has none."""

import socket
import sys

sock = socket.create_connection((sys.argv[1], int(sys.argv[2])))
file = sock.makefile("rb")
while True:
    text = input("Text: ")
    if text[0] == " ":
        print("Mind the blank at its start.")
    sock.sendall(text.encode() + b"\n")
    answer = file.readline()
    if not answer:
        break
    print("yes" if len(answer) == 2 else "no")
