"""Chat server with a thread for each client; all of them have one variable for the login."""
import socket
import threading
import time

login = ''
lock = threading.Lock()


def serve(conn):
    global login
    with conn, conn.makefile(encoding='utf-8') as lines:
        for line in lines:
            kind, rest = line.rstrip('\n').split('|', 1)
            with lock:
                if kind == 'I':
                    login = rest
                    print('подключился', login, flush=True)
                else:
                    print(time.strftime('%Y.%m.%d %H:%M:%S'), f'{login}: {rest}', flush=True)


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=serve, args=[server.accept()[0]], daemon=True).start()
