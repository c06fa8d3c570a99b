"""Chat server: every recv() is a Python dict as text, {'login': ...} or {'login': ..., 'text': ...}; threads."""
import ast
import socket
import threading
from time import strftime

lock = threading.Lock()
table = {i: '\\x%02x' % i for i in range(160) if i < 32 or i >= 127}


def output(text):
    with lock:
        print(text.encode('utf-8', 'replace').decode().translate(table), flush=True)


def receive(conn):
    joined = None
    with conn:
        while True:
            try:
                data = conn.recv(4096)
            except OSError:
                break
            if not data:
                break
            try:
                d = ast.literal_eval(data.decode().strip())
                login, text = d['login'], d.get('text', '')
            except Exception as e:
                output('bad message: ' + type(e).__name__)
                continue
            if not isinstance(login, str) or not login or not isinstance(text, str):
                output('bad fields')
                continue
            if joined is None:
                joined = login
                output('подключился ' + login)
            if text and login == joined:
                output(strftime('%Y.%m.%d %H:%M:%S ') + login + ': ' + text)


server = socket.create_server(('', 50007))
while True:
    conn, addr = server.accept()
    threading.Thread(target=receive, args=(conn,), daemon=True).start()
