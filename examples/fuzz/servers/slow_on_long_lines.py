"""Palindrome server on asyncio. Lines of more than 16 kB are refused, so that
nobody can fill the memory."""
import asyncio
import sys

LIMIT = 2 ** 14


def is_palindrome(text):
    # every beginning has to be the mirror image of an end
    letters = list(text)
    matches = []
    for n in range(1, len(letters) + 1):
        beginning = "".join(letters[:n])
        end = "".join(reversed(letters[-n:]))
        matches.append(beginning == end)
    return all(matches)


async def converse(reader, writer):
    while True:
        line = await reader.readline()
        text = line.decode("utf-8", errors="replace").rstrip("\r\n")
        if not text:
            return
        writer.write(bytes(is_palindrome(text)) + b"\n")
        await writer.drain()


async def client_connected(reader, writer):
    peer = writer.get_extra_info("peername")
    try:
        await converse(reader, writer)
    except ValueError:
        print(peer, "sends too long a line")
    except ConnectionError as error:
        print(peer, error)
    finally:
        writer.close()


async def main(port):
    server = await asyncio.start_server(client_connected, "", port, limit=LIMIT)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20002))
