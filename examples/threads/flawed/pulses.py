"""Clears the Event right after it is set: who begins to wait a moment later waits for ever."""

import os
import threading
import time

event = threading.Event()
news = []


def say(line):
    os.write(1, (line + "\n").encode())


def reader(name):
    time.sleep(0.01)
    say(f"{name} wait")
    event.wait()
    say(f"{name} got {news[-1]}")


def editor():
    time.sleep(0.01)
    news.append("the morning paper")
    say(f"editor set {news[-1]}")
    event.set()
    event.clear()


threads = [threading.Thread(target=reader, args=(f"reader{i}",)) for i in range(1, 5)]
threads.append(threading.Thread(target=editor))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
