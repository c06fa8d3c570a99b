"""Anonymous chat client. Wrong: drops all characters that are not ASCII."""
import socket
import sys

with socket.create_connection(('localhost', 50007)) as sock:
    for line in sys.stdin:
        line = line.strip('\n')
        if line == 'end':
            break
        try:
            sock.sendall(line.encode('ascii', 'ignore') + b'\n')
        except OSError:
            print('Server is not available')
            break
