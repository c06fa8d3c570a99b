"""Anonymous chat client. Wrong: sends the word "end" too before it leaves."""
import socket

sock = socket.create_connection(('127.0.0.1', 50007))
message = ''
try:
    while message != 'end':
        message = input('> ')
        sock.sendall((message + '\n').encode())
except (OSError, EOFError):
    print('closed')
sock.close()
