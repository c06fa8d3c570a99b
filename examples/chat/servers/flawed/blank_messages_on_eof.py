"""Flawed: does not notice that its client has left and prints blank messages for ever."""
import re
import socket
import threading
import time

lock = threading.Lock()


def receive(conn, addr):
    stream = conn.makefile('r', encoding='utf-8', errors='replace', newline='\n')
    while True:
        try:
            line = stream.readline()
        except OSError:
            break
        if not line:
            time.sleep(0.01)
        text = re.sub(r'[\x00-\x1f\x7f-\x9f]', '?', line.rstrip('\r\n'))
        with lock:
            print(f'{time.strftime("%Y.%m.%d %H:%M:%S")} ({addr[0]}): {text}')


server = socket.create_server(('', 50007))
while True:
    connection, address = server.accept()
    threading.Thread(target=receive, args=(connection, address), daemon=True).start()
