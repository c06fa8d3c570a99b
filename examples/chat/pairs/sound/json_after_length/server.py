"""Chat server: each message is JSON behind its length (two octets); a thread for each client."""
import json
import socket
import struct
import threading
from datetime import datetime

lock = threading.Lock()


def say(line):
    with lock:
        print(line, flush=True)


def read_exactly(conn, n):
    data = b''
    while len(data) < n:
        part = conn.recv(n - len(data))
        if not part:
            raise EOFError
        data += part
    return data


def read_message(conn):
    size, = struct.unpack('!H', read_exactly(conn, 2))
    return json.loads(read_exactly(conn, size))


def serve(conn):
    with conn:
        try:
            login = read_message(conn)['login']
            say(f'подключился {login}')
            while True:
                text = read_message(conn)['text']
                say(f'{datetime.now():%Y.%m.%d %H:%M:%S} {login}: {text}')
        except (EOFError, OSError):
            pass


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=serve, args=[server.accept()[0]], daemon=True).start()
