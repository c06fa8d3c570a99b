"""Takes what one recv returns for one message, though each message says how long it is."""

import socket
import struct
import threading

PORT = 9090


def serve(conn):
    with conn:
        while data := conn.recv(4096):
            length = struct.unpack("!I", data[:4])[0]
            text = data[4 : 4 + length].decode("utf-8", "replace").lower()
            answer = ("так" if text == text[::-1] else "ні").encode()
            conn.sendall(struct.pack("!I", len(answer)) + answer)


with socket.create_server(("", PORT)) as listener:
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()
