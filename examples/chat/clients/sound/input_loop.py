"""Login chat client with a simple input() loop, asks for the login in Ukrainian."""
import socket

HOST = 'localhost'
PORT = 50007


def main():
    login = input('Введіть логін: ')
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
        s.connect((HOST, PORT))
        s.sendall(f'{login}\n'.encode())
        while True:
            try:
                text = input('Повідомлення: ')
                if text == 'end':
                    break
                s.sendall(f'{login}: {text}\n'.encode())
            except ConnectionError:
                print("Сервер розірвав з'єднання")
                break
            except EOFError:
                break


if __name__ == '__main__':
    main()
