"""Takes what one recv returns for an answer, though it may be half of one."""

import socket
import sys

s = socket.socket()
s.connect(("127.0.0.1", int(sys.argv[1])))
while True:
    text = input("Text: ")
    s.sendall(text.encode() + b"\n")
    if not text:
        break
    answer = s.recv(1024)
    if not answer:
        break
    print("Not a palindrome" if answer == b"\n" else "Palindrome")
s.close()
