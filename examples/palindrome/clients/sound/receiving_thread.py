"""A thread shows the answers; nobody waits for them before the next line is sent."""

import os
import socket
import sys
import threading

leaving = threading.Event()


def show_answers(sock):
    for answer in sock.makefile("rb"):
        print("<<", "ordinary text" if answer == b"\n" else "palindrome", flush=True)
    if not leaving.is_set():
        print("*** connection closed by server", flush=True)
        # The main thread reads from the keyboard, and would not notice.
        os._exit(0)


with socket.create_connection((sys.argv[1], int(sys.argv[2]))) as sock:
    receiver = threading.Thread(target=show_answers, args=(sock,))
    receiver.start()
    for line in sys.stdin:
        if line == "\n":
            break
        sock.sendall(line.encode())
    leaving.set()
    sock.sendall(b"\n")
    receiver.join()
