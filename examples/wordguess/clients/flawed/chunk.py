import socket

s = socket.socket()
s.connect(('127.0.0.1', 30003))
s.send(input('Имя: ').encode())
while True:
    m = s.recv(4096).decode()
    if m == '' or m.strip() == '/quit':
        break
    if m.strip() == '/turn':
        n = input('1 - буква, 2 - слово: ')
        t = input('> ')
        s.send((('/letter ' if n == '1' else '/word ') + t).encode())
    else:
        print(m)
s.close()
