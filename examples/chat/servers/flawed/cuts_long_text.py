"""Flawed: shows only the first 64 characters of a text."""
import socket
import threading
from datetime import datetime

LIMIT = 64
lock = threading.Lock()


def handle(conn, addr):
    with conn:
        try:
            for line in conn.makefile('rb'):
                text = line.decode('utf-8', 'ignore').rstrip('\r\n')[:LIMIT]
                if text:
                    text = ''.join(c if ' ' <= c <= '~' or c >= '\xa0' else '?' for c in text)
                    with lock:
                        print(datetime.now().strftime('%Y.%m.%d %H:%M:%S'), f'({addr[0]}:{addr[1]}):', text)
        except OSError:
            pass


with socket.create_server(('', 50007)) as server:
    while True:
        threading.Thread(target=handle, args=server.accept()).start()
