"""Kill `dragoman read` at random points, and go on: `python -m evaluation.kill`.

Each time a fresh record is begun, the command is killed without warning (SIGKILL), and the same command is given
again. Nothing committed may be lost or read twice, the second run must finish, and the record must hold the same as
that of a run nobody disturbed. Then two processes read a record over and over while a third writes it: none may see
an error, or a document that is half there. Points are drawn with a fixed seed. The last line is JSON.
"""

import argparse
import json
import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from evaluation import page, table
from evaluation.bench import read_command
from evaluation.copies import write_copies
from evaluation.processes import environment, run, tree


@dataclass(frozen=True, slots=True)
class Kept:
    """A document in a record: its row with the clock of its reading, and its statements' ids in the order of the text.

    The first changes where a document is read again.
    """

    clock: str
    statements: tuple[str, ...]


Held = dict[str, Kept]
"""What a record holds, by the document's id."""


@dataclass(frozen=True, slots=True)
class Point:
    """When to kill: so many seconds after so many documents were committed; none of them is start-up."""

    documents: int
    seconds: float


@dataclass(slots=True)
class Kills:
    """What came of killing.

    Attributes:
        times: Runs killed.
        committed: Documents in the records at the moments of killing, one number a kill.
        lost: Documents that were committed and are gone after the second run.
        reread: Documents that were committed and were read again.
        damaged: Records that the database's own check finds fault with.
        different: Final records that differ from the undisturbed one.
        left: Worker processes that outlived their parent by more than a few seconds.
    """

    times: int = 0
    committed: list[int] = field(default_factory=list)
    lost: int = 0
    reread: int = 0
    damaged: int = 0
    different: int = 0
    left: int = 0

    @property
    def sound(self) -> bool:
        """Whether all went as it should."""
        return not (self.lost or self.reread or self.damaged or self.different or self.left)


@dataclass(frozen=True, slots=True)
class Crowd:
    """What readers saw while a record was written: how often they looked, how many errors and half documents."""

    looks: int
    errors: tuple[str, ...]
    halves: int

    @property
    def sound(self) -> bool:
        """Whether all went as it should."""
        return self.looks > 0 and not self.errors and not self.halves


def held(record: Path) -> Held:
    """The documents of a record; empty where there is no record, or one without tables yet."""
    if not record.exists():
        return {}
    with closing(sqlite3.connect(record, timeout=30)) as connection:
        if not _tables(connection):
            return {}
        clocks = {
            i: f"{number} {at}" for i, number, at in connection.execute("SELECT id, number, read_at FROM documents")
        }
        told: dict[str, list[str]] = {document: [] for document in clocks}
        for document, statement in connection.execute(
            "SELECT d.id, s.id FROM statements s JOIN documents d ON s.document = d.number ORDER BY 1, s.position"
        ):
            told[document].append(statement)
    return {document: Kept(clock, tuple(told[document])) for document, clock in clocks.items()}


def count(record: Path) -> int:
    """How many documents a record holds."""
    if not record.exists():
        return 0
    with closing(sqlite3.connect(record, timeout=30)) as connection:
        return connection.execute("SELECT count(*) FROM documents").fetchone()[0] if _tables(connection) else 0


def content(record: Path) -> str:
    """A hash of all rows of all tables, but for the clock of reading and the index of words, which may be laid
    out in more than one way."""
    hashed = sha256()
    with closing(sqlite3.connect(record, timeout=30)) as connection:
        for name in _tables(connection):
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})") if row[1] != "read_at"]
            chosen = ", ".join(f'"{column}"' for column in columns)
            for row in connection.execute(f"SELECT {chosen} FROM {name} ORDER BY {chosen}"):
                hashed.update(repr((name, row)).encode())
    return hashed.hexdigest()


def whole(record: Path) -> bool:
    """Whether the database's own check finds nothing wrong."""
    if not record.exists():
        return True
    with closing(sqlite3.connect(record, timeout=30)) as connection:
        checks = [connection.execute(f"PRAGMA {name}").fetchall() for name in ("integrity_check", "foreign_key_check")]
    return checks == [[("ok",)], []]


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sentence_search%' ORDER BY name"
    return [name for (name,) in connection.execute(query)]


def kill_again_and_again(work: Path, times: int, seed: int) -> Kills:
    """Kill so many runs, on one process and on two in turn, and let each be finished."""
    points, kills = random.Random(seed), Kills()
    for n in (1, 2):
        run(read_command("pile", n, f"whole{n}.db"), work)
    documents = len(held(work / "whole1.db"))
    wanted = content(work / "whole1.db")
    if content(work / "whole2.db") != wanted:
        raise SystemExit("one process and two give different records; kills cannot be judged")
    for i in range(times):
        processes = 1 + i % 2
        point = Point(points.randrange(documents), points.uniform(0.0, 1.0))
        kill_once(work, read_command("pile", processes, f"killed{i}.db"), point, kills)
        kills.different += content(work / f"killed{i}.db") != wanted
        print(f"kill {i + 1}: {kills.committed[-1]} documents were kept", file=sys.stderr, flush=True)
    return kills


