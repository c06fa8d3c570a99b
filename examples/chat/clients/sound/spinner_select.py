"""Anonymous chat client with select and a spinner that never stands still."""
import itertools
import select
import socket
import sys

sock = socket.create_connection(('localhost', 50007))
for sign in itertools.cycle('|/-\\'):
    print(f'\r\033[36m{sign}\033[0m ', end='', flush=True)
    readable, _, _ = select.select([sys.stdin, sock], [], [], 0.05)
    if sock in readable and not sock.recv(1000):
        print('\nThe server has left.')
        break
    if sys.stdin in readable:
        line = sys.stdin.readline()
        if line in ('', 'end\n'):
            break
        sock.sendall(line.encode())
sock.close()
