"""Never calls wait of the Event: looks at is_set with short sleeps. A waiter that begins after the set gets at once."""

import sys
import threading
import time

ready = threading.Event()
print_lock = threading.Lock()


def log(*words):
    with print_lock:
        print(*words)
        sys.stdout.flush()


class Waiter(threading.Thread):
    text = None

    def __init__(self, number):
        super().__init__(name=f"waiter#{number}")

    def run(self):
        log(self.name, "wait")
        while not ready.is_set():
            time.sleep(0.01)
        log(self.name, "got", Waiter.text)


first = [Waiter(number) for number in range(3)]
for waiter in first:
    waiter.start()
time.sleep(0.1)
Waiter.text = "3.14159"
log("main", "set", Waiter.text)
ready.set()
late = Waiter(99)
late.start()
for waiter in [*first, late]:
    waiter.join()
