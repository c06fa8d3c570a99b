"""Chat server with JSON lines: {"login": ...} first, then {"login": ..., "text": ...}."""
import json
import socketserver
import threading
from datetime import datetime

lock = threading.Lock()


def log(text):
    text = text.encode('utf-8', 'replace').decode()
    with lock:
        print(''.join(c if c >= ' ' and not 127 <= ord(c) < 160 else f'\\u{ord(c):04x}' for c in text))


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        login = None
        try:
            for line in self.rfile:
                try:
                    message = json.loads(line)
                    name, text = message['login'], message.get('text')
                except Exception:
                    log('not JSON')
                    continue
                if not isinstance(name, str) or not 1 <= len(name) <= 64 or ':' in name:
                    continue
                if login is None:
                    login = name
                    log(f'приєднався {login}')
                if name == login and isinstance(text, str) and text.strip():
                    log(f'{datetime.now():%Y.%m.%d %H:%M:%S} {login}: {text}')
        except OSError:
            log(f'втрачено {login}')


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Server(('', 50007), Handler) as server:
    server.serve_forever()
