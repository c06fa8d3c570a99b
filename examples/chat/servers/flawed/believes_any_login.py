"""Flawed: takes the login from each line, so a client can write messages under the login of another one."""
import re
import socket
import threading
from datetime import datetime

lock = threading.Lock()


def log(text):
    with lock:
        print(text, flush=True)


def handle(conn):
    with conn, conn.makefile('rb') as lines:
        try:
            login = lines.readline().decode('utf-8', 'replace').strip()
            if not login or ':' in login or len(login) > 64 or re.search(r'[\x00-\x1f\x7f-\x9f]', login):
                return
            log(f'подключился {login}')
            for line in lines:
                line = re.sub(r'[\x00-\x1f\x7f-\x9f]', '', line.decode('utf-8', 'replace'))
                name, colon, text = line.partition(': ')
                if name and text:
                    log(f'{datetime.now():%Y.%m.%d %H:%M:%S} {name}: {text}')
        except OSError:
            pass


server = socket.create_server(('', 50007))
while True:
    sock, address = server.accept()
    threading.Thread(target=handle, args=(sock,)).start()
