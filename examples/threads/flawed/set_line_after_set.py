"""Sets the Event first and prints the set line then: a waiter may print what it got before."""

import os
import threading
import time

event = threading.Event()
text = "the lights are green"


def say(line):
    os.write(1, (line + "\n").encode())


def driver(name):
    say(f"{name} wait")
    event.wait()
    say(f"{name} got {text}")


drivers = [threading.Thread(target=driver, args=(f"driver{i}",)) for i in range(6)]
for thread in drivers:
    thread.start()
time.sleep(0.02)
event.set()
say(f"lights set {text}")
for thread in drivers:
    thread.join()
