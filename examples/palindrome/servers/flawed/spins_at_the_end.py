"""Takes the end of a connection for a read that has brought nothing yet, and reads again, and again."""

import selectors
import socket


def read(conn):
    octets = conn.recv(1024)
    if octets == b"":
        return
    unread[conn] += octets
    while b"\n" in unread[conn]:
        line, unread[conn] = unread[conn].split(b"\n", 1)
        text = line.rstrip(b"\r").decode("utf-8", "replace")
        if text == "":
            selector.unregister(conn)
            conn.close()
            return
        conn.sendall(b"\x00\n" if text == text[::-1] else b"\n")


server = socket.create_server(("", 20002))
selector = selectors.DefaultSelector()
selector.register(server, selectors.EVENT_READ)
unread = {}
while True:
    for key, _ in selector.select():
        if key.fileobj is server:
            conn, _ = server.accept()
            unread[conn] = b""
            selector.register(conn, selectors.EVENT_READ)
            continue
        try:
            read(key.fileobj)
        except OSError:
            selector.unregister(key.fileobj)
            key.fileobj.close()
