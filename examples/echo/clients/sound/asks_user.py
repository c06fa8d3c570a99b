"""Echo client that asks its user for the text and reads until the whole answer is there."""
import socket

text = input('Enter text: ')
message = text.encode('utf-8')

sock = socket.create_connection(('localhost', 50007))
try:
    sock.sendall(message)
    answer = b''
    while len(answer) < len(message):
        part = sock.recv(1024)
        if not part:
            print('Server closed the connection')
            break
        answer += part
    print('Server answered:', answer.decode('utf-8', errors='replace'))
except ConnectionError as e:
    print('Connection lost:', e)
finally:
    sock.close()
