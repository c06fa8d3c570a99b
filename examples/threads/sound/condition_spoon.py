"""A store of one: wait_for with a predicate, equal texts, and short pauses."""

import sys
import threading
import time

plate = []
condition = threading.Condition()


def cook():
    for dish in ["soup", "soup", "fried potatoes with onions", "soup", "tea"]:
        time.sleep(0.003)
        with condition:
            condition.wait_for(lambda: len(plate) < 1)
            plate.append(dish)
            sys.stdout.write(f"cook put {dish}\n")
            condition.notify()


def guest():
    for _ in range(5):
        with condition:
            condition.wait_for(lambda: len(plate) > 0)
            dish = plate.pop(0)
            sys.stdout.write(f"guest take {dish}\n")
            condition.notify()
        time.sleep(0.004)


print("capacity 1")
print()
a, b = threading.Thread(target=cook), threading.Thread(target=guest)
b.start()
a.start()
a.join()
b.join()
print()
print("Dinner is over")
