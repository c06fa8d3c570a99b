"""Chat server, lines "login text": starts slowly; banner, prompt, colours and debugging lines on its console."""
import re
import socket
import threading
import time

GREEN, YELLOW, GREY, RESET = '\x1b[1;32m', '\x1b[33m', '\x1b[90m', '\x1b[0m'
BANNER = '''
  *****************************
  *   S U P E R   C H A T     *
  *****************************
'''
lock = threading.Lock()


def show(line):
    with lock:
        print('\r' + line + '\n> ', end='', flush=True)


def debug(*args):
    show(GREY + '[DEBUG] ' + ' '.join(map(str, args)) + RESET)


def safe(text):
    return re.sub(r'[\x00-\x1f\x7f-\x9f]', lambda m: '\\x%02x' % ord(m[0]), text)


def serve(conn, addr):
    debug('accepted', addr)
    try:
        with conn, conn.makefile(encoding='utf-8', errors='replace', newline='\n') as f:
            login = f.readline().rstrip('\r\n')
            if not re.fullmatch(r'[^\x00-\x1f\x7f-\x9f:]{1,64}', login) or login != login.strip():
                return debug('bad login')
            show(f'{YELLOW}подключился {login}{RESET}')
            for line in f:
                line = line.rstrip('\r\n')
                if line.startswith(login + ' ') and len(line) > len(login) + 1:
                    now = time.strftime('%Y.%m.%d %H:%M:%S')
                    show(f'{GREY}{now}{RESET} {GREEN}{login}{RESET}: {safe(line[len(login) + 1:])}')
                else:
                    debug('skipped', len(line), 'characters')
    except OSError as e:
        debug('error', e)


print('Loading, please wait...')
time.sleep(2)
server = socket.create_server(('', 50007))
print(YELLOW + BANNER + RESET)
debug('port', 50007)
while True:
    threading.Thread(target=serve, args=server.accept(), daemon=True).start()
