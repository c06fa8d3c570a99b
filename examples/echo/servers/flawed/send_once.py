"""Flawed: sockets are non-blocking and send() is called once, so what does not fit into the send buffer is lost."""
import select
import socket

server = socket.create_server(('', 50007))
server.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)
clients = []

while True:
    readable, _, _ = select.select([server] + clients, [], [])
    for sock in readable:
        if sock is server:
            client, address = server.accept()
            client.setblocking(False)
            clients.append(client)
            print('connected', address, flush=True)
            continue
        try:
            data = sock.recv(65536)
            if data:
                text = data.decode('utf-8', 'replace')
                print('got', ''.join(c if ' ' <= c <= '~' or c >= '\xa0' else '.' for c in text), flush=True)
                sock.send(data)
        except BlockingIOError:
            continue
        except OSError:
            data = b''
        if not data:
            clients.remove(sock)
            sock.close()
