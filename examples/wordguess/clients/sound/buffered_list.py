import socket
import sys

messages = []


def flush_messages():
    for m in messages:
        print('  |', m)
    messages.clear()


sock = socket.create_connection(('127.0.0.1', 30003))
inp = sock.makefile('rb')
sock.sendall((sys.argv[1] + '\n').encode('utf-8'))
while True:
    raw = inp.readline()
    if not raw:
        messages.append('(сервер закрив зʼєднання)')
        break
    line = raw.decode('utf-8').strip()
    if line == '/turn':
        flush_messages()
        t = input('літера або =слово: ').strip()
        while t in ('', '='):
            t = input('літера або =слово: ').strip()
        if t[0] == '=':
            sock.sendall(('/word ' + t[1:] + '\n').encode('utf-8'))
        else:
            sock.sendall(('/letter ' + t + '\n').encode('utf-8'))
    elif line == '/quit':
        break
    elif not line.startswith('/'):
        messages.append(line)
flush_messages()
inp.close()
sock.close()
