import socket, threading, random, queue

# the game runs in one thread, readers put lines into its queue
WORDS = ['ТЕЛЕВИЗОР', 'МОЛОТОК', 'ПАРОВОЗ', 'ЛАМПА']
K = 3
inbox = queue.Queue()


def reader(conn):
    f = conn.makefile('rb')
    try:
        while True:
            raw = f.readline(8000)
            if not raw:
                break
            inbox.put((conn, raw))
    except (OSError, ValueError):
        pass
    inbox.put((conn, None))


def accept():
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(('', 30003))
    s.listen(20)
    while True:
        c, _ = s.accept()
        threading.Thread(target=reader, args=(c,), daemon=True).start()


def send(conn, text):
    try:
        conn.sendall(text.encode() + b'\r\n')
    except OSError:
        pass


def shut(conn):
    try:
        conn.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass


def text_of(raw):
    try:
        return raw.decode().strip()
    except UnicodeDecodeError:
        return ''


def lobby():
    names = {}
    while len(names) < K:
        conn, raw = inbox.get()
        if raw is None:
            names.pop(conn, None)
            conn.close()
            continue
        name = text_of(raw)
        if conn in names:
            send(conn, 'Ждите начала игры')
        elif name == '' or name[0] == '/' or len(name) > 64:
            send(conn, 'Плохое имя')
            shut(conn)
        else:
            names[conn] = name
            for c in names:
                send(c, 'Вошёл %s, всего игроков: %d из %d' % (name, len(names), K))
    return names


def game(names):
    word = random.choice(WORDS)
    field = ['*'] * len(word)
    ring = list(names)
    random.shuffle(ring)
    points = dict.fromkeys(ring, 0)
    everybody = lambda t: [send(c, t) for c in ring]
    everybody('Начали!')
    everybody('(' + ''.join(field) + ')')
    send(ring[0], '/turn')
    while ring:
        conn, raw = inbox.get()
        if raw is None:
            conn.close()
            if conn in ring:
                active = ring[0] is conn
                ring.remove(conn)
                everybody(names[conn] + ' сбежал')
                if active and ring:
                    send(ring[0], '/turn')
            continue
        if conn not in ring:
            send(conn, 'Игра уже идёт')
            shut(conn)
            continue
        if conn is not ring[0]:
            send(conn, 'Рано')
            continue
        cmd = text_of(raw).split()
        if len(cmd) != 2 or cmd[0] not in ('/letter', '/word') or cmd[0] == '/letter' and len(cmd[1]) > 1:
            send(conn, 'Ошибка')
            send(conn, '/turn')
            continue
        arg = cmd[1].upper()
        everybody('%s сказал: %s' % (names[conn], arg))
        ok = False
        if cmd[0] == '/letter':
            if arg in field:
                everybody('Эта буква уже открыта')
                ok = True
            for i, ch in enumerate(word):
                if ch == arg and field[i] == '*':
                    field[i] = ch
                    points[conn] += 1
                    ok = True
        elif arg == word:
            points[conn] += field.count('*')
            field = list(word)
            ok = True
        else:
            points[conn] = 0
        everybody('(' + ''.join(field) + ')')
        everybody('Счёт: ' + ' '.join('%s=%d' % (names[c], points[c]) for c in ring))
        if '*' not in field:
            points[conn] += len(word)
            everybody('Игра окончена, выиграл ' + names[conn])
            for c in ring:
                everybody('%s: %d' % (names[c], points[c]))
            everybody('/quit')
            for c in ring:
                shut(c)
            return
        if not ok:
            ring.append(ring.pop(0))
        send(ring[0], '/turn')


threading.Thread(target=accept, daemon=True).start()
while True:
    game(lobby())
