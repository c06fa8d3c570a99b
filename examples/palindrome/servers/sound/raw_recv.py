"""Serves a single client; takes what one recv returns for one message."""

import socket

PORT = 20002


def palindrome(text):
    letters = [c for c in text.lower() if c not in " !?.,+:;\"'()-"]
    return letters == letters[::-1]


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("", PORT))
server.listen(1)
conn, address = server.accept()
print("connected by", address)
while True:
    data = conn.recv(1024)
    if not data:
        break
    message = data.decode("utf-8", errors="replace")
    answer = palindrome(message)
    print(message, answer)
    conn.sendall(bytes(answer) + b"\n")
conn.close()
server.close()
