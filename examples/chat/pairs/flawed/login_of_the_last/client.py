"""Chat client: "I|" and the login first, then "T|" and a text."""
import socket

with socket.create_connection(('127.0.0.1', 50007)) as sock:
    print('Hi')
    sock.sendall(f'I|{input()}\n'.encode())
    while (text := input()) != 'end':
        sock.sendall(f'T|{text}\n'.encode())
