"""Asks where to connect to, and who it is, in Ukrainian; repeats the text with the answer."""

from socket import AF_INET, SOCK_STREAM, socket

host = input("Адреса сервера [127.0.0.1]: ") or "127.0.0.1"
port = int(input("Порт [20002]: ") or 20002)
name = input("Ваше ім'я: ")

server = socket(AF_INET, SOCK_STREAM)
server.connect((host, port))
print(f"Вітаю, {name}! З'єднання з {host}:{port} встановлено.")
answers = server.makefile("r", encoding="latin-1", newline="\n")
checked = 0
while text := input(f"{name}> "):
    server.sendall(f"{text}\n".encode())
    answer = answers.readline()
    if not answer:
        print("Сервер розірвав з'єднання.")
        break
    checked += 1
    print(f"Рядок «{text}»", "є паліндромом" if len(answer) > 1 else "не є паліндромом")
server.close()
print(f"До побачення, {name}. Перевірено рядків: {checked}")
