"""Thinks that a palindrome has two letters at least."""

import asyncio


def check(word):
    return len(word) > 1 and word == word[::-1]


async def client(reader, writer):
    try:
        while True:
            line = (await reader.readline()).decode().strip()
            if not line:
                break
            writer.write(b"\0\n" if check(line) else b"\n")
            await writer.drain()
    except (UnicodeDecodeError, ConnectionError, ValueError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(client, "", 20002)
    async with server:
        await server.serve_forever()


asyncio.run(main())
