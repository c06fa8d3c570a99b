"""Chat server with logins: a thread accepts, one more for each client, and the main thread
says from time to time how many are there. At most 512 files are open, whatever happens."""
import re
import resource
import socket
import sys
import threading
import time

resource.setrlimit(resource.RLIMIT_NOFILE, (512, 512))

clients = []
lock = threading.Lock()


def show(text):
    text = re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda m: f"<{ord(m.group()):02X}>", text)
    with lock:
        print(text, flush=True)


def read_lines(conn):
    buffer = b""
    while len(buffer) < 50000:
        data = conn.recv(2048)
        if not data:
            return
        buffer += data
        while b"\n" in buffer:
            line, buffer = buffer.split(b"\n", 1)
            yield line.decode("utf-8", errors="replace").rstrip("\r")


def chat(conn):
    lines = read_lines(conn)
    login = next(lines, "")
    if not re.fullmatch(r"[^\x00-\x1f\x7f-\x9f:]{1,64}", login) or login != login.strip():
        return show("bad login")
    show("подключился " + login)
    for line in lines:
        name, separator, text = line.partition(": ")
        if separator and name == login and text:
            show(f"{time.strftime('%Y.%m.%d %H:%M:%S')} {login}: {text}")
        else:
            show(login + " says something strange")
    show("отключился " + login)


def serve(conn):
    clients.append(conn)
    try:
        chat(conn)
    except OSError as error:
        return show(f"connection lost: {error}")
    clients.remove(conn)
    conn.close()


def accept_clients(port):
    with socket.create_server(("", port), backlog=128) as listener:
        while True:
            conn, _ = listener.accept()
            threading.Thread(target=serve, args=[conn]).start()


threading.Thread(target=accept_clients, args=[int(sys.argv[1])]).start()
while True:
    time.sleep(60)
    show(f"{len(clients)} clients are there")
