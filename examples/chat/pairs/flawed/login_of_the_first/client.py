"""Chat client: one octet says how long a text is; the first one is the login."""
import socket


def send(text):
    data = text.encode()
    sock.sendall(bytes([len(data)]) + data)


with socket.create_connection(('127.0.0.1', 50007)) as sock:
    send(input('Хто ти? '))
    while (text := input('> ')) != 'end':
        send(text)
