"""Sends each answer to all clients that are there, as a chat would."""

import socket
import struct
import threading

PORT = 9090
connections = []


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
            for each in connections:
                send(each, "так" if text == text[::-1] else "ні")
    connections.remove(conn)


with socket.create_server(("", PORT)) as listener:
    while True:
        connection, _ = listener.accept()
        connections.append(connection)
        threading.Thread(target=serve, args=(connection,), daemon=True).start()
