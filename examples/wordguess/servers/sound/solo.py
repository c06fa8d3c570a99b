import random
import socket
import sys
import threading

WORDS = ['mirror', 'planet', 'summer', 'rabbit']

def play(f, out):
    name = f.readline()
    name = name.strip() if name.endswith('\n') else ''
    if not name or name.startswith('/'):
        return
    say = lambda *a: print(*a, file=out, flush=True)
    say('Hello,', name + '!')
    word = random.choice(WORDS)
    mask = ['*'] * len(word)
    score = 0
    say('Guess my word')
    say(''.join(mask))
    say('/turn')
    for line in f:
        cmd = line.rstrip('\r\n').split(' ')
        if len(cmd) != 2 or not cmd[1] or '\ufffd' in cmd[1]:
            say('Wrong command')
            continue
        if cmd[0] == '/letter' and len(cmd[1]) == 1:
            for i in range(len(word)):
                if word[i] == cmd[1] and mask[i] == '*':
                    mask[i] = cmd[1]
                    score += 1
        elif cmd[0] == '/word':
            if cmd[1] == word:
                score += mask.count('*')
                mask = list(word)
            else:
                score = 0
        else:
            say('Wrong command')
            continue
        say(''.join(mask))
        if '*' in mask:
            say('/turn')
            continue
        score += len(word)
        say('You won! Points of', name, 'are', score)
        say('/quit')
        break
    while f.readline():
        pass

s = socket.create_server(('127.0.0.1', int(sys.argv[1]) if len(sys.argv) > 1 else 30003))

def serve(conn):
    try:
        with conn, conn.makefile('r', encoding='utf-8', errors='replace') as f, conn.makefile('w', encoding='utf-8') as out:
            play(f, out)
    except OSError as e:
        print('lost', e)
while True:
    threading.Thread(target=serve, args=[s.accept()[0]], daemon=True).start()
