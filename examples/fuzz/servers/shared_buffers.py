"""Chat server without logins: a thread for each client.
The buffers for reading are made once and used again: no garbage."""
import socket
import sys
import time
from threading import Lock, Thread

BUFFERS = [bytearray(8192) for _ in range(4)]
LONGEST = 4000
console = Lock()


def log(line):
    sys.stdout.write(line + '\n')
    sys.stdout.flush()


def clean(octets):
    text = octets.decode('utf-8', 'replace').rstrip('\r')
    return ''.join(c if c >= ' ' and not '\x7f' <= c <= '\x9f' else f'\\x{ord(c):02x}' for c in text)


def show(name, octets):
    if text := clean(octets):
        log(f"{time.strftime('%Y.%m.%d %H:%M:%S')} ({name}): {text}")


def receive(conn, name, buffer):
    start = b''          # of a line that is not complete yet
    while n := conn.recv_into(buffer):
        position = 0
        with console:
            while (end := buffer.find(b'\n', position, n)) >= 0:
                show(name, start + buffer[position:end])
                start = b''
                position = end + 1
        start += buffer[position:n]
        if len(start) > LONGEST:
            return log(name + ' sends a line without an end')


def client(conn, addr, number):
    name = f'{addr[0]}:{addr[1]}'
    try:
        receive(conn, name, BUFFERS[number % len(BUFFERS)])
    except OSError as e:
        log(f'{name} is lost: {e}')
    finally:
        conn.close()


def main():
    server = socket.create_server(('', int(sys.argv[1])), backlog=128)
    number = 0
    while True:
        conn, addr = server.accept()
        Thread(target=client, args=(conn, addr, number), daemon=True).start()
        number += 1


main()
