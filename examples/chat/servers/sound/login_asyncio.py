"""Chat server with logins on asyncio: first the login, then lines "login: text"."""
import asyncio
from datetime import datetime

CONTROLS = {c: f'\\x{c:02x}' for c in [*range(0x20), *range(0x7f, 0xa0)]}


async def read_line(reader):
    line = await reader.readline()
    if not line.endswith(b'\n'):
        return None
    return line.decode('utf-8', 'replace').rstrip('\r\n')


async def client(reader, writer):
    try:
        login = await read_line(reader)
        if not login or len(login) > 64 or ':' in login or login != login.strip() or login.translate(CONTROLS) != login:
            return
        print('подключился', login)
        while (line := await read_line(reader)) is not None:
            name, colon, text = line.partition(': ')
            if colon and text and name == login:
                print(f'{datetime.now():%Y.%m.%d %H:%M:%S} {login}: {text.translate(CONTROLS)}')
            elif line:
                print('strange line from', login)
    except (ConnectionError, ValueError) as e:
        print('error:', e)
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(client, '', 50007, limit=2 ** 20)
    async with server:
        await server.serve_forever()


asyncio.run(main())
