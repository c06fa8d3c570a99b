"""One of them returns out of the with block before its leave is printed."""

import os
import threading
import time

semaphore = threading.BoundedSemaphore(2)


def say(line):
    os.write(1, (line + "\n").encode())


def check(name, mark):
    say(f"{name} wait")
    with semaphore:
        say(f"{name} enter")
        if mark < 60:
            say(f"   {name}: come again in January")
            return
        time.sleep(0.005)
        say(f"{name} leave")


say("permits 2")
for name, mark in (("Сидоренко", 91), ("Коваль", 58), ("Мельник", 75)):
    threading.Thread(target=check, args=(name, mark)).start()
