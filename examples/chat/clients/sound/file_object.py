"""Anonymous chat client: asks host and port, writes lines through a file object."""
import socket

host = input('Host [127.0.0.1]: ') or '127.0.0.1'
port = int(input('Port [50007]: ') or 50007)

sock = socket.create_connection((host, port))
out = sock.makefile('w', encoding='utf-8', newline='\n')
print('Connected, type "end" to leave')
try:
    while True:
        message = input()
        if message == 'end':
            break
        print(message, file=out, flush=True)
    out.close()
except (OSError, EOFError):
    print('The chat is over')
sock.close()
