"""Two setters, three rounds, a new Event for each round; who is late gets the newer text. Some texts look like lines of the trace."""

import os
import threading
import time

lock = threading.Lock()
events = [threading.Event() for _ in range(3)]
latest = ""


def say(line):
    os.write(1, (line + "\n").encode())


def setter(name, delay):
    global latest
    for number, event in enumerate(events):
        time.sleep(delay)
        with lock:
            latest = f"{name} set round {number}" if number else "x got y"
            say(f"{name} set {latest}")
            event.set()


def getter(name):
    for event in events:
        say(f"{name} wait")
        event.wait()
        with lock:
            say(f"{name} got {latest}")


threads = [threading.Thread(target=getter, args=(f"g{i}",)) for i in range(1, 5)]
threads += [threading.Thread(target=setter, args=(name, delay)) for name, delay in (("s1", 0.01), ("s2", 0.013))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
