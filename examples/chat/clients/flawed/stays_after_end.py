"""Login chat client. Wrong: it closes the connection at the end, but goes on reading what is typed."""
import socket

login = input('Login: ')
sock = socket.create_connection(('127.0.0.1', 50007))
sock.sendall(f'{login}\n'.encode())
is_open = True
while True:
    try:
        text = input()
    except EOFError:
        break
    if text == 'end':
        sock.close()
        is_open = False
    elif is_open:
        try:
            sock.sendall(f'{login}: {text}\n'.encode())
        except OSError:
            break
