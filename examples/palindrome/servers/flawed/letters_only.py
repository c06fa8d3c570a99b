"""Throws away whatever is no letter, digits too: every number is a palindrome then."""

from socketserver import StreamRequestHandler, TCPServer


class Palindromes(StreamRequestHandler):
    def handle(self):
        while True:
            try:
                s = self.rfile.readline().decode("utf8").rstrip("\r\n")
            except UnicodeDecodeError:
                return
            if s == "":
                return
            letters = [c.lower() for c in s if c.isalpha()]
            self.wfile.write(b"\x00\n" if letters == letters[::-1] else b"\n")


TCPServer.allow_reuse_address = True
TCPServer(("0.0.0.0", 20002), Palindromes).serve_forever()
