"""Chat server: one client after the other, until it says good-bye; what else may happen is not thought of."""
import json
import socket
import time

server = socket.create_server(('', 50007))
while True:
    conn, _ = server.accept()
    while True:
        message = json.loads(conn.recv(4096))
        if message['type'] == 'bye':
            break
        print(time.strftime('%Y.%m.%d %H:%M:%S'), f"{message['from']}: {message['text']}", flush=True)
    conn.close()
