"""Takes one octet for an answer: the LF behind the octet of a palindrome is the answer to the next text."""

import socket
import sys

s = socket.create_connection(("localhost", int(sys.argv[1])))
while True:
    text = input("Text: ")
    if text == "":
        break
    s.sendall(f"{text}\n".encode())
    answer = s.recv(1)
    if answer == b"":
        print("Server closed")
        break
    print("No" if answer == b"\n" else "Yes")
s.close()
