"""Login chat client. Wrong: the login is a local variable, so messages carry an empty one."""
import socket

login = ''
sock = socket.socket()


def enter():
    login = input('Enter login: ')
    sock.sendall((login + '\n').encode())


def say(text):
    sock.sendall((login + ': ' + text + '\n').encode())


sock.connect(('localhost', 50007))
enter()
try:
    text = input()
    while text != 'end':
        say(text)
        text = input()
except (OSError, EOFError):
    print('Disconnected')
sock.close()
