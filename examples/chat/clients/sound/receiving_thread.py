"""Anonymous chat client with a thread that prints whatever the server sends."""
import os
import socket
import threading

leaving = False


def receive(sock):
    while True:
        try:
            data = sock.recv(1024)
        except OSError:
            data = b''
        if not data:
            break
        print(data.decode('utf-8', errors='replace'))
    if not leaving:
        print('Server has closed the connection', flush=True)
        os._exit(0)


sock = socket.create_connection(('127.0.0.1', 50007))
threading.Thread(target=receive, args=(sock,), daemon=True).start()
try:
    while True:
        message = input()
        if message == 'end':
            break
        sock.sendall((message + '\r\n').encode())
except (OSError, EOFError):
    pass
leaving = True
sock.close()
