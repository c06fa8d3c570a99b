"""Asks for the permit with a time-out and does not look at the answer: who waited too long goes in without one."""

import os
import threading
import time

semaphore = threading.Semaphore(1)


def say(line):
    os.write(1, (line + "\n").encode())


def work(name):
    say(f"{name} wait")
    semaphore.acquire(timeout=0.1)
    say(f"{name} enter")
    time.sleep(0.07)
    say(f"{name} leave")
    semaphore.release()


say("permits 1")
threads = [threading.Thread(target=work, args=(f"client-{i}",)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
