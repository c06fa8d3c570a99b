"""The low-level module with a counter that each child reads, and writes back after a line was printed: an end is lost, and the parent waits for ever."""

import _thread
import os
import time

left = 6


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    global left
    say(f"{name} run")
    time.sleep(0.01)
    before = left
    say(f"{name} end")
    left = before - 1


for number in range(6):
    say(f"main start t{number}")
    _thread.start_new_thread(child, (f"t{number}",))
while left > 0:
    time.sleep(0.01)
say("main done")
