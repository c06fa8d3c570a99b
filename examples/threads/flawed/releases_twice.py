"""Releases at the end of its work and once more in finally: there are more permits each time."""

import os
import threading
import time

room = threading.Semaphore(1)


def say(line):
    os.write(1, (line + "\n").encode())


def student(name):
    for _ in range(2):
        say(f"{name} wait")
        room.acquire()
        try:
            say(f"{name} enter")
            time.sleep(0.01)
            say(f"{name} leave")
            room.release()
        except OSError as error:
            say(f"# {error}")
        finally:
            room.release()


say("permits 1")
threads = [threading.Thread(target=student, args=(f"s{i}",)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
