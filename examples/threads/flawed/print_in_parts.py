"""Prints each line in two parts, without a lock: the lines of two threads mix."""

import threading


def child(name):
    print(name, end=" ", flush=True)
    print("run", flush=True)
    _ = sorted("some work to do " * 50)
    print(name, end=" ", flush=True)
    print("end", flush=True)


threads = [threading.Thread(target=child, args=(f"child-{i}",)) for i in range(8)]
for i, thread in enumerate(threads):
    print("main", end=" ", flush=True)
    print("start", f"child-{i}", flush=True)
    thread.start()
for thread in threads:
    thread.join()
print("main done")
