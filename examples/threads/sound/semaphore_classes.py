"""Threads as a class, and two sets one after the other, each with its own number of permits."""

import sys
import threading
import time

output = threading.Lock()


def trace(line):
    with output:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


class Worker(threading.Thread):
    def __init__(self, name, tool):
        super().__init__(name=name)
        self.tool = tool

    def run(self):
        trace(f"{self.name} wait")
        self.tool.acquire()
        trace(f"{self.name} enter")
        time.sleep(0.005)
        trace(f"{self.name} leave")
        self.tool.release()


def run_set(permits, names):
    trace(f"permits {permits}")
    tool = threading.Semaphore(permits)
    workers = [Worker(name, tool) for name in names]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


trace("Set number one:")
run_set(2, ["anna", "boris", "clara", "dmytro", "eva"])
trace("")
trace("Set number two:")
run_set(4, ["anna", "boris", "clara", "dmytro", "eva", "fedir"])
