"""Sends each text with its length before it, and shows the answer, which comes in the same way."""

import socket
import struct

PORT = 9090


def receive_exactly(conn, count):
    data = b""
    while len(data) < count:
        part = conn.recv(count - len(data))
        if not part:
            raise EOFError
        data += part
    return data


with socket.create_connection(("localhost", PORT)) as server:
    while text := input("Рядок: "):
        data = text.encode()
        server.sendall(struct.pack("!I", len(data)) + data)
        try:
            length = struct.unpack("!I", receive_exactly(server, 4))[0]
            answer = receive_exactly(server, length).decode()
        except EOFError:
            print("Сервер пішов.")
            break
        print(f"{text}: паліндром — {answer}")
