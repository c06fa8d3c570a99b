"""Compares one pair of letters too few."""

import socketserver


def palindrome(s):
    return all(s[i] == s[-1 - i] for i in range(len(s) // 2 - 1))


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        while True:
            line = self.rfile.readline()
            text = line.decode("utf-8", "replace").strip()
            if text == "":
                break
            self.wfile.write(bytes(palindrome(text)) + b"\n")


socketserver.ForkingTCPServer.allow_reuse_address = True
socketserver.ForkingTCPServer(("", 20002), Handler).serve_forever()
