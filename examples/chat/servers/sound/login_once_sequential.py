"""Chat server: the login comes once, then only texts; one client after the other."""
import re
import socket
import time

with socket.socket() as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(('', 50007))
    s.listen()
    while True:
        conn, addr = s.accept()
        with conn, conn.makefile('r', encoding='utf-8', errors='replace', newline='\n') as f:
            try:
                login = f.readline().strip()
                if not re.fullmatch(r'[^\x00-\x1f\x7f-\x9f:]{1,64}', login):
                    continue
                print('подключился', login)
                for line in f:
                    text = line.strip()
                    text = re.sub(r'[\x00-\x1f\x7f-\x9f]', lambda m: '\\x%02x' % ord(m.group()), text)
                    if text:
                        print(f"{time.strftime('%Y.%m.%d %H:%M:%S')} {login}: {text}")
                print('отключился', login)
            except OSError:
                print('потеряли клиента', addr)