def kill_once(work: Path, command: list[str], point: Point, kills: Kills) -> None:
    """Begin, kill, look, finish, look again."""
    record = work / command[command.index("--record") + 1]
    kills.left += begin_and_kill(command, work, record, point)
    before = held(record)
    kills.times += 1
    kills.committed.append(len(before))
    kills.damaged += not whole(record)
    run(command, work)
    now = held(record)
    kills.lost += sum(
        document not in now or now[document].statements != kept.statements for document, kept in before.items()
    )
    kills.reread += sum(document in now and now[document].clock != kept.clock for document, kept in before.items())
    kills.damaged += not whole(record)


def begin_and_kill(command: list[str], work: Path, record: Path, point: Point) -> int:
    """Run a command up to a point and kill it; gives back how many of its children live on."""
    process = subprocess.Popen(
        [sys.executable, *command], cwd=work, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while process.poll() is None and count(record) < point.documents:
        time.sleep(0.02)
    time.sleep(point.seconds)
    children = [pid for pid in tree(process.pid) if pid != process.pid]
    process.kill()
    process.wait()
    deadline = time.monotonic() + 10
    while any(map(_alive, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return sum(map(_alive, children))


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def crowd(work: Path, wanted: Held) -> Crowd:
    """Two readers and a writer at once."""
    record = work / "crowd.db"
    context = multiprocessing.get_context("spawn")
    ends = [context.Pipe() for _ in range(2)]
    with Record.open(record, create=True):
        pass
    readers = [context.Process(target=look, args=(str(record), wanted, there)) for _, there in ends]
    for reader in readers:
        reader.start()
    run(read_command("pile", 1, record.name), work)
    told: list[tuple[int, list[str], int]] = []
    for here, _ in ends:
        here.send("enough")
        told.append(here.recv())
    for reader in readers:
        reader.join()
    errors = tuple(error for _, found, _ in told for error in found)
    return Crowd(sum(looks for looks, _, _ in told), errors, sum(halves for _, _, halves in told))


def look(record: str, wanted: Held, line: Connection) -> None:
    """Read all of a record over and over until told that it is enough; then tell what was seen."""
    looks, errors, halves = 0, list[str](), 0
    while not line.poll(0.02):
        looks += 1
        try:
            with Record.open(record) as opened:
                seen: dict[str, int] = {}
                for row in every_statement(opened):
                    seen[row.document.id] = seen.get(row.document.id, 0) + 1
            halves += sum(count != len(wanted[document].statements) for document, count in seen.items())
        except (DragomanError, sqlite3.Error) as error:
            errors.append(f"{type(error).__name__}: {error}")
    line.send((looks, errors, halves))


def rows(kills: Kills, crowded: Crowd) -> list[tuple[str, str]]:
    """What was looked for, and how often it was found."""
    kept = kills.committed
    return [
        ("runs killed", str(kills.times)),
        ("documents kept at the kill, least to most", f"{min(kept, default=0)} to {max(kept, default=0)}"),
        ("committed documents lost", str(kills.lost)),
        ("committed documents read again", str(kills.reread)),
        ("records damaged", str(kills.damaged)),
        ("records that differ from an undisturbed run's", str(kills.different)),
        ("workers that outlived their parent", str(kills.left)),
        ("looks of two readers during a write", str(crowded.looks)),
        ("errors they saw", str(len(crowded.errors))),
        ("half documents they saw", str(crowded.halves)),
    ]


def main() -> int:
    """Kill, crowd, print, and end with the JSON line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.kill", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the figures into this page")
    options = parser.parse_args()
    if os.name != "posix":
        raise SystemExit("kills need POSIX signals and /proc; run this on Linux")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_copies(work / "pile", options.documents)
        kills = kill_again_and_again(work, options.times, options.seed)
        crowded = crowd(work, held(work / "whole1.db"))
    head = ("what", "how often")
    print(table.plain(head, rows(kills, crowded)), *crowded.errors[:5], sep="\n")
    if options.write:
        told = (
            f"{page.circumstances()} `python -m evaluation.kill` prints this: `dragoman read` on {options.documents} "
            "documents, killed at random points and begun again, on one process and on two in turn."
        )
        page.put(options.write, "kill", f"## Robustness\n\n{told}\n\n{table.markdown(head, rows(kills, crowded))}")
    sound = kills.sound and crowded.sound
    print(json.dumps({"task": "kill", "sound": sound, **asdict(kills), "looks": crowded.looks,
                      "errors": len(crowded.errors), "halves": crowded.halves}))  # fmt: skip
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
