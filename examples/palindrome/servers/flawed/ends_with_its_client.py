"""Meant to serve one client after the other; the first one that leaves takes it along."""

import socket

listener = socket.create_server(("", 20002))
while True:
    conn, addr = listener.accept()
    reader = conn.makefile("rb")
    while True:
        line = reader.readline().decode("utf-8").rstrip("\r\n")
        if line == "":
            break
        conn.sendall(bytes(line == line[::-1]) + b"\n")
    reader.close()
    conn.close()
    print("good bye,", conn.getpeername())
