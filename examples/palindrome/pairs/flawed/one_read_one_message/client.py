"""A thread shows the answers; the next text is sent without waiting for them."""

import socket
import struct
import sys
import threading


def receive_exactly(conn, count):
    data = b""
    while len(data) < count:
        part = conn.recv(count - len(data))
        if not part:
            raise EOFError
        data += part
    return data


def show(conn):
    try:
        while True:
            length = struct.unpack("!I", receive_exactly(conn, 4))[0]
            print("відповідь:", receive_exactly(conn, length).decode(), flush=True)
    except (EOFError, OSError):
        pass


with socket.create_connection(("localhost", 9090)) as server:
    threading.Thread(target=show, args=(server,), daemon=True).start()
    for line in sys.stdin:
        text = line.rstrip("\n")
        if not text:
            break
        data = text.encode()
        server.sendall(struct.pack("!I", len(data)) + data)
    server.shutdown(socket.SHUT_WR)
