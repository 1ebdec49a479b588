"""Speed and memory of `dragoman read`, beside the parser's model alone: `python -m evaluation.bench`.

Reads copies-with-changes of the sample articles into a fresh record by the command line, on one process and on two,
and puts the same texts through `nlp.pipe` of the same model on as many. Start-up is what a handful of one-line texts
takes; rates are given with and without it. Tokens are those each side itself read. Memory is resident memory of the
command and its workers together. Ends with 1 where the whole reads at less than half the rate of its parser. The
last line is JSON.
"""

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation import page, table
from evaluation.copies import write_copies
from evaluation.processes import Ran, run
from evaluation.reader_times import Profile, profile

LEAST_RATIO = 0.5
"""The whole should read at no less than this share of its parser's rate."""

FEWER = 100
"""Documents of the smaller pile whose memory is measured: it should be that of the larger one."""

PROFILED = 60
"""Documents that are enough for a steady profile."""

_TINY = 17
"""One-line texts for the start-up: more than one worker takes at a time, so that two workers start."""


@dataclass(frozen=True, slots=True)
class Speed:
    """One program on the whole pile.

    Attributes:
        program: Which one.
        processes: How many it read with.
        tokens: How many it read.
        seconds: Its wall-clock time, start-up included.
        start: The part that is start-up.
        cpu: Processor time, start-up and children included.
        start_cpu: The part that is start-up.
        peak_mb: The most memory held at once.
    """

    program: str
    processes: int
    tokens: int
    seconds: float
    start: float
    cpu: float
    start_cpu: float
    peak_mb: float

    @property
    def rate(self) -> float:
        """Tokens a second, start-up excluded."""
        return self.tokens / max(1e-9, self.seconds - self.start)

    @property
    def rate_from_start(self) -> float:
        """Tokens a second, start-up included."""
        return self.tokens / self.seconds

    @property
    def rate_cpu(self) -> float:
        """Tokens a second of processor time, start-up excluded: what a busy machine does not blur."""
        return self.tokens / max(1e-9, self.cpu - self.start_cpu)


def read_command(folder: str, record: str, processes: int) -> list[str]:
    """`dragoman read` as a command of this Python."""
    return ["-m", "dragoman", "read", folder, "--record", record, "--workers", str(processes), "--json"]


def read_speed(work: Path, processes: int) -> Speed:
    """The whole of Dragoman on the pile."""
    start = run(read_command("tiny", f"tiny{processes}.db", processes), work)
    full = run(read_command("pile", f"pile{processes}.db", processes), work)
    words = _summary(full)["words"]
    return Speed("dragoman read", processes, words, full.seconds, start.seconds, full.cpu, start.cpu, full.peak_mb)


def bare_speed(work: Path, processes: int) -> Speed:
    """The model alone on the pile."""
    ran, start = (
        run(["-m", "evaluation.bare", name, "--processes", str(processes)], work) for name in ("pile", "tiny")
    )
    told = json.loads(ran.output)
    return Speed(
        "nlp.pipe", processes, told["tokens"], ran.seconds, ran.seconds - told["seconds"], ran.cpu, start.cpu,
        ran.peak_mb,
    )  # fmt: skip


def _summary(ran: Ran) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(ran.output)
    if told["skipped"] or told["kept"]:
        raise SystemExit(f"not every copy was read: {told['kept']} kept, skipped {told['skipped'][:3]}")
    return told


def help_seconds(work: Path, times: int = 5) -> float:
    """How long `dragoman --help` takes, the median of a few."""
    return statistics.median(run(["-m", "dragoman", "--help"], work).seconds for _ in range(times))


