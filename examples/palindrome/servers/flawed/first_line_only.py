"""Waits for a line end, answers the first line, and forgets what stood behind it."""

import socket
import threading


def handle(sock):
    data = b""
    with sock:
        while True:
            try:
                chunk = sock.recv(1024)
                if not chunk:
                    return
                data += chunk
                if b"\n" not in data:
                    continue
                text = data.split(b"\n")[0].decode().strip()
                data = b""
                if text == "":
                    return
                sock.sendall(bytes(text == text[::-1]) + b"\n")
            except (OSError, UnicodeDecodeError):
                return


main = socket.create_server(("", 20002), backlog=20)
while True:
    connection, _ = main.accept()
    threading.Thread(target=handle, args=(connection,)).start()
