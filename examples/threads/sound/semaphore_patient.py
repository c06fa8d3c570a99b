"""Asks for a permit with a time-out again and again until there is one: the wait is printed once."""

import os
import threading
import time

PERMITS = 2
lift = threading.Semaphore(PERMITS)


def say(*words):
    os.write(1, (" ".join(words) + "\n").encode())


def rider():
    name = threading.current_thread().name
    say(name, "wait")
    tries = 1
    while not lift.acquire(timeout=0.02):
        tries += 1
    say(name, "enter")
    time.sleep(0.03)
    say(name, "leave")
    lift.release()


say("permits", str(PERMITS))
threads = [threading.Thread(target=rider, name=f"rider{i}") for i in range(1, 8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
