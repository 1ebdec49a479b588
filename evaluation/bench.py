"""Speed and memory of `dragoman read`, beside the parser's model alone: `python -m evaluation.bench`.

Reads copies-with-changes of the sample articles into a fresh record by the command line, on one process and on two,
and puts the same texts through `nlp.pipe` of the same model on as many. Each does so with a fifth of the pile as well
(at most a hundred): what the rest takes on top gives the rate without start-up, and start-up is what then remains.
Tokens are those each side itself read. Memory is resident memory of the command and its workers together. Ends with 1
where the whole reads at less than half the rate of its parser. How many sentences one core reads in a second is told
beside what it should be, for each reader that is installed. The last line is JSON.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import UnknownModel
from evaluation import page, table
from evaluation.copies import write_copies
from evaluation.processes import Ran, run
from evaluation.reader_times import Profile, profile

LEAST_RATIO = 0.5
"""The whole should read at no less than this share of its parser's rate."""

LEAST_RATES = {"rules": 150, "careful": 30}
"""Sentences a second that one core should read, by reader."""

CAREFUL = 20
"""Documents that are enough to time the careful reader."""

FEWER = 100
"""Documents of the smaller pile, at most; its memory should be that of the larger one."""

PROFILED = 60
"""Documents that are enough for a steady profile."""

_APART = 0.1
"""How far the two ratios may lie apart on a quiet machine."""

BUSY = (
    "The two ratios lie apart, for other programs were running: doubt the rates by the wall's clock and the start-up."
)

Command = Callable[[str, int], list[str]]
"""Makes the command that takes the pile of that name on so many processes."""


@dataclass(frozen=True, slots=True)
class Run:
    """One program on one pile: the tokens it read, and what that took."""

    tokens: int
    ran: Ran


@dataclass(frozen=True, slots=True)
class Speed:
    """One program on a smaller and on the whole pile, on so many processes."""

    program: str
    processes: int
    fewer: Run
    full: Run

    @property
    def rate(self) -> float:
        """Tokens a second, start-up excluded."""
        return self._more_tokens / max(1e-9, self.full.ran.seconds - self.fewer.ran.seconds)

    @property
    def rate_cpu(self) -> float:
        """Tokens a second of processor time, start-up excluded: what a busy machine does not blur."""
        return self._more_tokens / max(1e-9, self.full.ran.cpu - self.fewer.ran.cpu)

    @property
    def rate_from_start(self) -> float:
        """Tokens a second, start-up included."""
        return self.full.tokens / self.full.ran.seconds

    @property
    def start(self) -> float:
        """Seconds of start-up."""
        return max(0.0, self.full.ran.seconds - self.full.tokens / self.rate)

    @property
    def _more_tokens(self) -> int:
        return self.full.tokens - self.fewer.tokens

    def row(self) -> tuple[str, ...]:
        """Its row of the table."""
        full = self.full
        return (
            self.program, str(self.processes), f"{full.tokens:,}", f"{self.rate:,.0f}", f"{self.rate_from_start:,.0f}",
            f"{self.rate_cpu:,.0f}", f"{self.start:.1f}", f"{full.ran.seconds:.1f}", f"{full.ran.peak_mb:,.0f}",
        )  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """The figures for a program."""
        return {
            "program": self.program, "processes": self.processes, "tokens": self.full.tokens, "rate": round(self.rate),
            "rate_from_start": round(self.rate_from_start), "rate_cpu": round(self.rate_cpu),
            "start": round(self.start, 2), "seconds": round(self.full.ran.seconds, 2),
            "peak_mb_fewer": round(self.fewer.ran.peak_mb), "peak_mb": round(self.full.ran.peak_mb),
        }  # fmt: skip


def read_command(pile: str, processes: int, record: str | None = None) -> list[str]:
    """`dragoman read` as a command of this Python, by default into a record named after the pile."""
    record = record or f"{pile}{processes}.db"
    return ["-m", "dragoman", "read", pile, "--record", record, "--workers", str(processes), "--json"]


def bare_command(pile: str, processes: int) -> list[str]:
    """The parser's model alone."""
    return ["-m", "evaluation.bare", pile, "--processes", str(processes)]


def read_tokens(output: str) -> int:
    """The tokens that `dragoman read` says it read, all of the pile being new."""
    told = json.loads(output)
    if told["skipped"] or told["kept"]:
        raise SystemExit(f"not every copy was read: {told['kept']} kept, skipped {told['skipped'][:3]}")
    return int(told["words"])


def bare_tokens(output: str) -> int:
    """The tokens that the model alone parsed."""
    return int(json.loads(output)["tokens"])


PROGRAMS: tuple[tuple[str, Command, Callable[[str], int]], ...] = (
    ("dragoman read", read_command, read_tokens),
    ("nlp.pipe", bare_command, bare_tokens),
)
"""What is held side by side: the whole first."""


def speed(work: Path, program: str, command: Command, tokens: Callable[[str], int], processes: int) -> Speed:
    """Run a program on both piles."""
    fewer, full = (
        Run(tokens(ran.output), ran) for ran in (run(command(pile, processes), work) for pile in ("fewer", "pile"))
    )
    return Speed(program, processes, fewer, full)


def help_seconds(work: Path, times: int = 5) -> float:
    """How long `dragoman --help` takes, the median of a few."""
    return statistics.median(run(["-m", "dragoman", "--help"], work).seconds for _ in range(times))


