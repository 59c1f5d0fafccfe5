"""Lets a server of the gateway end together with the supervisor that started it."""

import os
import threading


def end_with_supervisor():
    """End this process as soon as its standard input ends.

    Standard input is a pipe whose other end only the supervisor holds and never writes to, so the kernel ends it
    however the supervisor dies, `kill -9` included. Linux has PR_SET_PDEATHSIG for this, but it would not help on
    macOS, and it misses a parent that died before the call; a pipe has neither gap.
    """
    threading.Thread(target=_wait_for_the_end, name="lifeline", daemon=True).start()


def _wait_for_the_end():
    while os.read(0, 1024):
        pass
    os._exit(0)
