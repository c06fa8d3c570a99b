"""A server of the palindrome protocol, on the port that PORT names."""

import os
import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            if not text:
                return
            self.wfile.write(bytes(text == text[::-1]) + b"\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Server(("127.0.0.1", int(os.environ.get("PORT", "20002"))), Handler) as server:
    server.serve_forever()
