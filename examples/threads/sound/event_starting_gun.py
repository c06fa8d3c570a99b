"""Six runners wait for one Event; whoever waits late gets at once."""

import os
import threading
import time

gun = threading.Event()
text = ""


def say(line):
    os.write(1, (line + "\n").encode())


def runner(number):
    time.sleep(0.002 * number)
    say(f"runner{number} wait")
    gun.wait()
    say(f"runner{number} got {text}")


say("=== start ===")
runners = [threading.Thread(target=runner, args=(number,)) for number in range(1, 7)]
for thread in runners:
    thread.start()
time.sleep(0.006)
text = "Ready, steady, go!"
say(f"starter set {text}")
gun.set()
for thread in runners:
    thread.join()
say("=== end ===")
