"""Anonymous chat client. Wrong: leaves with sys.exit('Bye!'), which is exit status 1."""
import socket
import sys

sock = socket.create_connection(('127.0.0.1', 50007))
while True:
    try:
        text = input('Message: ')
        if text == 'end':
            sock.close()
            sys.exit('Bye!')
        sock.sendall((text + '\n').encode('utf-8'))
    except (ConnectionError, EOFError):
        print('Connection closed')
        break
sock.close()
