"""Flawed: strips white space (the line end too) before it sends the text back."""
import socket
import threading

lock = threading.Lock()


def say(*args):
    with lock:
        print(*args)


def handle(conn, addr):
    say('Connection from', addr)
    with conn:
        try:
            while True:
                data = conn.recv(1024)
                if not data:
                    break
                message = data.strip()
                say('Message:', ascii_controls(message.decode('utf-8', 'replace')))
                conn.sendall(message)
        except OSError:
            pass


def ascii_controls(text):
    return ''.join(c if c >= ' ' and not '\x7f' <= c <= '\x9f' else f'\\x{ord(c):02x}' for c in text)


with socket.create_server(('', 50007)) as server:
    while True:
        threading.Thread(target=handle, args=server.accept()).start()
