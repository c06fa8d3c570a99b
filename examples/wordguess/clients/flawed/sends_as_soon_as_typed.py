import os
import select
import socket
import sys

sock = socket.create_connection(("127.0.0.1", 30003))
sock.sendall(sys.argv[1].encode() + b"\n")
net, kbd = b"", b""
turn = False
watch = [sock, 0]
alive = True
while alive:
    ready, _, _ = select.select(watch, [], [])
    if sock in ready:
        data = sock.recv(4096)
        if not data:
            break
        net += data
        while b"\n" in net:
            line, net = net.split(b"\n", 1)
            line = line.rstrip(b"\r").decode()
            if line == "/turn":
                turn = True
                print("Your turn (letter or word):", flush=True)
            elif line == "/quit":
                alive = False
                break
            elif not line.startswith("/"):
                print(line, flush=True)
    if alive and 0 in ready:
        data = os.read(0, 1024)
        if not data:
            watch.remove(0)
            continue
        kbd += data
        while b"\n" in kbd:
            text, kbd = kbd.split(b"\n", 1)
            text = text.decode().strip()
            if text:
                cmd = "/letter " if len(text) == 1 else "/word "
                sock.sendall((cmd + text + "\n").encode())
                turn = False
sock.close()
