"""Knows what comes next, and prints the take before it waits for the item: the store is empty by then."""

import os
import threading
import time

condition = threading.Condition()
store = []


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    for number in range(5):
        time.sleep(0.01)
        with condition:
            store.append(number)
            say(f"producer put number {number}")
            condition.notify()


def consumer():
    for number in range(5):
        with condition:
            say(f"consumer take number {number}")
            while number not in store:
                condition.wait()
            store.remove(number)


say("capacity 5")
threading.Thread(target=producer).start()
threading.Thread(target=consumer).start()
