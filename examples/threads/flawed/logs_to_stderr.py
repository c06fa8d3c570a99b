"""Prints its trace with logging, which writes to standard error: there is nothing on standard output."""

import logging
import threading

logging.basicConfig(level=logging.INFO, format="%(message)s")


def child(name):
    logging.info("%s run", name)
    logging.info("%s end", name)


threads = [threading.Thread(target=child, args=(name,)) for name in ("a", "b")]
for thread, name in zip(threads, ("a", "b")):
    logging.info("main start %s", name)
    thread.start()
for thread in threads:
    thread.join()
logging.info("main done")
