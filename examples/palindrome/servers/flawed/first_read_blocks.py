"""Reads the first line of a client before it starts its thread: a silent client holds up the next ones."""

import socket
import threading


def palindrome(text):
    return b"\x00\n" if text == text[::-1] else b"\n"


def rest(sock, stream):
    try:
        for line in stream:
            word = line.decode().strip()
            if not word:
                break
            sock.sendall(palindrome(word))
    except (OSError, UnicodeDecodeError):
        pass
    stream.close()
    sock.close()


listener = socket.create_server(("", 20002))
while True:
    sock, _ = listener.accept()
    stream = sock.makefile("rb")
    try:
        first = stream.readline().decode().strip()
        if first:
            sock.sendall(palindrome(first))
            threading.Thread(target=rest, args=(sock, stream)).start()
        else:
            stream.close()
            sock.close()
    except (OSError, UnicodeDecodeError):
        stream.close()
        sock.close()
