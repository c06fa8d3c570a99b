"""Echo client. Wrong: when the server has closed, it prints b'' for ever."""
import socket

text = input('> ').encode()
s = socket.socket()
s.connect(('127.0.0.1', 50007))
s.sendall(text)
answer = b''
while len(answer) < len(text):
    data = s.recv(1024)
    print(data)
    answer += data
s.close()
