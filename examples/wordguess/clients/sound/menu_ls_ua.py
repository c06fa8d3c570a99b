import socket


def recv_line(conn):
    data = b''
    while not data.endswith(b'\n'):
        c = conn.recv(1)
        if c == b'':
            return None
        data += c
    if data.endswith(b'\r\n'):
        data = data[:-1]
    return data.decode('utf-8', 'replace').rstrip('\r\n')


def send_line(conn, text):
    conn.sendall((text + '\r\n').encode('utf-8'))


def ask():
    while True:
        v = input('Ваш хід. Літера чи слово (л/с)? ').strip()
        if v == 'л':
            x = input('Літера: ').strip()
            if len(x) == 1:
                return '/letter ' + x
        elif v == 'с':
            x = input('Слово: ').strip()
            if x:
                return '/word ' + x
        print('Не зрозумів, спробуйте ще')


def main():
    conn = socket.create_connection(('127.0.0.1', 30003))
    send_line(conn, input("Як вас звати? ").strip())
    print('Чекаємо на інших гравців...')
    while True:
        line = recv_line(conn)
        if line is None or line == '/quit':
            break
        if line == '/turn':
            send_line(conn, ask())
        elif line and line[0] != '/':
            print('[сервер]', line)
    conn.close()
    print('Гру закінчено')


main()
