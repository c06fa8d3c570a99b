"""Takes the end of a connection for a read that has brought nothing yet, and reads again, and again."""

import socket
import threading


def serve(conn):
    octets = b""
    while True:
        octets += conn.recv(1024)
        while b"\n" in octets:
            line, octets = octets.split(b"\n", 1)
            text = line.rstrip(b"\r").decode("utf-8", "replace")
            if text == "":
                conn.close()
                return
            conn.sendall(b"\x00\n" if text == text[::-1] else b"\n")


server = socket.create_server(("", 20002))
while True:
    threading.Thread(target=serve, args=server.accept()[:1], daemon=True).start()
