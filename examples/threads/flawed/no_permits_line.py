"""Never says how many permits there are."""

import os
import threading
import time

semaphore = threading.Semaphore(2)


def say(line):
    os.write(1, (line + "\n").encode())


def work(name):
    say(f"{name} wait")
    with semaphore:
        say(f"{name} enter")
        time.sleep(0.01)
        say(f"{name} leave")


say("Semaphore with 2 permits")
for name in ("a", "b", "c", "d"):
    threading.Thread(target=work, args=(name,)).start()
