"""Flawed: the lines of the messages show the address of the sender instead of its login."""
import re
import socketserver
import threading
import time

lock = threading.Lock()


def show(text):
    with lock:
        print(re.sub(r'[\x00-\x1f\x7f-\x9f]', '?', text))


class Chat(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            login = self.rfile.readline().decode('utf-8', 'replace').strip()
            if not login or len(login) > 64 or ':' in login:
                return
            show('подключился ' + login)
            for line in self.rfile:
                name, _, text = line.decode('utf-8', 'replace').rstrip('\r\n').partition(': ')
                if name == login and text:
                    show(f'{time.strftime("%Y.%m.%d %H:%M:%S")} {self.client_address[0]}: {text}')
        except ConnectionError:
            pass


socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer(('', 50007), Chat).serve_forever()
