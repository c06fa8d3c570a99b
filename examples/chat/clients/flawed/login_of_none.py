"""Login chat client. Wrong: the function that asks for the login returns nothing, so messages come from None."""
import socket

sock = socket.create_connection(('127.0.0.1', 50007))


def log_in():
    login = input('Login: ')
    sock.sendall(f'{login}\n'.encode())


login = log_in()
try:
    while (text := input()) != 'end':
        sock.sendall(f'{login}: {text}\n'.encode())
except (OSError, EOFError):
    print('closed')
sock.close()
