"""Answers with the words True and False."""

import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for raw in self.rfile:
            text = raw.decode().strip()
            if not text:
                return
            self.wfile.write(f"{text == text[::-1]}\n".encode())


socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer(("", 20002), Handler).serve_forever()
