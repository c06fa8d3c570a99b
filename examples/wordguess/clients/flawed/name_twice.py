from socket import socket, AF_INET, SOCK_STREAM

HOST = '127.0.0.1'
PORT = 30003


class ServerError(Exception):
    pass


class WordGuessClient:
    def __init__(self, host, port, name):
        self.socket = socket(AF_INET, SOCK_STREAM)
        self.socket.connect((host, port))
        self.input = self.socket.makefile('rb')
        self.output = self.socket.makefile('wb')
        self.finished = False
        self.output.write(bytes(name + '\r\n', encoding='utf-8'))

    def run(self):
        while not self.finished:
            line = self._readline()
            if line is None:
                print("З'єднання розірвано")
                self.quitCommand()
                break
            try:
                self.processInput(line)
            except ServerError as e:
                print('Помилка сервера:', e)

    def sendMessage(self, message):
        self.output.write(bytes(message + '\r\n', encoding='utf-8'))
        self.output.flush()

    def processInput(self, line):
        command = self._parseCommand(line)
        if command:
            command()
        else:
            print(line)

    def turnCommand(self):
        while True:
            choice = input('1 - літера, 2 - слово: ').strip()
            if choice in ('1', '2'):
                break
        if choice == '1':
            letter = input('Введіть літеру: ').strip()
            self.sendMessage('/letter ' + letter)
        else:
            word = input('Введіть слово: ').strip()
            self.sendMessage('/word ' + word)

    def quitCommand(self):
        self.finished = True
        self.input.close()
        self.output.close()
        self.socket.close()

    def _parseCommand(self, line):
        if not line.startswith('/'):
            return None
        command = getattr(self, line[1:].strip() + 'Command', None)
        if command is None:
            raise ServerError('невідома команда')
        return command

    def _readline(self):
        data = self.input.readline()
        if not data:
            return None
        return str(data, encoding='utf-8').rstrip('\r\n')


if __name__ == '__main__':
    name = input("Ваше ім'я: ")
    client = WordGuessClient(HOST, PORT, name)
    client.sendMessage(name)
    client.run()
