import os
import queue
import socket
import sys
import threading

events = queue.Queue()


def keyboard():
    for line in sys.stdin:
        events.put(('key', line.strip()))


def network(sock):
    for line in sock.makefile('r', encoding='utf-8'):
        events.put(('net', line.rstrip('\n')))
    events.put(('net', '/quit'))


def say(*args):
    print(*args, flush=True)


say("Введите имя:")
name = sys.stdin.readline().strip()
sock = socket.create_connection(('127.0.0.1', 30003))
sock.sendall((name + '\r\n').encode('utf-8'))
threading.Thread(target=keyboard, daemon=True).start()
threading.Thread(target=network, args=(sock,), daemon=True).start()
state = 'wait'
while True:
    kind, text = events.get()
    if kind == 'net':
        if text == '/quit':
            break
        if text == '/turn':
            state = 'menu'
            say('Ваш ход! 1 - буква, 2 - слово')
        elif not text.startswith('/'):
            say('   ', text)
    elif state == 'wait':
        say('Сейчас не ваш ход')
    elif state == 'menu':
        if text in ('1', '2'):
            state = '/letter ' if text == '1' else '/word '
            say('Введите:')
        else:
            say('Нужно 1 или 2')
    elif text:
        sock.sendall((state + text + '\n').encode('utf-8'))
        state = 'wait'
sock.close()
say('Игра закончена')
os._exit(0)
