"""Sends its texts in Latin-1: other letters become question marks."""

import socket

sock = socket.create_connection(("localhost", int(input("Port: "))))
server = sock.makefile("rwb", buffering=0)
while text := input("Text: "):
    server.write(text.encode("latin-1", "replace") + b"\n")
    answer = server.readline()
    if not answer:
        break
    print("Palindrome" if len(answer) > 1 else "No palindrome")
sock.close()
