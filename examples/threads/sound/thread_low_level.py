"""The low-level module: a locked lock for each child is released by the child at its end."""

import _thread
import os
import time


def say(line):
    os.write(1, (line + "\n").encode())


def child(name, finished):
    say(f"{name} run")
    time.sleep(0.01)
    say(f"{name} end")
    finished.release()


locks = []
for number in range(5):
    finished = _thread.allocate_lock()
    finished.acquire()
    locks.append(finished)
    say(f"main start child{number}")
    _thread.start_new_thread(child, (f"child{number}", finished))
for finished in locks:
    finished.acquire()
say("main done")
