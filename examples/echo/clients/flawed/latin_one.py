"""Echo client. Wrong: encodes the user's text as Latin-1 and not as UTF-8."""
import socket

ENCODING = 'latin-1'

text = input('Type something: ')
sock = socket.create_connection(('127.0.0.1', 50007))
message = text.encode(ENCODING, errors='replace')
sock.sendall(message)
answer = b''
while len(answer) < len(message):
    data = sock.recv(1024)
    if not data:
        break
    answer += data
sock.close()
print('Answer:', answer.decode(ENCODING))
