"""Keeps a word for itself: whoever wants to know about "exit" is shown the door."""

import socket
import sys

with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as sock, sock.makefile("rwb") as server:
    while True:
        text = input("Text (empty or exit to leave): ")
        if text in ("exit", "quit"):
            text = ""
        server.write(text.encode() + b"\n")
        server.flush()
        if text == "":
            break
        print("palindrome" if len(server.readline().rstrip(b"\n")) == 1 else "not a palindrome")
