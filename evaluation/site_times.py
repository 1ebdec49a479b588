"""How long each page takes over a large record: `python -m evaluation.site_times`.

The sample articles are read, and their readings written over and over between other actors, in other years and
outlets, into a record of so many statements (see `large`). `dragoman serve` serves it, and every page is asked for
once to warm up, then again and again, one request at a time, at what the record holds most of: the busiest pair, the
longest article. Ends with 1 where a page's median is not under the bound. The last line is JSON.
"""

import argparse
import json
import math
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx2

from dragoman.record.store import Record
from evaluation import page, table
from evaluation.addresses import Address, addresses
from evaluation.large import write_large
from evaluation.processes import cpu_seconds
from evaluation.sample_record import read_samples
from evaluation.serving import Served, served

BOUND = 300
"""Milliseconds that a page's median should stay under."""

STATEMENTS = 100_000

HEAD = ("page", "first, ms", "median, ms", "p95, ms", "processor, ms", "KB", "address")


@dataclass(frozen=True, slots=True)
class Timed:
    """A page and what it took.

    Attributes:
        address: Where it was asked for.
        ms: The milliseconds of each request, by the wall's clock.
        size: The bytes of its HTML.
        cpu: The server's milliseconds of processor time for a request, on average: what a busy machine does not blur.
        first: The milliseconds of the request before these: some answers are kept until the record changes, and the
            first one pays for them.
    """

    address: Address
    ms: tuple[float, ...]
    size: int
    cpu: float = 0.0
    first: float = 0.0

    @property
    def median(self) -> float:
        """Milliseconds that half of the requests stayed under."""
        return statistics.median(self.ms)

    @property
    def p95(self) -> float:
        """Milliseconds that nineteen of twenty requests stayed under."""
        return quantile(self.ms, 0.95)

    def row(self) -> tuple[str, ...]:
        """Its row of the table."""
        ms = (self.first, self.median, self.p95, self.cpu, self.size / 1000)
        return (self.address.name, *(f"{one:.0f}" for one in ms), self.address.path)


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(1, math.ceil(share * len(ordered))) - 1]


def time_pages(site: Served, asked: Sequence[Address], times: int) -> list[Timed]:
    """Ask for each page so many times, one after the other."""
    with httpx2.Client(headers={"Authorization": f"Bearer {site.token}"}, timeout=120) as client:
        return [_time(client, site, one, times) for one in asked]


def _time(client: httpx2.Client, site: Served, one: Address, times: int) -> Timed:
    took, size, cpu = list[float](), 0, 0.0
    for number in range(times + 1):
        if number == 1:
            cpu = cpu_seconds(site.pid)
        began = time.perf_counter()
        answer = client.get(site.at(one.path))
        took.append((time.perf_counter() - began) * 1000)
        size = len(answer.content)
        if answer.status_code != 200:
            raise SystemExit(f"{one.path} was answered with {answer.status_code}: {answer.text[:300]}")
    return Timed(one, tuple(took[1:]), size, (cpu_seconds(site.pid) - cpu) * 1000 / times, took[0])


def time_large(work: Path, statements: int, times: int) -> tuple[int, list[Timed]]:
    """Make the record, serve it, and time its pages; first how many statements it has."""
    samples = read_samples(work / "samples.db")
    written = write_large(samples, work / "large.db", statements)
    with Record.open(work / "large.db") as record:
        asked = addresses(record)
    with served(work / "large.db") as site:
        return written, time_pages(site, asked, times)


def section(statements: int, times: int, found: Sequence[Timed]) -> str:
    """The section of the page of figures."""
    return "\n\n".join([
        "## Pages",
        f"{page.circumstances()} `make bench` prints this, as does `python -m evaluation.site_times`: every page of "
        f"`dragoman serve` over a record of {statements:,} statements, asked for {times} times in turn after a "
        f"first request, which pays for what is then kept until the record changes (and, for the very first page, for "
        f"what the server loads). The median should be under {BOUND} ms.",
        table.markdown(HEAD[:-1], [one.row()[:-1] for one in found]),
    ])  # fmt: skip


def as_json(statements: int, found: Sequence[Timed]) -> dict[str, object]:
    """The figures for a program."""
    return {
        "task": "pages", "statements": statements, "slowest_median": round(max(one.median for one in found), 1),
        "pages": {one.address.name: {"first": round(one.first, 1), "median": round(one.median, 1),
                                     "p95": round(one.p95, 1), "cpu": round(one.cpu, 1)}
                  for one in found},
    }  # fmt: skip


def slow(found: Sequence[Timed]) -> list[str]:
    """What to say of each page that is not under the bound."""
    return [f"{one.address.path} takes {one.median:.0f} ms, not under {BOUND}" for one in found if one.median >= BOUND]


def main() -> int:
    """Measure, print, and end with the JSON line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.site_times", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--statements", type=int, default=STATEMENTS, help="size of the record")
    parser.add_argument("--times", type=int, default=20, help="requests for each page; at least 15")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the figures into this page")
    options = parser.parse_args()
    if options.times < 15:
        parser.error("fewer than 15 requests have no p95")
    with tempfile.TemporaryDirectory() as folder:
        statements, found = time_large(Path(folder), options.statements, options.times)
    print(table.plain(HEAD, [one.row() for one in found]))
    if options.write:
        page.put(options.write, "pages", section(statements, options.times, found))
    for sentence in slow(found):
        print(sentence, file=sys.stderr)
    print(json.dumps(as_json(statements, found)))
    return 1 if slow(found) else 0


if __name__ == "__main__":
    sys.exit(main())
