import os
import socket
import sys
import threading

my_turn = threading.Event()
sock = socket.socket()


def finish():
    sys.stdout.flush()
    sock.close()
    os._exit(0)


def receiver():
    f = sock.makefile('r', encoding='utf-8')
    for line in f:
        line = line.strip('\r\n')
        if line == '/turn':
            my_turn.set()
        elif line == '/quit':
            print('Игра окончена', flush=True)
            sock.shutdown(socket.SHUT_RDWR)
            finish()
        elif not line.startswith('/'):
            print(line, flush=True)


def main():
    name = input('Имя: ')
    sock.connect(('127.0.0.1', 30003))
    sock.send((name + '\n').encode('utf-8'))
    threading.Thread(target=receiver, daemon=True).start()
    while True:
        my_turn.wait()
        my_turn.clear()
        choice = ''
        while choice not in ('б', 'с'):
            choice = input('Буква или слово? [б/с]: ')
        text = input('Введите: ')
        if choice == 'б':
            sock.send(('/letter ' + text + '\n').encode('utf-8'))
        else:
            sock.send(('/word ' + text + '\n').encode('utf-8'))


main()
