import re
import socket

sock = socket.create_connection(("127.0.0.1", 30003))
rfile = sock.makefile("r", encoding="utf-8")
print("Игра в угадывание слов")
name = input("Введите имя: ")
sock.sendall(f"{name}\n".encode("utf-8"))

while True:
    line = rfile.readline()
    if line == "":
        print("Сервер отключился")
        break
    line = line.rstrip("\n")
    if line == "/quit":
        print("Конец игры")
        break
    elif line == "/turn":
        while True:
            cmd = input("Ваш ход (/letter x или /word xxx): ").strip()
            if re.fullmatch(r"/letter \S|/word \S+", cmd):
                break
            print("Неправильная команда!")
        sock.sendall((cmd + "\n").encode("utf-8"))
    elif not line.startswith("/"):
        print(line)
rfile.close()
sock.close()
