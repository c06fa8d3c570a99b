"""Nested parents: each child starts grandchildren and waits for them before it ends itself."""

import os
import threading


def say(line):
    os.write(1, (line + "\n").encode())


def grandchild(name):
    say(f"{name} run")
    say(f"{name} end")


def child(name):
    say(f"{name} run")
    family(name, [f"{name}.{i}" for i in range(3)], grandchild)
    say(f"{name} end")


def family(parent, names, body):
    threads = [threading.Thread(target=body, args=(name,)) for name in names]
    for name, thread in zip(names, threads):
        say(f"{parent} start {name}")
        thread.start()
    for thread in threads:
        thread.join()
    say(f"{parent} done")


family("main", ["1", "2", "3"], child)
