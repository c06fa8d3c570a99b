"""Login chat client with colours and a prompt before each message."""
import socket

GREEN = '\033[32m'
YELLOW = '\033[1;33m'
RESET = '\033[0m'


class Client:
    def __init__(self, host='localhost', port=50007):
        self.sock = socket.create_connection((host, port))
        self.login = input(f'{YELLOW}Login: {RESET}')
        self.send(self.login)

    def send(self, text):
        self.sock.sendall(text.encode() + b'\n')

    def run(self):
        while True:
            text = input(f'{GREEN}[{self.login}] >>> {RESET}')
            if text == 'end':
                break
            self.send(f'{self.login}: {text}')


client = Client()
try:
    client.run()
except EOFError:
    print()
except ConnectionError:
    print(f'{YELLOW}Connection lost{RESET}')
finally:
    client.sock.close()
