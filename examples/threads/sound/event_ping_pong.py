"""Two players with an Event each throw a ball to and fro: several rounds, equal texts, texts with blanks."""

import sys
import threading

lock = threading.Lock()


def log(line):
    with lock:
        sys.stdout.write(line + "\n")


class Mailbox:
    def __init__(self):
        self.event = threading.Event()
        self.letter = None

    def send(self, sender, letter):
        self.letter = letter
        log(f"{sender} set {letter}")
        self.event.set()

    def receive(self, receiver):
        log(f"{receiver} wait")
        self.event.wait()
        self.event.clear()
        log(f"{receiver} got {self.letter}")


left, right = Mailbox(), Mailbox()


def ping():
    for ball in range(5):
        right.send("Ping", f"ball number {ball // 2}")
        left.receive("Ping")


def pong():
    for _ in range(5):
        right.receive("Pong")
        left.send("Pong", "thank you,  here it is back")


players = [threading.Thread(target=pong), threading.Thread(target=ping)]
for player in players:
    player.start()
for player in players:
    player.join()
