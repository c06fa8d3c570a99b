"""One permit, four people of one family, three rounds each, banners in Ukrainian; printed under a lock."""

import random
import sys
import threading
import time

sys.stdout.reconfigure(encoding="utf-8")
bathroom = threading.Semaphore(1)
print_lock = threading.Lock()


def log(text):
    with print_lock:
        print(text, flush=True)


def person(name):
    for _ in range(3):
        log(f"{name} wait")
        bathroom.acquire()
        try:
            log(f"{name} enter")
            time.sleep(random.uniform(0.001, 0.01))
            log(f"{name} leave")
        finally:
            bathroom.release()
        time.sleep(random.uniform(0, 0.005))


log("Лабораторна робота 18. Семафор на один дозвіл")
log("permits 1")
family = [threading.Thread(target=person, args=(name,)) for name in ("Мама", "Тато", "Іринка", "Їжачок")]
for member in family:
    member.start()
for member in family:
    member.join()
log("Усі потоки завершено")
