"""Flawed: the date stands as DD.MM.YYYY instead of YYYY.MM.DD."""
import re
import socket
import threading
from datetime import datetime

lock = threading.Lock()


def handle(conn, addr):
    try:
        with conn, conn.makefile(encoding='utf-8', errors='replace', newline='\n') as lines:
            for line in lines:
                text = re.sub(r'[\x00-\x1f\x7f-\x9f]', '?', line.rstrip('\r\n'))
                if text:
                    with lock:
                        print(datetime.now().strftime('%d.%m.%Y %H:%M:%S'), f'({addr[0]}): {text}')
    except OSError as e:
        print(e)


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=handle, args=server.accept()).start()
