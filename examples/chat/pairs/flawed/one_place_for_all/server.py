"""Chat server whose threads put what they read where the main thread finds it: there is room for one message."""
import ast
import socket
import threading
import time

message = None


def serve(conn):
    global message
    with conn:
        while data := conn.recv(4096):
            message = ast.literal_eval(data.decode())


def accept(server):
    while True:
        threading.Thread(target=serve, args=[server.accept()[0]], daemon=True).start()


threading.Thread(target=accept, args=[socket.create_server(('', 50007))], daemon=True).start()
while True:
    if message:
        now, taken, message = time.strftime('%Y.%m.%d %H:%M:%S'), message, None
        print(now, taken['login'] + ':', taken['text'], flush=True)
    time.sleep(0.2)
