"""Takes away the LF, but not the CR before it."""

import socketserver


class H(socketserver.StreamRequestHandler):
    def handle(self):
        for data in self.rfile:
            text = data.decode("utf-8", "ignore").rstrip("\n")
            if text == "":
                break
            self.request.sendall(bytes(text == text[::-1]) + b"\n")


class S(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True


S(("", 20002), H).serve_forever()
