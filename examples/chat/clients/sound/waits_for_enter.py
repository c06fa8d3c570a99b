"""Anonymous chat client that waits for Enter before it leaves, so that its window stays open."""
import socket

sock = socket.create_connection(('127.0.0.1', 50007))
print('*** CHAT ***')
while True:
    try:
        text = input('you: ')
        if text == 'end':
            break
        sock.sendall((text + '\n').encode())
    except OSError:
        print('lost')
        break
sock.close()
input('Press Enter to exit...')
