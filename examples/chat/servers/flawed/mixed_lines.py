"""Flawed: threads print their lines piece by piece without a lock, so lines of several clients mix."""
import re
import socket
import threading
import time


def print_message(login, text):
    print(time.strftime('%Y.%m.%d %H:%M:%S'), end=' ', flush=True)
    time.sleep(0.003)
    print(login, end=': ', flush=True)
    for word in re.split(r'(?<= )', text):
        time.sleep(0.003)
        print(word, end='', flush=True)
    print(flush=True)


def serve(conn, addr):
    try:
        with conn, conn.makefile('r', encoding='utf-8', errors='replace', newline='\n') as f:
            login = f.readline().strip()
            if not re.fullmatch(r'[^\x00-\x1f\x7f-\x9f:]{1,64}', login):
                return
            print('подключился ' + login + '\n', end='', flush=True)
            for line in f:
                name, _, text = line.rstrip('\r\n').partition(': ')
                if name == login and text:
                    print_message(login, re.sub(r'[\x00-\x1f\x7f-\x9f]', '?', text))
    except OSError:
        pass


server = socket.create_server(('', 50007))
while True:
    threading.Thread(target=serve, args=server.accept()).start()
