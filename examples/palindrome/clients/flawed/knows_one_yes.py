"""Knows one octet for yes: from a server that says it with another one, every answer is a no."""

import socket

with socket.create_connection(("localhost", 20002)) as sock, sock.makefile("rwb") as server:
    while True:
        text = input("Text: ")
        server.write(text.encode() + b"\n")
        server.flush()
        if text == "":
            break
        print("palindrome" if server.readline() == b"\x00\n" else "not a palindrome")
