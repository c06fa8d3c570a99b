"""Waits with a time-out in a loop; the boss needs more than a second. Banners in Russian."""

import os
import threading
import time

news = threading.Event()
board = {}


def write(line):
    os.write(1, f"{line}\n".encode("utf-8"))


class Employee(threading.Thread):
    def run(self):
        write(f"{self.name} wait")
        while not news.wait(0.1):
            pass
        write(f"{self.name} got {board['message']}")


write("Обмен сообщениями между потоками, класс Event")
write("")
staff = [Employee(name=name) for name in ("Пётр", "Ольга", "Сотрудник_3")]
for employee in staff:
    employee.start()
time.sleep(1.2)
board["message"] = "Сегодня короткий день"
write(f"Директор set {board['message']}")
news.set()
for employee in staff:
    employee.join()
write("Все получили сообщение")
