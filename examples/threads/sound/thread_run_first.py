"""The line of the start is printed after the thread is started: the child may have run by then."""

import os
import threading
import time


def say(line):
    os.write(1, (line + "\n").encode())


def task(name):
    say(f"{name} run")
    total = sum(range(1000))
    say(f"  {name} counted {total}")
    say(f"{name} end")


def main():
    threads = []
    for name in ("alpha", "beta", "gamma", "delta"):
        thread = threading.Thread(target=task, args=(name,))
        thread.start()
        time.sleep(0.002)
        say(f"main start {name}")
        threads.append(thread)
    for thread in threads:
        thread.join()
    say("main done")


main()
