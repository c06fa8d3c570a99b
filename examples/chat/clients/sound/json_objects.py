"""Login chat client that sends JSON objects, one a line; asks for address, port and login."""
import json
import socket
import sys


def send(sock, obj):
    sock.sendall((json.dumps(obj) + '\n').encode())


address = input('Server address: ')
port = int(input('Server port: '))
login = input('Your login: ')

sock = socket.socket()
sock.connect((address, port))
try:
    send(sock, {'login': login})
    for line in sys.stdin:
        text = line.rstrip('\n')
        if text == 'end':
            break
        send(sock, {'login': login, 'text': text})
except (BrokenPipeError, ConnectionResetError):
    print('Server is gone')
sock.close()
