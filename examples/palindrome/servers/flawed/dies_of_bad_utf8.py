"""One loop for all clients; an octet that is not UTF-8 ends it."""

import selectors
import socket

selector = selectors.DefaultSelector()
buffers = {}


def accept(listener):
    conn, _ = listener.accept()
    buffers[conn] = b""
    selector.register(conn, selectors.EVENT_READ, read)


def drop(conn):
    selector.unregister(conn)
    del buffers[conn]
    conn.close()


def read(conn):
    try:
        data = conn.recv(4096)
    except OSError:
        data = b""
    if not data:
        return drop(conn)
    buffers[conn] += data
    while conn in buffers and b"\n" in buffers[conn]:
        line, buffers[conn] = buffers[conn].split(b"\n", 1)
        text = line.decode("utf-8").rstrip("\r")
        if not text:
            return drop(conn)
        try:
            conn.sendall(bytes(text == text[::-1]) + b"\n")
        except OSError:
            return drop(conn)


listener = socket.create_server(("", 20002))
selector.register(listener, selectors.EVENT_READ, accept)
while True:
    for key, _ in selector.select():
        key.data(key.fileobj)
