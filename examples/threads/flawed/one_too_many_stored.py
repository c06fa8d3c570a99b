"""Says that the capacity is 3, but there is room for one more: > where >= is meant."""

import os
import threading
import time

CAPACITY = 3
condition = threading.Condition()
store = []


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    for number in range(10):
        with condition:
            while len(store) > CAPACITY:
                condition.wait()
            store.append(number)
            say(f"producer put {number}")
            condition.notify()


def consumer():
    for _ in range(10):
        time.sleep(0.003)
        with condition:
            while not store:
                condition.wait()
            say(f"consumer take {store.pop(0)}")
            condition.notify()


say(f"capacity {CAPACITY}")
threading.Thread(target=producer).start()
threading.Thread(target=consumer).start()
