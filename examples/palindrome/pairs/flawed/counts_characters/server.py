"""A wire of its own: four octets that say how long a text is, then the text. Both ways."""

import socket
import struct
import threading

PORT = 9090


def receive_exactly(conn, count):
    data = b""
    while len(data) < count:
        part = conn.recv(count - len(data))
        if not part:
            return None
        data += part
    return data


def receive(conn):
    head = receive_exactly(conn, 4)
    if head is None:
        return None
    return receive_exactly(conn, struct.unpack("!I", head)[0])


def send(conn, text):
    data = text.encode()
    conn.sendall(struct.pack("!I", len(data)) + data)


def serve(conn):
    with conn:
        while (data := receive(conn)) is not None:
            text = data.decode("utf-8", "replace").lower()
            send(conn, "так" if text == text[::-1] else "ні")


with socket.create_server(("", PORT)) as listener:
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()
