"""Sends texts without line ends; what one recv returns is the answer."""

import socket

port = int(input("port: "))
s = socket.socket()
s.connect(("localhost", port))
while True:
    text = input("? ")
    if not text:
        break
    s.send(text.encode())
    data = s.recv(1024)
    if not data:
        print("server closed the connection")
        break
    print("It is NOT a palindrome" if data[0] == 10 else "It IS a palindrome")
s.close()
