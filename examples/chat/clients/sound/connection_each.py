"""Anonymous chat client that opens a connection for each message."""
import socket

while True:
    text = input('Message: ')
    if text == 'end':
        break
    with socket.create_connection(('127.0.0.1', 50007)) as sock:
        sock.sendall(text.encode() + b'\n')
