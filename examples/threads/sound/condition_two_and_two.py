"""Two producers and two consumers share a store of three: one Condition, notify_all, while loops."""

import os
import threading
from collections import deque

CAPACITY = 3
condition = threading.Condition()
store = deque()


def say(line):
    os.write(1, (line + "\n").encode())


def producer(name):
    for number in range(10):
        with condition:
            while len(store) == CAPACITY:
                condition.wait()
            item = f"item {number} of {name}"
            store.append(item)
            say(f"{name} put {item}")
            condition.notify_all()


def consumer(name):
    for _ in range(10):
        with condition:
            while not store:
                condition.wait()
            say(f"{name} take {store.popleft()}")
            condition.notify_all()


say(f"capacity {CAPACITY}")
threads = [threading.Thread(target=producer, args=(f"P{i}",)) for i in (1, 2)]
threads += [threading.Thread(target=consumer, args=(f"C{i}",)) for i in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
