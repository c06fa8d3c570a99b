"""Clears the screen each time, and shows the last answers in colours."""

import os
import socket

GREEN, RED, BLUE, PLAIN = "\033[1;32m", "\033[1;31m", "\033[34m", "\033[0m"
CLEAR = "\033[2J\033[H"

sock = socket.create_connection(("127.0.0.1", int(os.environ.get("PORT", "20002"))))
answers = sock.makefile("rb")
history = []
while True:
    print(f"{CLEAR}{BLUE}=== PALINDROMES ==={PLAIN}")
    for text, yes in history[-5:]:
        print(f"  {text:20.20}", f"{GREEN}palindrome{PLAIN}" if yes else f"{RED}something else{PLAIN}")
    text = input(f"{BLUE}text: {PLAIN}")
    sock.sendall(text.encode() + b"\r\n")
    if not text:
        break
    answer = answers.readline()
    if not answer:
        print(f"{RED}server closed{PLAIN}")
        break
    history.append((text, answer != b"\n"))
sock.close()
