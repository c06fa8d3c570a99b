"""Prints that it has left after it gave the permit back: the next one may have entered by then."""

import os
import threading

semaphore = threading.Semaphore(1)


def say(line):
    os.write(1, (line + "\n").encode())


def work(name):
    for _ in range(10):
        say(f"{name} wait")
        with semaphore:
            say(f"{name} enter")
            sum(range(20000))
        say(f"{name} leave")


say("permits 1")
threads = [threading.Thread(target=work, args=(f"t{i}",)) for i in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
