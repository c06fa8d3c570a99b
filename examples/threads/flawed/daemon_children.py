"""The children are daemons and nobody joins them: they are killed when the main thread ends."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    say(f"{name} run")
    time.sleep(0.3)
    say(f"{name} end")


for number in range(1, 4):
    say(f"main start d{number}")
    threading.Thread(target=child, args=(f"d{number}",), daemon=True).start()
time.sleep(0.1)
say("main done")
