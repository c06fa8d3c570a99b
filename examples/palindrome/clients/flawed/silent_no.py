"""Shows a word for a palindrome, and nothing for any other text."""

import os
import socket

with socket.create_connection(("localhost", int(os.environ["PORT"]))) as sock:
    stream = sock.makefile("rwb", 0)
    while True:
        query = input("> ")
        stream.write(query.encode() + b"\r\n")
        if not query:
            break
        answer = stream.readline()
        if not answer:
            print("closed")
            break
        if answer != b"\n":
            print("It is a palindrome")
