"""Twelve threads, sixty rounds each, no pauses: print with the line end in its text, so that it is one write."""

import threading

semaphore = threading.Semaphore(5)


def worker(name):
    for _ in range(60):
        print(f"{name} wait\n", end="")
        with semaphore:
            print(f"{name} enter\n", end="")
            print(f"{name} leave\n", end="")


print("permits 5\n", end="")
threads = [threading.Thread(target=worker, args=(f"№{number}",)) for number in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
