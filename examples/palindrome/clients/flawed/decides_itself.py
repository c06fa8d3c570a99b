"""Asks the server, but then decides by itself."""

import socket
import sys

server = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
stream = server.makefile("rb")
while True:
    text = input("text: ")
    server.sendall(text.encode() + b"\n")
    if text == "" or stream.readline() == b"":
        break
    print("palindrome" if text == text[::-1] else "not a palindrome")
server.close()
