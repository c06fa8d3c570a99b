"""The consumer wants eleven items, the producer makes ten: it waits for ever."""

import sys
import threading

condition = threading.Condition()
store = []


def log(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def producer():
    for number in range(10):
        with condition:
            while len(store) == 2:
                condition.wait()
            store.append(number)
            log(f"P put {number}")
            condition.notify()


def consumer():
    count = 0
    while count <= 10:
        with condition:
            while len(store) == 0:
                condition.wait()
            log(f"C take {store.pop(0)}")
            condition.notify()
        count += 1


log("capacity 2")
threading.Thread(target=producer).start()
threading.Thread(target=consumer).start()
