"""A deque with maxlen is the store, and nobody waits for a place: it drops its oldest item when it is full."""

import os
import threading
import time
from collections import deque

CAPACITY = 3
store = deque(maxlen=CAPACITY)
condition = threading.Condition()
finished = False


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    global finished
    for number in range(12):
        with condition:
            store.append(f"измерение {number}")
            say(f"датчик put измерение {number}")
            condition.notify()
        time.sleep(0.002)
    with condition:
        finished = True
        condition.notify()


def consumer():
    while True:
        with condition:
            condition.wait_for(lambda: store or finished)
            if not store:
                break
            say(f"экран take {store.popleft()}")
        time.sleep(0.006)


say(f"capacity {CAPACITY}")
for target in (producer, consumer):
    threading.Thread(target=target).start()
