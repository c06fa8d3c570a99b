"""The socketserver module, a process for each client."""

from socketserver import ForkingTCPServer, StreamRequestHandler


class PalindromeHandler(StreamRequestHandler):
    def handle(self):
        for raw in self.rfile:
            text = raw.decode(errors="replace").strip("\r\n")
            if text == "":
                break
            word = "".join(filter(str.isalnum, text.lower()))
            self.wfile.write(bytes(word == word[::-1]) + b"\n")


ForkingTCPServer.allow_reuse_address = True
ForkingTCPServer(("", 20002), PalindromeHandler).serve_forever()
