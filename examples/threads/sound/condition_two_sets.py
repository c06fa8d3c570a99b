"""Two sets one after the other, capacity 1 and capacity 10; some texts look like lines of the trace, one has two blanks."""

import os
import threading


def say(line):
    os.write(1, (line + "\n").encode("utf-8"))


class Store:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.condition = threading.Condition(threading.RLock())
        say(f"capacity {capacity}")

    def put(self, name, item):
        with self.condition:
            while not len(self.items) < self.capacity:
                self.condition.wait(timeout=0.05)
            self.items.insert(0, item)
            say(f"{name} put {item}")
            self.condition.notify_all()

    def take(self, name):
        with self.condition:
            while not self.items:
                self.condition.wait(timeout=0.05)
            say(f"{name} take {self.items.pop()}")
            self.condition.notify_all()


def run_set(capacity, items):
    store = Store(capacity)
    threads = [threading.Thread(target=lambda: [store.put("Оля", item) for item in items])]
    for name in ("Юрій", "Ян"):
        threads.append(threading.Thread(target=lambda name=name: [store.take(name) for _ in items[::2]]))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


say("-- перший набір --")
run_set(1, ["take that", "Оля put it here", "two  blanks", "capacity 5"])
say("")
say("-- другий набір --")
run_set(10, [f"№ {number % 3}" for number in range(30)])
