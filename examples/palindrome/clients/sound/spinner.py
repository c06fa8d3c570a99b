"""Asyncio: a spinner turns in its line until the answer is there."""

import asyncio
import itertools
import sys


async def spin():
    for sign in itertools.cycle("|/-\\"):
        print(f"\rwaiting {sign}", end="", flush=True)
        await asyncio.sleep(0.1)


async def main(port):
    reader, writer = await asyncio.open_connection("localhost", port)
    while text := await asyncio.to_thread(input, "Text? "):
        writer.write(f"{text}\n".encode())
        spinner = asyncio.create_task(spin())
        answer = await reader.readline()
        spinner.cancel()
        if not answer:
            print("\rThe server has left.")
            break
        print("\rYes, it is.    " if len(answer) == 2 else "\rNo, it is not. ")
    writer.close()


asyncio.run(main(int(sys.argv[1])))
