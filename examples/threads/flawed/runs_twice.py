"""Calls run of the second thread besides its start: that child runs twice."""

import os
import threading


def say(line):
    os.write(1, (line + "\n").encode())


class Child(threading.Thread):
    def run(self):
        say(f"{self.name} run")
        say(f"{self.name} end")

    def launch(self):
        say(f"main start {self.name}")
        self.start()


children = [Child(name=name) for name in ("Аліса", "Боб", "Ева")]
children[0].launch()
children[1].launch()
Child.run(children[1])
children[2].launch()
for child in children:
    child.join()
say("main done")
