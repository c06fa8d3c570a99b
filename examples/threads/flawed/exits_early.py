"""A child leaves by _thread.exit before its end is printed; the lock that tells the parent is released all the same."""

import _thread
import os


def say(line):
    os.write(1, (line + "\n").encode())


def child(name, number, finished):
    try:
        say(f"{name} run")
        if number % 2:
            _thread.exit()
        say(f"{name} end")
    finally:
        finished.release()


locks = []
for number in range(3):
    finished = _thread.allocate_lock()
    finished.acquire()
    locks.append(finished)
    say(f"main start n{number}")
    _thread.start_new_thread(child, (f"n{number}", number, finished))
for finished in locks:
    finished.acquire()
say("main done")
