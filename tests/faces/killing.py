"""Runs `dragoman read` again and again and kills it at random moments; then lets it end.

A program of its own: it loads the model once and forks, so that a kill costs no start.

    python -m tests.faces.killing PILE RECORD KILLS SEED
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from dragoman.faces.cli import main
from dragoman.faces.texts import read_one


def read(pile: str, record: str, after: float | None) -> int | None:
    """Read in a child process, killed so many seconds after its first document; its exit code, `None` if killed."""
    child = os.fork()
    if child == 0:
        os._exit(main(["read", pile, "--record", record, "--workers", "1"]))
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def kill_and_finish(pile: str, record: str, kills: int, seed: int) -> None:
    """Kill so many runs, print how many were hit before their end, then let one end and print its exit code."""
    moment = random.Random(seed)
    read_one("Norway met Iceland.")
    begun = time.monotonic()
    read(pile, record + ".whole", None)
    whole = time.monotonic() - begun
    hit = 0
    for _ in range(kills):
        hit += read(pile, record, moment.uniform(0, whole / max(kills, 4))) is None
    sys.stdout.write(f"hit {hit}\n")
    sys.stdout.write(f"ended {read(pile, record, None)}\n")


if __name__ == "__main__":
    Path(sys.argv[2]).parent.mkdir(exist_ok=True)
    kill_and_finish(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
