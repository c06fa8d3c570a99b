"""Chat server: what one recv() returns is a dict as text."""
import ast
import socket
import threading
import time

lock = threading.Lock()


def serve(conn):
    with conn:
        while data := conn.recv(4096):
            message = ast.literal_eval(data.decode())
            with lock:
                print(time.strftime('%Y.%m.%d %H:%M:%S'), message['login'] + ':', message['text'], flush=True)


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=serve, args=[server.accept()[0]], daemon=True).start()
