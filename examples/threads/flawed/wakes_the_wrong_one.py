"""notify on one Condition for both sides: it may wake a producer where a consumer is needed, and all sleep for ever."""

import os
import threading

CAPACITY = 1
condition = threading.Condition()
store = []


def say(line):
    os.write(1, (line + "\n").encode())


def producer(name):
    for number in range(6):
        with condition:
            while len(store) == CAPACITY:
                condition.wait()
            store.append(f"{name}:{number}")
            say(f"{name} put {store[-1]}")
            condition.notify()


def consumer(name):
    for _ in range(6):
        with condition:
            while not store:
                condition.wait()
            say(f"{name} take {store.pop(0)}")
            condition.notify()


say(f"capacity {CAPACITY}")
threads = [threading.Thread(target=producer, args=(f"p{i}",)) for i in range(3)]
threads += [threading.Thread(target=consumer, args=(f"c{i}",)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
