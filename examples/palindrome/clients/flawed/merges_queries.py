"""Sends texts without line ends, and does not wait for the answers: two texts become one."""

import os
import socket
import sys
import threading


def receive():
    while data := sock.recv(1024):
        print("palindrome" if len(data) > 1 else "not a palindrome", flush=True)
    os._exit(0)


sock = socket.create_connection((sys.argv[1], int(sys.argv[2])))
receiver = threading.Thread(target=receive)
receiver.start()
while text := input():
    sock.sendall(text.encode())
sock.shutdown(socket.SHUT_WR)
receiver.join()
