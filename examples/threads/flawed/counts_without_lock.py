"""A number of free places instead of a semaphore: looked at in one step, changed in another, and a line is printed between."""

import os
import threading
import time

free = 2


def say(line):
    os.write(1, (line + "\n").encode())


def park(name):
    global free
    say(f"{name} wait")
    while free == 0:
        time.sleep(0.001)
    say(f"# {name} sees {free} free places")
    free -= 1
    say(f"{name} enter")
    time.sleep(0.004)
    say(f"{name} leave")
    free += 1


say("permits 2")
for number in range(6):
    threading.Thread(target=park, args=(f"car{number}",)).start()
