"""Stores the item again when no answer comes in time: it is put once, and taken twice."""

import os
import threading
import time

condition = threading.Condition()
store = []
answers = set()


def say(line):
    os.write(1, (line + "\n").encode())


def sender():
    for number in range(6):
        with condition:
            store.append(number)
            say(f"sender put letter {number}")
            condition.notify_all()
            if not condition.wait_for(lambda: number in answers, timeout=0.05):
                store.append(number)
    with condition:
        store.append("end")
        say("sender put letter end")
        condition.notify_all()


def receiver():
    item = None
    while item != "end":
        with condition:
            condition.wait_for(lambda: store)
            item = store.pop(0)
            say(f"receiver take letter {item}")
        time.sleep(0.07 if item == 3 else 0.001)
        with condition:
            answers.add(item)
            condition.notify_all()


say("capacity 10")
threading.Thread(target=receiver).start()
threading.Thread(target=sender).start()
