"""Says good bye, but its thread still waits for the server, and nobody closes the connection."""

import socket
import sys
import threading


def receive():
    for answer in sock.makefile("rb"):
        print("server:", "palindrome" if answer != b"\n" else "no palindrome")
    print("server closed")


sock = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
thread = threading.Thread(target=receive)
thread.start()
while thread.is_alive():
    line = input()
    if not line:
        print("good bye")
        break
    sock.sendall(line.encode() + b"\n")
