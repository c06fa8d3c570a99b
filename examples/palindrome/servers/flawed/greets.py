"""Greets every client before the first answer."""

import socket
import threading


def talk(conn):
    try:
        conn.sendall(b"Welcome to the palindrome server!\n")
        with conn, conn.makefile("rb") as lines:
            for line in lines:
                text = line.decode().strip()
                if text == "":
                    break
                conn.sendall(b"\0\n" if text == text[::-1] else b"\n")
    except (OSError, UnicodeDecodeError):
        pass


server = socket.create_server(("", 20002))
while True:
    threading.Thread(target=talk, args=server.accept()[:1]).start()
