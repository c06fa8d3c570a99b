"""Waits half a second at most and then goes without the message; the sender needs longer for its third one."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


class Receiver(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.event = threading.Event()
        self.text = None

    def run(self):
        say(f"{self.name} wait")
        if self.event.wait(timeout=0.5):
            say(f"{self.name} got {self.text}")


receivers = [Receiver(f"receiver_{i}") for i in range(3)]
for receiver in receivers:
    receiver.start()
for place, receiver in enumerate(receivers):
    time.sleep(0.1 + 0.2 * place)
    receiver.text = f"letter {place}"
    say(f"sender set {receiver.text}")
    receiver.event.set()
