"""Palindrome server, a thread for each client. Whoever asks the same long text
again gets the answer that was worked out before."""
import socket
import sys
import threading

LONG = 8         # shorter texts are faster to compare than to look up
LINE_LIMIT = 65536


class Memory:
    """The answer for the last long text of a client."""

    def __init__(self):
        self.text = None
        self.answer = None
        self.uses = 0

    def look_up(self, text):
        if text != self.text:
            self.text = text
            self.answer = text == text[::-1]
            self.uses = 0
            return self.answer
        self.uses += 1
        if self.uses == 3:
            # used often enough, work it out anew
            self.answer = None
            self.uses = 0
        return self.answer


class Client(threading.Thread):
    def __init__(self, sock, address):
        super().__init__(daemon=True)
        self.sock = sock
        self.address = address
        self.memory = Memory()

    def run(self):
        try:
            self.talk()
        except OSError as error:
            print(self.address, error, flush=True)
        finally:
            self.sock.close()

    def talk(self):
        received = b""
        while len(received) < LINE_LIMIT:
            data = self.sock.recv(4096)
            if not data:
                return
            received += data
            *lines, received = received.split(b"\n")
            for line in lines:
                text = line.removesuffix(b"\r").decode("utf-8", "replace")
                if text == "":
                    return
                self.sock.sendall(b"\x00\n" if self.is_palindrome(text) else b"\n")

    def is_palindrome(self, text):
        if len(text) < LONG:
            return text == text[::-1]
        return self.memory.look_up(text)


port = int(sys.argv[1]) if len(sys.argv) > 1 else 20002
with socket.create_server(("", port), backlog=128) as listener:
    print("listening on port", port, flush=True)
    while True:
        Client(*listener.accept()).start()
