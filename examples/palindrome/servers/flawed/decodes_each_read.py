"""Decodes each piece by itself, so that a character that is cut in two is lost."""

import socket


def loop(conn):
    text = ""
    while True:
        piece = conn.recv(512)
        if not piece:
            return
        text += piece.decode("utf-8", errors="replace")
        while "\n" in text:
            line, text = text.split("\n", 1)
            line = line.strip()
            if not line:
                return
            answer = b"\x00\n" if line == line[::-1] else b"\n"
            conn.send(answer)


sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
sock.bind(("localhost", 20002))
sock.listen()
while True:
    client, addr = sock.accept()
    try:
        loop(client)
    except ConnectionError as e:
        print(e)
    client.close()
