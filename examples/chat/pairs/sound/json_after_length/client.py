"""Chat client: each message is JSON behind its length (two octets); the login is asked before it connects."""
import json
import socket
import struct


def send(sock, message):
    data = json.dumps(message).encode()
    sock.sendall(struct.pack('!H', len(data)) + data)


login = input('Ваш логін: ')
sock = socket.create_connection(('localhost', 50007))
send(sock, {'login': login})
while (text := input('> ')) != 'end':
    send(sock, {'text': text})
sock.close()
