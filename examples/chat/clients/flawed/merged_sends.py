"""Login chat client. Wrong: sends login and text back to back without line ends, so that they merge."""
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect(('localhost', 50007))
login = input('Login: ')
s.send(login.encode())
try:
    while (text := input('Text: ')) != 'end':
        s.send(login.encode())
        s.send(text.encode())
except (OSError, EOFError):
    print('Closed')
s.close()
