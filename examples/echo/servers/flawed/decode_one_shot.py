"""Flawed: decodes each read strictly, so it dies when a character is cut at octet 1024 or the octets are not UTF-8."""
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
                text = data.decode()
                print('Received:', re.sub(r'[\x00-\x1f\x7f-\x9f]', '?', text))
                conn.sendall(data)
        except ConnectionError:
            print('Client is gone')
