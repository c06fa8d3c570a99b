"""Flawed: shows only the first line of what has been read and throws the rest away."""
import re
import socket
import threading
import time

lock = threading.Lock()


def client(conn, addr):
    buffer = b''
    with conn:
        while True:
            try:
                data = conn.recv(1024)
            except OSError:
                return
            if not data:
                return
            buffer += data
            if b'\n' in buffer:
                text = buffer.split(b'\n')[0].decode('utf-8', 'replace').rstrip('\r')
                buffer = b''
                if text:
                    text = re.sub(r'[\x00-\x1f\x7f-\x9f]', '.', text)
                    with lock:
                        print(time.strftime('%Y.%m.%d %H:%M:%S'), f'({addr[0]}:{addr[1]}): {text}')


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=client, args=server.accept()).start()
