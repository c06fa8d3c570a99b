"""Anonymous chat client: a thread sends what has been typed, twenty times a second; nobody waits for it at the end."""
import os
import queue
import socket
import threading
import time

typed = queue.Queue()


def send(sock):
    number = 0
    while True:
        while not typed.empty():
            number = (number + 1) % 10
            sock.sendall(f'{number} {typed.get()}\n'.encode())
        time.sleep(0.05)


sock = socket.create_connection(('127.0.0.1', 50007))
threading.Thread(target=send, args=[sock], daemon=True).start()
while (text := input()) != 'end':
    typed.put(text)
os._exit(0)
