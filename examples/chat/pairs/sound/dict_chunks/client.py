"""Chat client: asks for address, port and login, and sends a dict as text."""
import socket

address = input('Адреса сервера: ')
port = int(input('Порт: '))
with socket.create_connection((address, port)) as sock:
    login = input("Ім'я: ")
    while True:
        text = input('Повідомлення: ')
        if text == 'end':
            break
        sock.send(str({'login': login, 'text': text}).encode())
