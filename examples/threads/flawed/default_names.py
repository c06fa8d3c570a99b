"""Takes the names that Python gives to threads, "Thread-1 (work)": a name has no blank, so no line is of the trace."""

import os
import threading

semaphore = threading.Semaphore(2)


def say(line):
    os.write(1, (line + "\n").encode())


def work():
    name = threading.current_thread().name
    say(f"{name} wait")
    with semaphore:
        say(f"{name} enter")
        say(f"{name} leave")


say("permits 2")
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
