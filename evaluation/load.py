"""Many readers at once while articles are being read: `python -m evaluation.load [--clients 50] [--seconds 60]`.

The sample articles are served by `dragoman serve`; so many clients ask for every page over and over, each without a
pause, and meanwhile `dragoman read` reads copies of the articles into the same record. Ends with 1 where a request
failed, or the reading did. The last line is JSON.
"""

import argparse
import asyncio
import json
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from dragoman.faces.cli.exits import INTERRUPTED
from dragoman.record.store import Record
from evaluation import page, table
from evaluation.addresses import Address, addresses
from evaluation.bench import read_command
from evaluation.copies import write_copies
from evaluation.processes import environment
from evaluation.sample_record import read_samples
from evaluation.serving import Served, served
from evaluation.site_times import quantile

DOCUMENTS = 3_000
"""More than can be read while the clients ask."""

HEAD = ("page", "requests", "p50, ms", "p95, ms", "longest, ms")


@dataclass(slots=True)
class Load:
    """What the clients met.

    Attributes:
        ms: The milliseconds of each request that was answered well, by the page's name.
        errors: What went wrong, in words.
        documents: Documents that were read meanwhile.
    """

    ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    documents: int = 0

    @property
    def all_ms(self) -> list[float]:
        """The milliseconds of all requests."""
        return [one for each in self.ms.values() for one in each]

    def rows(self) -> list[tuple[str, ...]]:
        """A row for each page, and one for all."""
        return [_row(name, ms) for name, ms in (*self.ms.items(), ("all", self.all_ms)) if ms]


def _row(name: str, ms: Sequence[float]) -> tuple[str, ...]:
    figures = (statistics.median(ms), quantile(ms, 0.95), max(ms))
    return (name, f"{len(ms):,}", *(f"{one:,.0f}" for one in figures))


async def ask_all(site: Served, asked: Sequence[Address], clients: int, seconds: float) -> Load:
    """Let so many clients ask for so long; each goes through all pages in an order of its own."""
    load, until = Load({one.name: [] for one in asked}), time.perf_counter() + seconds
    limits = httpx2.Limits(max_connections=clients, max_keepalive_connections=clients)
    headers = {"Authorization": f"Bearer {site.token}"}
    async with httpx2.AsyncClient(headers=headers, limits=limits, timeout=120) as client:
        await asyncio.gather(*(_ask(client, site, asked, until, load, seed) for seed in range(clients)))
    return load


async def _ask(
    client: httpx2.AsyncClient, site: Served, asked: Sequence[Address], until: float, load: Load, seed: int
) -> None:
    order = random.Random(seed)
    while time.perf_counter() < until:
        for one in order.sample(asked, len(asked)):
            began = time.perf_counter()
            if began >= until:
                return
            try:
                answer = await client.get(site.at(one.path))
            except httpx2.HTTPError as error:
                load.errors.append(f"{one.path}: {type(error).__name__}: {error}")
                continue
            if answer.status_code == 200:
                load.ms[one.name].append((time.perf_counter() - began) * 1000)
            else:
                load.errors.append(f"{one.path}: {answer.status_code}: {answer.text[:200]}")


@contextmanager
def being_read(pile: Path, record: Path, errors: list[str]) -> Iterator[None]:
    """Have `dragoman read` at work while the block runs; notes where it failed."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [sys.executable, *read_command(str(pile), 1, str(record))],
            stdout=subprocess.DEVNULL, stderr=said, env=environment(),
        )  # fmt: skip
        try:
            yield
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            if process.wait() not in (0, INTERRUPTED):
                said.seek(0)
                errors.append(f"dragoman read ended with {process.returncode}: {said.read().decode()[-500:]}")


def put_under_load(work: Path, clients: int, seconds: float) -> Load:
    """Read, serve, ask."""
    record, pile = read_samples(work / "record.db"), work / "pile"
    write_copies(pile, DOCUMENTS)
    with Record.open(record) as opened:
        asked, before = addresses(opened), _documents(opened)
    errors: list[str] = []
    with served(record) as site, being_read(pile, record, errors):
        load = asyncio.run(ask_all(site, asked, clients, seconds))
    with Record.open(record) as opened:
        load.documents = _documents(opened) - before
    load.errors += errors
    return load


def _documents(record: Record) -> int:
    return int(record.value("SELECT count(*) FROM documents"))


def section(load: Load, clients: int, seconds: float) -> str:
    """The section of the page of figures."""
    return "\n\n".join([
        "## Load",
        f"{page.circumstances()} `make load` prints this: {clients} clients ask for every page of the sample record "
        f"for {seconds:g} seconds, each the next as soon as it has the last, while `dragoman read` reads into the same "
        f"record; server, clients and reading share the machine. {len(load.all_ms):,} requests were answered, "
        f"{len(load.errors)} failed, and {load.documents} documents were read meanwhile.",
        table.markdown(HEAD, load.rows()),
    ])  # fmt: skip


def main() -> int:
    """Ask, print, and end with the JSON line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.load", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the figures into this page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        load = put_under_load(Path(folder), options.clients, options.seconds)
    print(table.plain(HEAD, load.rows()))
    print(f"{len(load.errors)} errors; {load.documents} documents were read meanwhile.", *load.errors[:10], sep="\n")
    if options.write:
        page.put(options.write, "load", section(load, options.clients, options.seconds))
    ms = load.all_ms
    print(json.dumps({
        "task": "load", "clients": options.clients, "seconds": options.seconds, "requests": len(ms),
        "errors": len(load.errors), "documents": load.documents,
        "p50": round(statistics.median(ms), 1) if ms else None, "p95": round(quantile(ms, 0.95), 1) if ms else None,
    }))  # fmt: skip
    return 0 if ms and load.documents and not load.errors else 1


if __name__ == "__main__":
    sys.exit(main())
