"""Login chat client that sends the length of each message before it, in a header of 64 octets."""
import socket

HEADER = 64


def send(sock, text):
    data = text.encode()
    sock.send(str(len(data)).encode().ljust(HEADER))
    sock.send(data)


client = socket.socket()
client.connect(('127.0.0.1', 50007))
name = input('Enter your username: ')
send(client, name)
try:
    while True:
        message = input()
        if message == 'end':
            break
        send(client, f'{name}: {message}')
except OSError:
    print('The server is gone')
client.close()
