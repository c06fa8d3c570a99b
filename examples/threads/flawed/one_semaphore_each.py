"""Each thread makes a semaphore of its own, so that nobody keeps out anybody."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


class Visitor(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.semaphore = threading.Semaphore(2)

    def run(self):
        say(f"{self.name} wait")
        with self.semaphore:
            say(f"{self.name} enter")
            time.sleep(0.02)
            say(f"{self.name} leave")


say("permits 2")
for number in range(5):
    Visitor(f"visitor{number}").start()
