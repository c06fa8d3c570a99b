"""Login chat client. Wrong: its receiving thread prints b'' for ever when the server has gone."""
import socket
import sys
import threading

sock = socket.create_connection(('127.0.0.1', 50007))


def listen():
    while True:
        try:
            print('From server:', sock.recv(1024))
        except OSError:
            print('Error')


login = input('Login: ')
sock.sendall(f'{login}\n'.encode())
threading.Thread(target=listen, daemon=True).start()
for line in sys.stdin:
    text = line.rstrip('\n')
    if text == 'end':
        break
    try:
        sock.sendall(f'{login}: {text}\n'.encode())
    except OSError:
        print('Not sent')
