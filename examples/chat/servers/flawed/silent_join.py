"""Flawed: prints nothing when a client says its login."""
import socket
import threading
import time

lock = threading.Lock()


def serve(conn):
    with conn, conn.makefile('r', encoding='utf-8', errors='replace', newline='\n') as f:
        try:
            login = f.readline().rstrip('\r\n')
            for line in f:
                line = line.rstrip('\r\n')
                if login and line.startswith(f'{login}: '):
                    line = ''.join(c if not (c < ' ' or '\x7f' <= c <= '\x9f') else ascii(c)[1:-1] for c in line)
                    with lock:
                        print(time.strftime('%Y.%m.%d %H:%M:%S'), line)
        except OSError:
            pass


s = socket.create_server(('', 50007))
while True:
    c, a = s.accept()
    threading.Thread(target=serve, args=(c,)).start()
