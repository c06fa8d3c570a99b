"""Says that all is done without waiting for the children."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    say(f"{name} run")
    time.sleep(0.02)
    say(f"{name} end")


for name in ("one", "two", "three"):
    say(f"main start {name}")
    threading.Thread(target=child, args=(name,)).start()
say("main done")
