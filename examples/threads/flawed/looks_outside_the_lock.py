"""Each producer looks for a free place before it takes the lock: two may see the last one."""

import os
import threading
import time

CAPACITY = 2
lock = threading.Lock()
store = []


def say(line):
    os.write(1, (line + "\n").encode())


def producer(name):
    for number in range(8):
        while len(store) >= CAPACITY:
            time.sleep(0.001)
        item = ", ".join(f"{name} made part {part} of {number}" for part in range(3))
        with lock:
            store.append(item)
            say(f"{name} put {item}")


def consumer():
    for _ in range(24):
        while not store:
            time.sleep(0.001)
        with lock:
            say(f"consumer take {store.pop(0)}")


say(f"capacity {CAPACITY}")
threads = [threading.Thread(target=producer, args=(f"maker{i}",)) for i in range(3)]
threads.append(threading.Thread(target=consumer))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
