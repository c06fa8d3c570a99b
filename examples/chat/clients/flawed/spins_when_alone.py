"""Anonymous chat client. Wrong: its receiving thread does not see the end, and works on nothing at full speed."""
import socket
import threading

sock = socket.create_connection(('127.0.0.1', 50007))


def receive():
    while True:
        data = sock.recv(1000)
        if data:
            print(data.decode())


threading.Thread(target=receive, daemon=True).start()
while True:
    text = input()
    if text == 'end':
        break
    try:
        sock.sendall(f'{text}\n'.encode())
    except OSError:
        print('not sent')
sock.close()
