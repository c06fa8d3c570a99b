"""Chat server that asks for its port; the login comes as a line of its own before each text."""
import socket
import threading
from datetime import datetime


def clean(text):
    return ''.join(c if not (c < ' ' or '\x7f' <= c < '\xa0') else '\\x%02x' % ord(c) for c in text)


class Client(threading.Thread):
    lock = threading.Lock()

    def __init__(self, sock):
        super().__init__(daemon=True)
        self.sock = sock
        self.file = sock.makefile('rb')

    def next_line(self):
        line = self.file.readline()
        if not line.endswith(b'\n'):
            raise EOFError
        return line[:-1].removesuffix(b'\r').decode('utf-8', 'replace')

    def say(self, text):
        with self.lock:
            print(text)

    def run(self):
        try:
            login = self.next_line()
            if login != clean(login).strip() or ':' in login or not 0 < len(login) <= 64:
                return
            self.say('подключился ' + login)
            while True:
                if self.next_line() == login:
                    text = self.next_line()
                    if text:
                        self.say(datetime.now().strftime('%Y.%m.%d %H:%M:%S ') + login + ': ' + clean(text))
        except (OSError, EOFError):
            pass
        finally:
            self.file.close()
            self.sock.close()


port = int(input('Port (50007): ') or 50007)
server = socket.create_server(('', port))
while True:
    Client(server.accept()[0]).start()
