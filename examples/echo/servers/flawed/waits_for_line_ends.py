"""Echo server that reads lines from a file object and sends each back with the line end it came with."""
import socket
import unicodedata


def printable(text):
    return ''.join(repr(c)[1:-1] if unicodedata.category(c) == 'Cc' else c for c in text)


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('0.0.0.0', 50007))
listener.listen()

while True:
    client, address = listener.accept()
    print('client', address[0], 'port', address[1])
    try:
        with client, client.makefile('rb') as lines:
            for line in lines:
                print('line:', printable(line.decode('utf-8', 'replace').rstrip('\r\n')))
                client.sendall(line)
    except OSError as error:
        print('lost the client:', error)
    else:
        print('client has left')
