"""Anonymous chat server: a thread for each client, lines from a file object."""
import re
import socket
import threading
from datetime import datetime

lock = threading.Lock()


def log(message):
    with lock:
        print(message, flush=True)


def escape(text):
    return re.sub(r'[\x00-\x1f\x7f-\x9f]', lambda m: f'\\x{ord(m[0]):02x}', text)


def handle(conn, addr):
    try:
        with conn, conn.makefile('r', encoding='utf-8', errors='replace', newline='\n') as lines:
            for line in lines:
                text = line.rstrip('\r\n')
                if text:
                    now = datetime.now().strftime('%Y.%m.%d %H:%M:%S')
                    log(f'{now} ({addr[0]}:{addr[1]}): {escape(text)}')
    except OSError as e:
        log(f'{addr[0]} is lost: {e}')


server = socket.create_server(('', 50007))
log('Server started')
while True:
    threading.Thread(target=handle, args=server.accept(), daemon=True).start()
