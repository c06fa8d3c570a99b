"""Login chat client. Wrong: sends the login only after the first message."""
import socket

login = input('Введите логин: ')
sock = socket.create_connection(('127.0.0.1', 50007))
registered = False
try:
    while True:
        text = input('> ')
        if text == 'end':
            break
        sock.sendall(f'{login}: {text}\n'.encode())
        if not registered:
            sock.sendall(f'{login}\n'.encode())
            registered = True
except (ConnectionError, EOFError):
    print('Соединение закрыто')
sock.close()
