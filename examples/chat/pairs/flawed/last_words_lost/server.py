"""Anonymous chat server: lines, each behind the number of its sender's message."""
import socket
import threading
import time


def serve(conn, address):
    with conn, conn.makefile(encoding='utf-8') as lines:
        for line in lines:
            print(f"{time.strftime('%Y.%m.%d %H:%M:%S')} {address}: {line.rstrip()[2:]}", flush=True)


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=serve, args=server.accept(), daemon=True).start()