@dataclass(frozen=True, slots=True)
class Bench:
    """All that one run measured."""

    documents: int
    speeds: tuple[Speed, ...]
    fewer: int
    fewer_mb: dict[int, float]
    help: float

    def ratio(self, processes: int, *, cpu: bool = False) -> float:
        """Rate of the whole against its parser's, start-up excluded."""
        whole, bare = (s for s in self.speeds if s.processes == processes)
        return whole.rate_cpu / bare.rate_cpu if cpu else whole.rate / bare.rate

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers of processes that were tried."""
        return tuple(dict.fromkeys(s.processes for s in self.speeds))

    def speed_rows(self) -> list[tuple[str, ...]]:
        """A row a program and number of processes."""
        return [
            (
                s.program, str(s.processes), f"{s.tokens:,}", f"{s.rate:,.0f}", f"{s.rate_from_start:,.0f}",
                f"{s.rate_cpu:,.0f}", f"{s.start:.1f}", f"{s.seconds:.1f}", f"{s.peak_mb:,.0f}",
            )
            for s in self.speeds
        ]  # fmt: skip

    def lines(self) -> list[str]:
        """The rest, in sentences."""
        ratios = (
            f"{n} process{'es' * (n > 1)}: {self.ratio(n):.2f} (by processor time {self.ratio(n, cpu=True):.2f})"
            for n in self.counts
        )
        memory = (
            f"{n} process{'es' * (n > 1)} {self.fewer_mb[n]:,.0f} MB at {self.fewer} documents, "
            f"{next(s.peak_mb for s in self.speeds if s.processes == n):,.0f} MB at {self.documents}"
            for n in self.counts
        )
        return [
            f"Rate of the whole against the bare parser, at least {LEAST_RATIO}: {'; '.join(ratios)}.",
            f"Peak memory of `dragoman read`, workers included: {'; '.join(memory)}.",
            f"`dragoman --help` takes {self.help:.2f} s.",
        ]

    def as_json(self) -> dict[str, Any]:
        """The figures for a program."""
        return {
            "task": "bench",
            "documents": self.documents,
            **{f"ratio_{n}": round(self.ratio(n), 3) for n in self.counts},
            **{f"ratio_cpu_{n}": round(self.ratio(n, cpu=True), 3) for n in self.counts},
            "speeds": [
                {
                    "program": s.program, "processes": s.processes, "tokens": s.tokens, "rate": round(s.rate),
                    "rate_from_start": round(s.rate_from_start), "rate_cpu": round(s.rate_cpu),
                    "start": round(s.start, 2), "seconds": round(s.seconds, 2), "peak_mb": round(s.peak_mb),
                }
                for s in self.speeds
            ],
            f"peak_mb_{self.fewer}": {n: round(mb) for n, mb in self.fewer_mb.items()},
            "help": round(self.help, 3),
        }  # fmt: skip


SPEED_HEAD = (
    "program", "processes", "tokens", "tokens/s", "with start-up", "per s of processor", "start-up, s", "all, s",
    "peak, MB",
)  # fmt: skip
PROFILE_HEAD = ("step", "ms a sentence", "share")


def bench(work: Path, documents: int, counts: tuple[int, ...]) -> Bench:
    """Write the piles and measure."""
    fewer = min(FEWER, documents)
    write_copies(work / "pile", documents)
    write_copies(work / "fewer", fewer)
    (work / "tiny").mkdir()
    for i in range(_TINY):
        (work / "tiny" / f"{i}.txt").write_text(f"China met Japan on {i + 1} May 2019.\n", encoding="utf-8")
    speeds: list[Speed] = []
    fewer_mb: dict[int, float] = {}
    for n in counts:
        _tell(f"reading {documents} documents on {n}, and parsing them alone")
        speeds += [read_speed(work, n), bare_speed(work, n)]
        fewer_mb[n] = run(read_command("fewer", f"fewer{n}.db", n), work).peak_mb
    return Bench(documents, tuple(speeds), fewer, fewer_mb, help_seconds(work))


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def section(found: Bench, steps: Profile) -> str:
    """The section of the page of figures."""
    return "\n\n".join([
        "## Speed",
        f"{page.circumstances()} `make bench` prints this: {found.documents} copies-with-changes of the sample "
        "articles, read by the command line into a fresh record, beside `nlp.pipe` of the same model on the same "
        "texts. Tokens are those each side read.",
        table.markdown(SPEED_HEAD, found.speed_rows()),
        *found.lines(),
        f"Each step of reading, over {steps.sentences} sentences on one process:",
        table.markdown(PROFILE_HEAD, steps.rows()),
    ])  # fmt: skip


def main() -> int:
    """Measure, print, and end with the JSON line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--profile", action="store_true", help="only time the steps of reading, on one process")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the figures into this page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        found = None if options.profile else bench(work, options.documents, (1, 2))
        _tell("timing the steps of reading")
        write_copies(work / "profiled", min(PROFILED, options.documents))
        steps = profile(sorted((work / "profiled").glob("*.txt")), work / "profiled.db")
    print(table.plain(PROFILE_HEAD, steps.rows()), end="\n\n")
    told = {f"ms_{row[0]}": float(row[1]) for row in steps.rows()}
    if found is None:
        print(json.dumps({"task": "profile", "sentences": steps.sentences, **told}))
        return 0
    print(table.plain(SPEED_HEAD, found.speed_rows()), *found.lines(), sep="\n")
    if options.write:
        page.put(options.write, "speed", section(found, steps))
    slow = [n for n in found.counts if found.ratio(n) < LEAST_RATIO]
    for n in slow:
        _tell(f"on {n} the whole reads at {found.ratio(n):.2f} of its parser's rate, under {LEAST_RATIO}")
    print(json.dumps({**found.as_json(), **told}))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
