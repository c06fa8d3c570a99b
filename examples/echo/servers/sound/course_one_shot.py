"""Echo server: serves one client and ends, as in the lab handout."""
import re
import socket

HOST = ''
PORT = 50007

with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind((HOST, PORT))
    s.listen(1)
    conn, addr = s.accept()
    with conn:
        print('Connected by', addr)
        try:
            while True:
                data = conn.recv(1024)
                if not data:
                    break
                text = data.decode('utf-8', errors='replace')
                print('Received:', re.sub(r'[\x00-\x1f\x7f-\x9f]', lambda m: f'\\x{ord(m[0]):02x}', text))
                conn.sendall(data)
        except ConnectionError as e:
            print('Client is gone:', e)
print('Bye')
