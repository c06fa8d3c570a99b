"""Chat client: each message is JSON behind its length, which it counts in characters; the server reads octets."""
import json
import socket
import struct


def send(sock, message):
    data = json.dumps(message, ensure_ascii=False)
    sock.sendall(struct.pack('!H', len(data)) + data.encode())


login = input('Ваш логін: ')
sock = socket.create_connection(('localhost', 50007))
send(sock, {'login': login})
while (text := input('> ')) != 'end':
    send(sock, {'text': text})
sock.close()
