"""Flawed: one select loop with a strict decode, so a line that is not UTF-8 ends the whole program."""
import select
import socket
import time

server = socket.create_server(('', 50007))
buffers = {}
names = {}

while True:
    for sock in select.select([server, *buffers], [], [])[0]:
        if sock is server:
            client, addr = server.accept()
            buffers[client] = b''
            names[client] = f'({addr[0]}:{addr[1]})'
            continue
        try:
            data = sock.recv(1024)
        except OSError:
            data = b''
        if not data:
            del buffers[sock]
            sock.close()
            continue
        *lines, buffers[sock] = (buffers[sock] + data).split(b'\n')
        for line in lines:
            text = line.decode('utf-8').rstrip('\r')
            text = ''.join('?' if c < ' ' or '\x7f' <= c <= '\x9f' else c for c in text)
            if text:
                print(time.strftime('%Y.%m.%d %H:%M:%S'), names[sock] + ':', text)
