"""Passes over empty lines, and waits for the client to close."""

import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            text = line.decode("utf-8", "replace").strip()
            if text:
                self.wfile.write(bytes(text == text[::-1]) + b"\n")


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True


with Server(("", 20002), Handler) as server:
    server.serve_forever()
