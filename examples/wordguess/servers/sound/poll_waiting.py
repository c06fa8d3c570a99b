import select
import socket
import random

words = ['hexagon', 'parabola', 'matrix', 'vector']
HOWMANY = 4

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('127.0.0.1', 30003))
server.listen(16)
poll = select.poll()
poll.register(server, select.POLLIN)
socks, bufs, names = {}, {}, {}
waiting, ring, pts = [], [], {}
word = guessed = None
at = 0


def say(fd, text):
    try:
        socks[fd].sendall((text + '\n').encode('utf8'))
    except (OSError, KeyError):
        pass


def say_all(text):
    for fd in ring:
        say(fd, text)


def seat():
    global word, guessed, at
    while waiting and word is None and len(ring) < HOWMANY:
        fd = waiting.pop(0)
        ring.append(fd)
        pts[fd] = 0
        say_all('player ' + names[fd] + ' is with us')
        if len(ring) == HOWMANY:
            word = random.choice(words)
            guessed = set()
            at = 0
            say_all('let us start')
            say_all(masked())
            say(ring[at], '/turn')


def masked():
    return ''.join(ch if ch in guessed else '*' for ch in word)


def close(fd):
    global word, at
    poll.unregister(fd)
    socks.pop(fd).close()
    bufs.pop(fd)
    names.pop(fd, None)
    if fd in waiting:
        waiting.remove(fd)
    if fd in ring:
        k = ring.index(fd)
        ring.pop(k)
        if not ring:
            word = None
        elif word and '*' in masked():
            if k < at:
                at -= 1
            elif k == at:
                at %= len(ring)
                say(ring[at], '/turn')
    seat()


def got(fd, line):
    global at
    try:
        line = line.decode('utf8').strip()
    except UnicodeDecodeError:
        say(fd, 'only utf-8 please')
        return
    if fd not in names:
        if not line or line[0] == '/':
            say(fd, 'give me your name')
            return
        names[fd] = line
        waiting.append(fd)
        if word is not None:
            say(fd, 'the game is on, wait for the next one')
        seat()
        return
    if fd not in ring or word is None or '*' not in masked() or ring[at] != fd:
        say(fd, 'keep calm and wait')
        return
    cmd, _, what = line.partition(' ')
    hidden = masked().count('*')
    if cmd == '/letter' and len(what) == 1:
        say_all(names[fd] + ' -> ' + what)
        guessed.add(what)
        gain = hidden - masked().count('*')
        pts[fd] += gain
    elif cmd == '/word' and what:
        say_all(names[fd] + ' => ' + what)
        gain = 0
        if what == word:
            gain = hidden
            guessed.update(word)
            pts[fd] += gain
        else:
            pts[fd] = 0
    else:
        say(fd, 'bad command')
        say(fd, '/turn')
        return
    say_all(masked())
    if '*' not in masked():
        pts[fd] += len(word)
        for f in ring:
            say_all(names[f] + ' got ' + str(pts[f]) + ' points')
        say_all('/quit')
        return
    if gain == 0:
        at = (at + 1) % len(ring)
    say(ring[at], '/turn')


while True:
    for fd, event in poll.poll():
        if fd == server.fileno():
            s, addr = server.accept()
            socks[s.fileno()] = s
            bufs[s.fileno()] = b''
            poll.register(s, select.POLLIN)
            continue
        if fd not in socks:
            continue
        try:
            data = socks[fd].recv(1024)
        except OSError:
            data = b''
        if not data:
            close(fd)
            continue
        bufs[fd] += data
        while fd in bufs and b'\n' in bufs[fd]:
            line, bufs[fd] = bufs[fd].split(b'\n', 1)
            got(fd, line)
        if fd in bufs and len(bufs[fd]) > 65536:
            close(fd)
