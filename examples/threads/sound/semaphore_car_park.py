"""A car park with three places: a BoundedSemaphore as a context manager, and one write for each line."""

import os
import threading
import time

places = threading.BoundedSemaphore(3)


def say(line):
    os.write(1, (line + "\n").encode())


def park(car, minutes):
    say(f"{car} wait")
    with places:
        say(f"{car} enter")
        time.sleep(minutes / 1000)
        say(f"{car} leave")


say("*** The car park opens ***")
say("")
say("permits 3")
cars = [threading.Thread(target=park, args=(f"car-{n}", 5 + 3 * n)) for n in range(8)]
for car in cars:
    car.start()
for car in cars:
    car.join()
say("")
say("*** The car park is closed ***")
