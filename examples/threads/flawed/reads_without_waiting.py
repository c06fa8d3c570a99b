"""One of the readers never waits for the Event: it reads the variable as it stands."""

import os
import threading
import time

ready = threading.Event()
answer = None


def say(line):
    os.write(1, (line + "\n").encode())


def patient(name):
    say(f"{name} wait")
    ready.wait()
    say(f"{name} got {answer}")


def hasty(name):
    say(f"{name} wait")
    say(f"{name} got {answer}")


threading.Thread(target=patient, args=("first",)).start()
threading.Thread(target=hasty, args=("second",)).start()
threading.Thread(target=patient, args=("third",)).start()
time.sleep(0.05)
answer = 42
say(f"computer set {answer}")
ready.set()
