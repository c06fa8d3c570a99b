"""Anonymous chat client: one sendall per message, no line end; port from the environment (PORT)."""
import os
import socket

port = int(os.environ.get('PORT', 50007))
s = socket.socket()
s.connect(('127.0.0.1', port))
msg = input('> ')
while msg != 'end':
    try:
        s.sendall(msg.encode('utf-8'))
        msg = input('> ')
    except (ConnectionError, EOFError):
        print('connection closed')
        break
s.close()
