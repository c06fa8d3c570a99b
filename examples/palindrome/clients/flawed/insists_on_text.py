"""Asks again when nothing is typed, and does not end."""

import socket
import sys


def read_text():
    while True:
        text = input("text> ")
        if text:
            return text
        print("Please type something!")


with socket.create_connection(("localhost", int(sys.argv[1]))) as sock:
    answers = sock.makefile("rb")
    while True:
        sock.sendall(read_text().encode() + b"\n")
        answer = answers.readline()
        if not answer:
            break
        print("palindrome" if answer != b"\n" else "no palindrome")