@dataclass(frozen=True, slots=True)
class Bench:
    """All that one run measured: the sizes of the piles, each program's speed, the seconds of `--help`."""

    fewer: int
    documents: int
    speeds: tuple[Speed, ...]
    help: float

    def ratio(self, processes: int, *, cpu: bool = False) -> float:
        """Rate of the whole against its parser's, start-up excluded."""
        whole, bare = (s for s in self.speeds if s.processes == processes)
        return whole.rate_cpu / bare.rate_cpu if cpu else whole.rate / bare.rate

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers of processes that were tried."""
        return tuple(dict.fromkeys(s.processes for s in self.speeds))

    def lines(self) -> list[str]:
        """What the table does not show, in sentences."""
        ratios = (f"{n}: {self.ratio(n):.2f} (by processor time {self.ratio(n, cpu=True):.2f})" for n in self.counts)
        memory = (
            f"{s.processes}: {s.fewer.ran.peak_mb:,.0f} MB at {self.fewer} documents, {s.full.ran.peak_mb:,.0f} MB at "
            f"{self.documents}"
            for s in self.speeds
            if s.program == PROGRAMS[0][0]
        )
        apart = any(abs(self.ratio(n) - self.ratio(n, cpu=True)) > _APART for n in self.counts)
        return [
            f"Rate of the whole against the bare parser, at least {LEAST_RATIO}, on processes {'; '.join(ratios)}.",
            *([BUSY] if apart else []),
            f"Peak memory of `dragoman read`, workers included, on processes {'; '.join(memory)}.",
            f"`dragoman --help` takes {self.help:.2f} s.",
        ]

    def as_json(self) -> dict[str, Any]:
        """The figures for a program."""
        return {
            "task": "bench",
            "fewer": self.fewer,
            "documents": self.documents,
            **{f"ratio_{n}": round(self.ratio(n), 3) for n in self.counts},
            **{f"ratio_cpu_{n}": round(self.ratio(n, cpu=True), 3) for n in self.counts},
            "speeds": [s.as_json() for s in self.speeds],
            "help": round(self.help, 3),
        }


SPEED_HEAD = (
    "program", "processes", "tokens", "tokens/s", "with start-up", "per s of processor", "start-up, s", "all, s",
    "peak, MB",
)  # fmt: skip
PROFILE_HEAD = ("step", "ms a sentence", "share")


def bench(work: Path, documents: int, counts: tuple[int, ...]) -> Bench:
    """Write the piles and measure."""
    fewer = min(FEWER, max(1, documents // 5))
    write_copies(work / "pile", documents)
    write_copies(work / "fewer", fewer)
    speeds = []
    for n in counts:
        for name, command, tokens in PROGRAMS:
            _tell(f"{name} on {fewer} and on {documents} documents, processes: {n}")
            speeds.append(speed(work, name, command, tokens, n))
    return Bench(fewer, documents, tuple(speeds), help_seconds(work))


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def rates(steps: Profile, careful: Profile | None) -> str:
    """How many sentences a second each reader reads, in a sentence."""
    found = {"rules": steps, "careful": careful}
    told = (
        f"{name} {f'{each.rate:.0f}' if each else 'not installed'} (at least {LEAST_RATES[name]})"
        for name, each in found.items()
    )
    return f"Sentences a second of one core's processor time, by reader: {', '.join(told)}."


def careful_profile(work: Path) -> Profile | None:
    """The careful reader on some of the documents that were profiled; `None` where what it needs is not installed."""
    try:
        return profile(sorted((work / "profiled").glob("*.txt"))[:CAREFUL], work / "careful.db", "careful")
    except UnknownModel as error:
        _tell(f"the careful reader is not timed: {error}")
        return None


def section(found: Bench, steps: Profile, careful: Profile | None) -> str:
    """The section of the page of figures."""
    return "\n\n".join([
        "## Speed",
        f"{page.circumstances()} `make bench` prints this: {found.documents} copies-with-changes of the sample "
        "articles, read by the command line into a fresh record, beside `nlp.pipe` of the same model on the same "
        "texts. Tokens are those each side read.",
        table.markdown(SPEED_HEAD, [s.row() for s in found.speeds]),
        *found.lines(),
        rates(steps, careful),
        f"Each step of reading, over {steps.sentences} sentences on one process:",
        table.markdown(PROFILE_HEAD, steps.rows()),
    ])  # fmt: skip


def main() -> int:
    """Measure, print, and end with the JSON line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--documents", type=int, default=500, help="size of the pile; at least 10")
    parser.add_argument("--profile", action="store_true", help="only time the steps of reading, on one process")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the figures into this page")
    options = parser.parse_args()
    if options.documents < 10:
        parser.error("fewer than 10 documents measure nothing")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        found = None if options.profile else bench(work, options.documents, (1, 2))
        _tell("timing the steps of reading")
        write_copies(work / "profiled", min(PROFILED, options.documents))
        steps = profile(sorted((work / "profiled").glob("*.txt")), work / "profiled.db")
        careful = careful_profile(work)
    print(table.plain(PROFILE_HEAD, steps.rows()), end="\n\n")
    print(rates(steps, careful), end="\n\n")
    told = {f"ms_{row[0]}": float(row[1]) for row in steps.rows()}
    told |= {"sentences_per_second": round(steps.rate, 1)}
    told |= {"careful_sentences_per_second": round(careful.rate, 1)} if careful else {}
    if found is None:
        print(json.dumps({"task": "profile", "sentences": steps.sentences, **told}))
        return 0
    print(table.plain(SPEED_HEAD, [s.row() for s in found.speeds]), *found.lines(), sep="\n")
    if options.write:
        page.put(options.write, "speed", section(found, steps, careful))
    slow = [n for n in found.counts if found.ratio(n) < LEAST_RATIO]
    for n in slow:
        _tell(f"on {n} the whole reads at {found.ratio(n):.2f} of its parser's rate, under {LEAST_RATIO}")
    print(json.dumps({**found.as_json(), **told}))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
