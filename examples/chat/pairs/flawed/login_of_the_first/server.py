"""Chat server: one client after the other; it takes the first text of all for the login, and forgets it never."""
import socket
import time

login = None
server = socket.create_server(('', 50007))
while True:
    conn, _ = server.accept()
    with conn, conn.makefile('rb') as stream:
        while size := stream.read(1):
            text = stream.read(size[0]).decode()
            if login is None:
                login = text
            else:
                print(time.strftime('%Y.%m.%d %H:%M:%S'), f'{login}: {text}', flush=True)
