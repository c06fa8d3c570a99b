"""Flawed: prints nothing at all, neither addresses nor messages."""
import asyncio


async def echo(reader, writer):
    try:
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()
        writer.close()
    except ConnectionError:
        writer.close()


async def main():
    server = await asyncio.start_server(echo, '0.0.0.0', 50007)
    async with server:
        await server.serve_forever()


asyncio.run(main())
