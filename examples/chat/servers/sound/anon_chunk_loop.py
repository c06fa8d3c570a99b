"""Anonymous chat server as in the course: one client after the other, each recv() is a message."""
import socket
import time

sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
sock.bind(('', 50007))
sock.listen(5)
print('Waiting for clients...')

while True:
    conn, addr = sock.accept()
    try:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            text = data.decode('utf-8', errors='replace').strip()
            for code in list(range(32)) + list(range(127, 160)):
                text = text.replace(chr(code), '\\x%02x' % code)
            if text != '':
                print(time.strftime('%Y.%m.%d %H:%M:%S'), str(addr) + ':', text)
    except ConnectionError:
        print('Connection lost')
    conn.close()
