#!/usr/bin/env python3
# Echo server in a single thread, with selectors and sockets that never block.
import selectors
import socket
import sys

TOO_MUCH = 1 << 16       # who does not read his echo is not read either
ESCAPED = {n: f'\\x{n:02x}' for n in [*range(32), *range(127, 160)]}

selector = selectors.DefaultSelector()


class Connection:
    def __init__(self, sock, addr):
        self.sock = sock
        self.addr = addr
        self.waiting = bytearray()
        self.ended = False
        sock.setblocking(False)
        selector.register(sock, selectors.EVENT_READ, self)
        print('new client', addr, flush=True)

    def read(self):
        # all that is there, so that we are not woken up for each piece
        while len(self.waiting) < TOO_MUCH:
            try:
                data = self.sock.recv(2048)
            except BlockingIOError:
                break
            if not data:
                self.ended = True
                break
            print(self.addr, data.decode('utf-8', 'replace').translate(ESCAPED), flush=True)
            self.waiting += data
            self.write()

    def write(self):
        try:
            sent = self.sock.send(self.waiting)
            del self.waiting[:sent]
        except BlockingIOError:
            pass

    def ready(self, events):
        try:
            if events & selectors.EVENT_WRITE:
                self.write()
            if events & selectors.EVENT_READ:
                self.read()
        except OSError as e:
            print(self.addr, e, flush=True)
            return self.close()
        if self.ended and not self.waiting:
            return self.close()
        wanted = selectors.EVENT_WRITE if self.waiting else 0
        if not self.ended and len(self.waiting) < TOO_MUCH:
            wanted |= selectors.EVENT_READ
        selector.modify(self.sock, wanted, self)

    def close(self):
        selector.unregister(self.sock)
        self.sock.close()


with socket.create_server(('', int(sys.argv[1])), backlog=200) as server:
    server.setblocking(False)
    selector.register(server, selectors.EVENT_READ)
    while True:
        for key, events in selector.select():
            if key.data is not None:
                key.data.ready(events)
            else:
                try:
                    Connection(*server.accept())
                except OSError as e:
                    print(e)
