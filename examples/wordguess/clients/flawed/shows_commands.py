import socket
import sys

if len(sys.argv) < 2:
    print("usage: client.py NAME")
    sys.exit(2)

sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.connect(('127.0.0.1', 30003))
sock.sendall((sys.argv[1] + '\n').encode())

buf = b''
run = True
while run:
    data = sock.recv(4096)
    if not data:
        print('server closed connection')
        break
    buf += data
    while b'\n' in buf:
        line, buf = buf.split(b'\n', 1)
        text = line.decode('utf-8').rstrip('\r')
        print(text)
        if text == '/turn':
            t = ''
            while t == '':
                t = input('Letter or word: ').strip()
            cmd = '/letter' if len(t) == 1 else '/word'
            sock.sendall(f'{cmd} {t}\n'.encode())
        elif text == '/quit':
            run = False
            break
        elif text.startswith('/'):
            print('unknown command from server, ignored')
sock.close()
