"""Five philosophers take the left fork, then the right one: when all have the left one, all wait for ever."""

import os
import threading
import time

forks = [threading.Lock() for _ in range(5)]


def say(line):
    os.write(1, (line + "\n").encode())


def philosopher(place):
    say(f"philosopher{place} run")
    for _ in range(3):
        with forks[place]:
            time.sleep(0.001)
            with forks[(place + 1) % 5]:
                time.sleep(0.001)
    say(f"philosopher{place} end")


threads = [threading.Thread(target=philosopher, args=(place,)) for place in range(5)]
for place, thread in enumerate(threads):
    say(f"main start philosopher{place}")
    thread.start()
for thread in threads:
    thread.join()
say("main done")
