"""Says nothing about the messages."""

import socket
import threading

HEADER = 64
ADDRESS = ("", 5050)


def receive_exactly(conn, count):
    data = b""
    while len(data) < count:
        part = conn.recv(count - len(data))
        if not part:
            return None
        data += part
    return data


def handle_client(conn, addr):
    print(f"[NEW CONNECTION] {addr} connected.", flush=True)
    with conn:
        while (header := receive_exactly(conn, HEADER)) is not None:
            message = receive_exactly(conn, int(header))
            if message is None:
                break
            conn.sendall(header + message)


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(ADDRESS)
server.listen()
print("[LISTENING]", flush=True)
while True:
    connection, address = server.accept()
    threading.Thread(target=handle_client, args=(connection, address), daemon=True).start()
