"""Asks for a text, sends it, waits for the answer; reads lines through a file object."""

import socket

with socket.create_connection(("localhost", 20002)) as sock, sock.makefile("rwb") as server:
    print("Palindrome client. An empty line ends it.")
    while True:
        text = input("Enter text: ")
        server.write(text.encode() + b"\n")
        server.flush()
        if text == "":
            break
        answer = server.readline()
        if answer == b"":
            print("The server has closed the connection.")
            break
        print("not a palindrome" if answer == b"\n" else "palindrome")
