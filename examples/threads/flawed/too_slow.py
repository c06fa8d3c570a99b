"""Starts each child only when the one before has ended, and each takes a second: thirteen seconds are more than the limit."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    say(f"{name} run")
    time.sleep(1)
    say(f"{name} end")


for number in range(13):
    say(f"main start slow{number}")
    thread = threading.Thread(target=child, args=(f"slow{number}",))
    thread.start()
    thread.join()
say("main done")
