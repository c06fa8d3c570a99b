"""The consumer stops as soon as the producer has finished: what is still stored then is never taken."""

import os
import threading
import time

condition = threading.Condition()
store = []
finished = False


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    global finished
    for number in range(15):
        with condition:
            while len(store) == 3:
                condition.wait()
            store.append(number)
            say(f"writer put page {number}")
            condition.notify_all()
        time.sleep(0.002)
    finished = True
    with condition:
        condition.notify_all()


def consumer():
    while not finished:
        with condition:
            while not store and not finished:
                condition.wait()
            if store:
                say(f"printer take page {store.pop(0)}")
                condition.notify_all()
        time.sleep(0.003)


say("capacity 3")
threads = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
