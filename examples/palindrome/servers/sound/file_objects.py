"""Serves one client after the other; reads lines through a file object."""

import socket


def is_palindrome(text):
    return text == text[::-1]


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("", 20002))
listener.listen()
print("waiting on port 20002")

while True:
    connection, address = listener.accept()
    print("client", address)
    with connection, connection.makefile("rb") as lines:
        try:
            for line in lines:
                text = line.decode("utf-8").rstrip("\r\n")
                if text == "":
                    break
                connection.sendall(bytes(is_palindrome(text)) + b"\n")
        except (OSError, UnicodeDecodeError) as error:
            print("lost", address, error)
