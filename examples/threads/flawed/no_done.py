"""Joins its children, and forgets to say that it is done."""

import os
import threading


def say(line):
    os.write(1, (line + "\n").encode())


def child(name):
    say(f"{name} run")
    say(f"{name} end")


threads = []
for name in ("Київ", "Львів", "Одеса"):
    thread = threading.Thread(target=child, args=(name,))
    say(f"main start {name}")
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
say("Готово!")
