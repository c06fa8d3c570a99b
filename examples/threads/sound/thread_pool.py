"""A pool of two threads runs six children: a child is a task, and starts when it is handed over."""

import os
import time
from concurrent.futures import ThreadPoolExecutor


def say(line):
    os.write(1, (line + "\n").encode())


def task(name):
    say(f"{name} run")
    time.sleep(0.02)
    say(f"{name} end")


with ThreadPoolExecutor(max_workers=2) as pool:
    for number in range(6):
        say(f"main start task-{number}")
        pool.submit(task, f"task-{number}")
say("main done")
