"""Login chat client that sends Python dicts as text, without line ends; asks in Russian."""
import socket

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
    sock.connect(('127.0.0.1', 50007))
    name = input('Введите ваш логин: ')
    sock.send(str({'login': name}).encode())
    try:
        while True:
            text = input('Введите сообщение: ')
            if text == 'end':
                print('До свидания')
                break
            data = {'login': name, 'text': text}
            sock.send(str(data).encode())
    except OSError:
        print('Сервер недоступен')
    except EOFError:
        pass
