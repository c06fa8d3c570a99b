"""Echo server with one thread for each client."""
import socket
import threading

CONTROLS = {i: f'\\x{i:02x}' for i in [*range(32), *range(127, 160)]}
print_lock = threading.Lock()


def log(*args):
    with print_lock:
        print(*args, flush=True)


def serve(conn, addr):
    name = f'{addr[0]}:{addr[1]}'
    log('[+]', name)
    try:
        while data := conn.recv(4096):
            log(name, '->', data.decode(errors='replace').translate(CONTROLS))
            conn.sendall(data)
    except OSError as e:
        log('[!]', name, e)
    finally:
        conn.close()
        log('[-]', name)


def main():
    server = socket.create_server(('', 50007))
    log('listening on port 50007')
    while True:
        conn, addr = server.accept()
        threading.Thread(target=serve, args=(conn, addr), daemon=True).start()


if __name__ == '__main__':
    main()
