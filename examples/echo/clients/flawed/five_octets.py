"""Echo client. Wrong: reads only the first 5 octets of the answer."""
import socket

sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
sock.connect(('localhost', 50007))
sock.sendall(b'Hello, world')
data = sock.recv(5)
sock.close()
print('Received', data.decode())
