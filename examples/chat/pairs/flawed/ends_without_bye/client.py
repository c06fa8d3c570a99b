"""Chat client: sends JSON, and says good-bye at the end."""
import json
import socket

name = input('Nickname: ')
sock = socket.create_connection(('127.0.0.1', 50007))
while True:
    text = input('Message: ')
    if text == 'end':
        break
    sock.sendall(json.dumps({'type': 'text', 'from': name, 'text': text}).encode())
sock.sendall(json.dumps({'type': 'bye'}).encode())
sock.close()
