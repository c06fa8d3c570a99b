"""Login chat client. Wrong: one variable for two things, so the text before is the login of each message."""
import socket

text = input('Login: ')
sock = socket.create_connection(('127.0.0.1', 50007))
sock.sendall(f'{text}\n'.encode())
try:
    while True:
        login, text = text, input()
        if text == 'end':
            break
        sock.sendall(f'{login}: {text}\n'.encode())
except (OSError, EOFError):
    print('closed')
sock.close()
