"""Chat server with logins, "login: text"; what one recv() gives is one message; threads."""
import socket
import threading
import time
import unicodedata

print_lock = threading.Lock()


def show(text):
    with print_lock:
        print(text)


def escape(text):
    return ''.join(f'<{ord(c):02X}>' if unicodedata.category(c) == 'Cc' else c for c in text)


def client_thread(conn):
    try:
        login = conn.recv(1024).decode('utf-8', 'replace').strip()
        if not 1 <= len(login) <= 64 or ':' in login or escape(login) != login:
            return
        show('подключился ' + login)
        while True:
            data = conn.recv(1024)
            if not data:
                return
            message = data.decode('utf-8', 'replace').strip()
            if message.startswith(login + ': '):
                show(time.strftime('%Y.%m.%d %H:%M:%S', time.localtime()) + ' ' + escape(message))
    except ConnectionError:
        show('connection lost')
    finally:
        conn.close()


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('', 50007))
server.listen()
print('Чат запущен')
while True:
    sock, _ = server.accept()
    threading.Thread(target=client_thread, args=[sock]).start()
