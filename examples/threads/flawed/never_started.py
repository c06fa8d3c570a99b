"""Prints that it starts the last child, but the loop that starts them ends one before it: it never runs."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    say(f"{name} run")
    time.sleep(0.01)
    say(f"{name} end")


names = ["north", "east", "south", "west"]
threads = []
for name in names:
    threads.append(threading.Thread(target=child, args=(name,)))
    say(f"main start {name}")
for number in range(len(names) - 1):
    threads[number].start()
while threading.active_count() > 1:
    time.sleep(0.005)
say("main done")
