"""A thread that fails inside keeps its permit: acquire and release without try and finally. The others wait for ever."""

import os
import threading

machine = threading.Semaphore(1)


def say(line):
    os.write(1, (line + "\n").encode())


def divide(name, number):
    say(f"{name} wait")
    machine.acquire()
    say(f"{name} enter")
    result = 100 // number
    say(f"({result})")
    say(f"{name} leave")
    machine.release()


say("permits 1")
for number in (4, 2, 0, 5):
    threading.Thread(target=divide, args=(f"by{number}", number)).start()
