"""Echo client. Wrong: prints the text that it sent instead of the one that came back."""
import socket

message = input('Message: ')
with socket.socket() as s:
    s.connect(('127.0.0.1', 50007))
    sent = message.encode()
    s.sendall(sent)
    received = b''
    while len(received) < len(sent):
        data = s.recv(1024)
        if not data:
            print('no answer')
            break
        received += data
    else:
        print('Received:', message)
