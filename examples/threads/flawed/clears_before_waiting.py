"""Each waiter clears the Event to be sure before it waits: when it was set already, the message is lost."""

import os
import threading
import time

event = threading.Event()
mail = []


def say(line):
    os.write(1, (line + "\n").encode())


def waiter(name):
    time.sleep(0.01)
    say(f"{name} wait")
    event.clear()
    event.wait()
    say(f"{name} got {mail[-1]}")


def sender():
    time.sleep(0.01)
    mail.append("you have mail")
    say(f"sender set {mail[-1]}")
    event.set()


threads = [threading.Thread(target=waiter, args=(f"box{i}",)) for i in range(5)]
threads.append(threading.Thread(target=sender))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
