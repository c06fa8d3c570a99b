"""The low-level module with a counter under a lock: the parent looks at it until all children have ended. Two sets of the same names."""

import _thread
import sys
import time

lock = _thread.allocate_lock()
running = 0


def log(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def work(name, seconds):
    global running
    with lock:
        log(f"{name} run")
    time.sleep(seconds)
    with lock:
        log(f"{name} end")
        running -= 1


def start_all(names):
    global running
    for place, name in enumerate(names):
        with lock:
            running += 1
            log(f"Главный start {name}")
        _thread.start_new_thread(work, (name, 0.01 * (place + 1)))
    while True:
        with lock:
            if running == 0:
                break
        time.sleep(0.005)
    log("Главный done")


sys.stdout.reconfigure(encoding="utf-8")
log("Низкоуровневый доступ к потокам: модуль _thread")
start_all(["Первый", "Второй", "Третий"])
log("")
start_all(["Первый", "Второй", "Третий"])
