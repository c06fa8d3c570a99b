"""Starts the threads first and says the number of permits then: some may wait or enter before that line."""

import os
import threading

semaphore = threading.Semaphore(3)


def say(line):
    os.write(1, (line + "\n").encode())


def work(name):
    _ = sorted("prepares the work " * 400)
    say(f"{name} wait")
    with semaphore:
        say(f"{name} enter")
        say(f"{name} leave")


threads = [threading.Thread(target=work, args=(f"thread{i}",)) for i in range(5)]
for thread in threads:
    thread.start()
say("permits 3")
for thread in threads:
    thread.join()
