"""Waits at most 10 ms for a free place and then puts all the same: the time-out is not looked at."""

import os
import threading
import time

CAPACITY = 2
condition = threading.Condition()
store = []


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    for number in range(8):
        with condition:
            if len(store) >= CAPACITY:
                condition.wait(0.01)
            store.append(number)
            say(f"fast put {number}")
            condition.notify()


def consumer():
    for _ in range(8):
        with condition:
            while not store:
                condition.wait()
            say(f"slow take {store.pop(0)}")
            condition.notify()
        time.sleep(0.03)


say(f"capacity {CAPACITY}")
threading.Thread(target=producer).start()
threading.Thread(target=consumer).start()
