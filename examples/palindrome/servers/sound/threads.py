"""A thread for each client; collects octets until a line is there."""

import socket
import threading


def answer(line):
    text = line.rstrip(b"\r").decode("utf-8")
    folded = text.casefold()
    return b"\x00\n" if folded == folded[::-1] else b"\n"


def serve(conn):
    buffer = b""
    with conn:
        while True:
            data = conn.recv(4096)
            if not data:
                return
            buffer += data
            if len(buffer) > 1_000_000:
                return
            *lines, buffer = buffer.split(b"\n")
            for line in lines:
                if line in (b"", b"\r"):
                    return
                conn.sendall(answer(line))


def guarded(conn):
    try:
        serve(conn)
    except (OSError, UnicodeDecodeError) as error:
        print("client lost:", error)


def main():
    with socket.create_server(("", 20002)) as listener:
        while True:
            conn, _ = listener.accept()
            threading.Thread(target=guarded, args=(conn,), daemon=True).start()


main()
