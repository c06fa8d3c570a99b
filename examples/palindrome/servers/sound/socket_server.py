"""The socketserver module, one client at a time."""

import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        while True:
            line = self.rfile.readline().decode("utf-8", "replace").strip()
            if not line:
                return
            self.wfile.write(bytes(line == line[::-1]) + b"\n")


class Server(socketserver.TCPServer):
    allow_reuse_address = True


if __name__ == "__main__":
    with Server(("localhost", 20002), Handler) as server:
        server.serve_forever()
