"""Shows the answer to the text before."""

import socket
import sys

sock = socket.create_connection(("localhost", int(sys.argv[1])))
answers = sock.makefile("rb")
result = "not a palindrome"
while text := input("Text: "):
    sock.sendall(text.encode() + b"\n")
    print("Result:", result)
    answer = answers.readline()
    if not answer:
        break
    result = "a palindrome" if len(answer) > 1 else "not a palindrome"
sock.close()
