"""Reads and writes through one text stream: writing throws away the lines that it has read ahead."""

import socketserver


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        stream = self.request.makefile("rw", encoding="utf-8", errors="replace", newline="\n")
        while True:
            line = stream.readline().strip()
            if not line:
                return
            stream.write("\0\n" if line == line[::-1] else "\n")
            stream.flush()


socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer(("", 20002), Handler).serve_forever()
