"""Flawed: closes the listening socket and ends when the first client has left."""
import re
import socket
import time

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(('', 50007))
    s.listen(1)
    print('Server is waiting')
    conn, addr = s.accept()
    with conn, conn.makefile(encoding='utf-8', errors='replace', newline='\n') as f:
        try:
            login = f.readline().strip()
            if re.fullmatch(r'[^\x00-\x1f\x7f-\x9f:]{1,64}', login):
                print('подключился', login)
            for line in f:
                line = re.sub(r'[\x00-\x1f\x7f-\x9f]', '', line)
                if line.startswith(login + ': '):
                    print(time.strftime('%Y.%m.%d %H:%M:%S'), line)
        except OSError:
            print('ошибка соединения')
