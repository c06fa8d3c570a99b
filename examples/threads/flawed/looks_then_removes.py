"""Looks at the first item in one block and removes it in another: two consumers may look at the same one."""

import os
import threading

condition = threading.Condition()
store = []
ITEMS = 30


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    for number in range(ITEMS):
        with condition:
            while len(store) == 10:
                condition.wait()
            store.append(number)
            say(f"producer put {number}")
            condition.notify_all()


def consumer(name):
    for _ in range(ITEMS // 2):
        with condition:
            while not store:
                condition.wait()
            item = store[0]
        say(f"# {name} looks at {item}")
        with condition:
            if item in store:
                store.remove(item)
            say(f"{name} take {item}")
            condition.notify_all()


say("capacity 10")
threads = [threading.Thread(target=consumer, args=(name,)) for name in ("left", "right")]
threads.append(threading.Thread(target=producer))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
