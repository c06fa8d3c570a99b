"""Clears the Event right after it is set: who begins to wait a moment later waits for ever."""

import os
import threading

event = threading.Event()
news = ""


def say(line):
    os.write(1, (line + "\n").encode())


def reader(name):
    for _ in range(300):
        "".join(sorted("the reader makes some coffee first"))
    say(f"{name} wait")
    event.wait()
    say(f"{name} got {news}")


for i in range(1, 5):
    threading.Thread(target=reader, args=(f"reader{i}",)).start()
news = "the morning paper"
for _ in range(330):
    "".join(sorted("the editor makes some coffee first"))
say(f"editor set {news}")
event.set()
event.clear()
