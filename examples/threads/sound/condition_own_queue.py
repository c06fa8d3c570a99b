"""A queue class of its own with two Conditions on one lock; a last item tells each consumer to stop."""

import sys
import threading

sys.stdout.reconfigure(encoding="utf-8")


class MyQueue:
    def __init__(self, maxsize):
        self.maxsize = maxsize
        self.items = []
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)
        print("capacity", maxsize, flush=True)

    def put(self, who, item):
        with self.not_full:
            while len(self.items) >= self.maxsize:
                self.not_full.wait()
            self.items.append(item)
            print(f"{who} put {item}", flush=True)
            self.not_empty.notify()

    def get(self, who):
        with self.not_empty:
            while len(self.items) == 0:
                self.not_empty.wait()
            item = self.items.pop(0)
            print(f"{who} take {item}", flush=True)
            self.not_full.notify()
            return item


queue = MyQueue(10)


def writer():
    for line in range(40):
        queue.put("письменник", f"рядок {line % 7}")
    for _ in range(3):
        queue.put("письменник", "кінець")


def reader(name):
    while queue.get(name) != "кінець":
        pass


threads = [threading.Thread(target=reader, args=(f"читач{i}",)) for i in range(3)]
threads.append(threading.Thread(target=writer))
for t in threads:
    t.start()
for t in threads:
    t.join()
