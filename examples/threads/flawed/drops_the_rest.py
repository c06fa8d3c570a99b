"""Takes the first of what is stored and empties the whole store: the other items are lost."""

import os
import threading
import time

CAPACITY = 4
condition = threading.Condition()
store = []
total = 0


def say(line):
    os.write(1, (line + "\n").encode())


def producer():
    for number in range(1, 11):
        with condition:
            condition.wait_for(lambda: len(store) < CAPACITY)
            store.append(number)
            say(f"producer put {number}")
            condition.notify_all()
    with condition:
        condition.wait_for(lambda: len(store) < CAPACITY)
        store.append("stop")
        say("producer put stop")
        condition.notify_all()


def consumer():
    item = None
    while item != "stop":
        with condition:
            condition.wait_for(lambda: len(store) > 0)
            item = store[-1] if store[-1] == "stop" else store[0]
            store.clear()
            say(f"consumer take {item}")
            condition.notify_all()
        time.sleep(0.003)


say(f"capacity {CAPACITY}")
threading.Thread(target=consumer).start()
threading.Thread(target=producer).start()
