"""Flawed: %I instead of %H, so in the afternoon the hour is wrong by twelve."""
import socket
import time

server = socket.socket()
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('', 50007))
server.listen()
print('listening')
while True:
    conn, (ip, port) = server.accept()
    with conn, conn.makefile('rb') as stream:
        try:
            for line in stream:
                text = line.decode('utf-8', 'replace').strip()
                text = ''.join(c if ord(c) >= 160 or 32 <= ord(c) < 127 else f'\\x{ord(c):02x}' for c in text)
                if text:
                    print(f'{time.strftime("%Y.%m.%d %I:%M:%S")} ({ip}:{port}): {text}')
        except ConnectionError:
            print('connection lost')
