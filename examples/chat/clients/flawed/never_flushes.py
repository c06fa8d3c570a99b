"""Anonymous chat client. Wrong: what it writes stays in a buffer until it ends."""
import socket

sock = socket.create_connection(('127.0.0.1', 50007))
out = sock.makefile('w', encoding='utf-8', newline='\n')
try:
    while (text := input('> ')) != 'end':
        print(text, file=out)
    out.close()
except (OSError, EOFError):
    print('closed')
sock.close()
