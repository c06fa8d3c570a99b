"""One loop for the keyboard and the server, octets on both sides."""

import os
import selectors
import socket
import sys

KEYBOARD = 0

sock = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
selector = selectors.DefaultSelector()
selector.register(KEYBOARD, selectors.EVENT_READ)
selector.register(sock, selectors.EVENT_READ)
typed = received = b""
running = True
print("Type a text:", flush=True)
while running:
    for key, _ in selector.select():
        if key.fileobj is sock:
            data = sock.recv(4096)
            running = data != b""
            *answers, received = (received + data).split(b"\n")
            for answer in answers:
                print("+" if answer else "-", flush=True)
        else:
            *lines, typed = (typed + os.read(KEYBOARD, 4096)).split(b"\n")
            for line in lines:
                sock.sendall(line + b"\n")
                if line == b"":
                    # What the server still has to say comes before its end of the connection.
                    selector.unregister(KEYBOARD)
                    break
sock.close()
