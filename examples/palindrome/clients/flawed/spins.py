"""Reads until an LF comes: when the server has closed, none ever does."""

import socket
import sys


def ask(sock, text):
    sock.sendall(text.encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n"):
        answer += sock.recv(1)
    return len(answer) > 1


sock = socket.create_connection((sys.argv[1], int(sys.argv[2])))
while text := input("text: "):
    print("palindrome" if ask(sock, text) else "not a palindrome")
sock.close()
