"""Login chat client with asyncio; its user says the login first, without being asked by name."""
import asyncio
import sys


async def main():
    print('Welcome to the chat! Type who you are, then your messages.', flush=True)
    reader, writer = await asyncio.open_connection('127.0.0.1', 50007)
    loop = asyncio.get_running_loop()
    me = (await loop.run_in_executor(None, sys.stdin.readline)).strip()
    writer.write(f'{me}\n'.encode())
    while True:
        line = await loop.run_in_executor(None, sys.stdin.readline)
        if line.strip() == 'end' or line == '':
            break
        try:
            writer.write(f'{me}: {line.strip()}\n'.encode())
            await writer.drain()
        except OSError:
            break
    writer.close()


asyncio.run(main())
