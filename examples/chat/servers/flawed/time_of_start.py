"""Flawed: the time is taken once, when the server starts, and shown with every message."""
import asyncio
from datetime import datetime

now = datetime.now().strftime('%Y.%m.%d %H:%M:%S')


def clean(text):
    return ''.join(c if c >= '\xa0' or ' ' <= c <= '~' else '' for c in text)


async def serve(reader, writer):
    ip, port = writer.get_extra_info('peername')[:2]
    try:
        while line := await reader.readline():
            text = clean(line.decode('utf-8', 'replace'))
            if text:
                print(f'{now} ({ip}:{port}): {text}')
    except (ConnectionError, ValueError) as e:
        print('error', e)
    writer.close()


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 50007)
    print('started at', now)
    await server.serve_forever()


asyncio.run(main())
