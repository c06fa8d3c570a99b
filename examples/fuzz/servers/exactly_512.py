"""Echo server with the socketserver module: reads all that is there, then sends it back."""
import re
import socketserver
import sys
import threading

SIZE = 512
PIECES = 64

console = threading.Lock()


def say(*words):
    with console:
        print(*words, flush=True)


def printable(octets):
    text = octets.decode("utf-8", "backslashreplace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda match: f"\\x{ord(match[0]):02x}", text)


class EchoHandler(socketserver.BaseRequestHandler):
    def setup(self):
        self.name = "%s:%d" % self.client_address[:2]
        say("connected:", self.name)

    def handle(self):
        try:
            while message := self.read_message():
                say(self.name, "says", printable(message))
                self.request.sendall(message)
        except OSError as error:
            say(self.name, "is lost:", error)

    def read_message(self):
        pieces = []
        while len(pieces) < PIECES:
            pieces.append(self.request.recv(SIZE))
            if len(pieces[-1]) < SIZE:     # that was all
                break
        return b"".join(pieces)

    def finish(self):
        say("disconnected:", self.name)


class EchoServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128


if __name__ == "__main__":
    with EchoServer(("", int(sys.argv[1])), EchoHandler) as server:
        server.serve_forever()
