"""A small record made by hand, and the command line run inside the test or as a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import SkippedInput
from dragoman.faces.cli import main
from dragoman.model import CausalLink
from dragoman.record.store import Record
from dragoman.record.write import skip, write
from tests.builders import READ_AT, Builder, actor, voice


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Its answer as JSON."""
        found: dict[str, Any] = json.loads(self.out)
        return found


def _readings() -> list[Any]:
    lankov = voice("Andrei Lankov", kind="expert")
    daily = Builder(
        "On 25 April 2019 Vladimir Putin met Kim Jong Un.",
        "Russia sent no soldiers to North Korea, Andrei Lankov said.",
        "By 2021 Moscow will probably aid Pyongyang, Andrei Lankov told RBC.",
        path="daily.txt", publisher="The Daily", published="2019-04-29", title="A <b>handshake</b>",
    )  # fmt: skip
    putin, kim = actor("RUS", "Vladimir Putin", "president"), actor("PRK", "Kim Jong Un")
    daily.say("met Kim Jong Un", "CONSULT", [putin], [kim], when=("2019-04-25", "25 April 2019"), mode="visit")
    daily.say("sent no soldiers", "AID", ["RUS"], ["PRK"], status="negated", factuality="CT-", said_by=(lankov,))
    daily.say("will probably aid Pyongyang", "AID", ["RUS"], ["PRK"], status="future", factuality="PR+", forecast=True,
              probability="will probably", horizon=("2021", "2021"),
              said_by=(lankov, voice("RBC", cue="told", kind="press")))  # fmt: skip
    weekly = Builder(
        "Russia sent soldiers to North Korea in May.",
        "Japan and South Korea may sign a pact.",
        "Tokyo wants Seoul to apologise.",
        path="weekly.txt", publisher="The Weekly", published="2019-05",
    )  # fmt: skip
    weekly.say("sent soldiers", "AID", ["RUS"], ["PRK"])
    weekly.say("may sign a pact", "AGREE", ["JPN", "KOR"], status="possible", factuality="PS+")
    weekly.say("wants Seoul to apologise", "CONCEDE", ["KOR"], ["JPN"], status="desired")
    link = CausalLink(
        weekly.span("Tokyo"), weekly.span("Seoul to apologise"), weekly.span("wants"), "cause", "-", (lankov,), 2,
        "causes:test",
    )  # fmt: skip
    return [daily.build(), weekly.build(links=(link,))]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents, six statements, one input skipped; not to be written to."""
    path = tmp_path_factory.mktemp("record") / "small.db"
    with Record.open(path, create=True) as made:
        for reading in _readings():
            write(made, reading, read_at=READ_AT)
        skip(made, SkippedInput("pile/blank.txt", "empty", "the file holds no words"), at=READ_AT)
    return path


@pytest.fixture
def own_record(record: Path, tmp_path: Path) -> Path:
    """A copy that a test may write to."""
    return Path(shutil.copy(record, tmp_path / "own.db"))


@pytest.fixture
def run(record: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command in this process, by default on the small record."""
    monkeypatch.setenv("DRAGOMAN_RECORD", str(record))
    monkeypatch.delenv("COLUMNS", raising=False)

    def ran(*arguments: str) -> Ran:
        code = main(arguments)
        captured = capfd.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran


def environment(**more: str) -> dict[str, str]:
    """The environment of a command run as a process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DRAGOMAN_")}
    return {**kept, "PYTHONPATH": str(Path(__file__).parents[2]), **more}


def command(*arguments: str) -> list[str]:
    """The words that run Dragoman as a process."""
    return [sys.executable, "-m", "dragoman", *arguments]


def as_process(arguments: Sequence[str], folder: Path, *, stdin: str = "", **more: str) -> Ran:
    """Run a command as a process in a folder."""
    done = subprocess.run(
        command(*arguments), cwd=folder, env=environment(**more), input=stdin, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)
