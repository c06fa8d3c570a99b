"""Connects, asks for a message, sends it behind a header with its length, and shows what comes back."""

import socket

HEADER = 64


def receive_exactly(conn, count):
    data = b""
    while len(data) < count:
        part = conn.recv(count - len(data))
        if not part:
            raise SystemExit("the server is gone")
        data += part
    return data


with socket.create_connection(("127.0.0.1", 5050)) as client:
    message = input("Message: ").encode("utf-8")
    client.send(str(len(message)).encode().ljust(HEADER))
    client.send(message)
    length = int(receive_exactly(client, HEADER))
    print("Server:", receive_exactly(client, length).decode("utf-8"))
