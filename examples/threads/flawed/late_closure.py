"""The lambda looks at the loop's variable when it runs, not when it is made: all threads run the last child."""

import os
import threading


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    say(f"{name} run")
    say(f"{name} end")


threads = []
for name in ("a1", "a2", "a3"):
    threads.append(threading.Thread(target=lambda: child(name)))
for number, thread in enumerate(threads, 1):
    say(f"main start a{number}")
    thread.start()
for thread in threads:
    thread.join()
say("main done")
