"""Flawed: reads everything until the client ends its side and only then sends it back."""
import socketserver
import threading

lock = threading.Lock()


class EchoHandler(socketserver.StreamRequestHandler):
    def handle(self):
        with lock:
            print('client:', self.client_address)
        try:
            data = self.rfile.read()
            text = data.decode('utf-8', errors='replace')
            with lock:
                print('message:', ''.join(c if ' ' <= c <= '~' or c >= '\xa0' else ' ' for c in text))
            self.wfile.write(data)
        except OSError as e:
            with lock:
                print('error:', e)


class EchoServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


EchoServer(('', 50007), EchoHandler).serve_forever()
