"""`read` as a person uses it: whole piles, bad piles, standard input, stopped and killed runs."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.analysis.status import status
from dragoman.faces.cli.progress import Pace, duration, line_of
from dragoman.faces.cli.reading import workers_for
from dragoman.record.read import every_statement, skipped
from dragoman.record.store import Record
from dragoman.settings import Settings
from tests.faces.conftest import Ran, as_process, command, environment

ARTICLE = """The Harbour Post
12 March 2024

Norway signed a fisheries agreement with Iceland on Monday. Oslo will probably send a delegation to Reykjavik in May.
Denmark criticised the agreement, the Harbour Post was told.
"""


def pile_of(folder: Path, number: int) -> Path:
    """So many different articles."""
    folder.mkdir(exist_ok=True)
    states = ("Norway", "Iceland", "Denmark", "Sweden", "Finland", "Poland", "France")
    acts = ("signed a fisheries agreement with", "criticised", "sent aid to", "threatened", "visited", "supported")
    choice = random.Random(number)
    for i in range(number):
        told = [
            f"{choice.choice(states)} {choice.choice(acts)} {choice.choice(states)}, report {i} of part {j} said."
            for j in range(12)
        ]
        (folder / f"{i:03}.txt").write_text(f"The Harbour Post\n12 March 2024\n\n{' '.join(told)}\n")
    return folder


@pytest.fixture(scope="session")
def bad_pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article among what is none."""
    folder = tmp_path_factory.mktemp("bad") / "pile"
    (folder / "inner").mkdir(parents=True)
    (folder / "article.txt").write_text(ARTICLE)
    (folder / "empty.txt").touch()
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "german.txt").write_text(
        "Der Kanzler reiste am Montag nach Paris, um mit dem Präsidenten über die Lage zu sprechen. "
        "Die Gespräche dauerten lange und blieben am Ende ohne jedes Ergebnis."
    )
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    (folder / "inner" / "loop").symlink_to(folder)
    (folder / "table.xlsx").write_text("cells")
    return folder


@pytest.fixture(scope="session")
def bad_run(bad_pile: Path) -> Ran:
    """What reading it came to, with an input that has vanished."""
    return as_process(["read", "pile", "vanished.txt", "--json"], bad_pile.parent)


def test_a_bad_pile_is_read_in_part_and_says_so(bad_run: Ran) -> None:
    """One bad file costs that file: the others are read, and the exit code tells a script."""
    assert bad_run.code == 3
    assert json.loads(bad_run.out)["added"] == 1
    assert json.loads(bad_run.out)["statements"] >= 2


@pytest.mark.parametrize(
    ("path", "code"),
    [("pile/empty.txt", "empty"), ("pile/noise.txt", "binary"), ("pile/german.txt", "not-english"),
     ("pile/dangling.txt", "vanished"), ("vanished.txt", "vanished"), ("pile/inner/loop", "folder-loop"),
     ("pile/table.xlsx", "unsupported")],
)  # fmt: skip
def test_what_is_skipped_is_named_with_its_reason(path: str, code: str, bad_run: Ran, bad_pile: Path) -> None:
    """On standard error for the person, in the answer for the program, in the record for later."""
    assert f"{path}: " in bad_run.err
    assert (path, code) in {(one["path"], one["code"]) for one in json.loads(bad_run.out)["skipped"]}
    with Record.open(bad_pile.parent / "dragoman.db") as record:
        assert (path, code) in {(row.path, row.code) for row in skipped(record)}


def test_standard_output_holds_the_answer_only(bad_run: Ran) -> None:
    json.loads(bad_run.out)
    assert "skipped:" in bad_run.err
    assert "Traceback" not in bad_run.err


def test_the_record_answers_what_was_read(bad_run: Ran, bad_pile: Path) -> None:
    assert bad_run.code == 3
    ran = as_process(["pair", "NOR", "ISL"], bad_pile.parent)
    assert ran.code == 0
    assert "Norway → Iceland" in ran.out
    assert "*signed a fisheries agreement" in ran.out


def test_nothing_but_bad_inputs_is_still_a_partial_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ran = as_process(["read", "empty.txt"], tmp_path)
    assert ran.code == 3
    assert "empty.txt: " in ran.err


def test_a_folder_without_files_is_an_error_and_makes_no_record(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    ran = as_process(["read", "none"], tmp_path)
    assert ran.code == 1
    assert "nothing to read in none" in ran.err
    assert not (tmp_path / "dragoman.db").exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [(["--published", "soon"], "'soon' is not a date"), (["--publisher", " "], "--publisher is blank"),
     (["--workers", "0"], "1 or more"), (["--reader", "magic"], "give rules, careful"), ([""], "a PATH is empty")],
)  # fmt: skip
def test_options_that_do_not_fit_are_told_before_anything_is_read(
    options: list[str], words: str, tmp_path: Path
) -> None:
    ran = as_process(["read", ".", *options], tmp_path)
    assert ran.code == 2
    assert words in ran.err
    assert not list(tmp_path.iterdir())


def test_standard_input_is_read_with_what_the_user_states(tmp_path: Path) -> None:
    options = ["--published", "2023-05", "--publisher", "The Quay", "--title", "Fish", "--author", "Ann Other"]
    ran = as_process(["read", "-", *options], tmp_path, stdin=ARTICLE)
    assert ran.code == 0
    assert "1 input: 1 new" in ran.out
    [found] = json.loads(as_process(["sources", "--json"], tmp_path).out)["documents"]
    assert (found["document"]["publisher"], found["document"]["published"]) == ("The Quay", "2023-05")
    assert [author["value"] for author in found["authors"]] == ["Ann Other"]


def test_few_inputs_take_one_core_and_many_take_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert [workers_for(number, Settings()) for number in (1, 39, 40)] == [1, 1, 6]
    assert workers_for(1000, Settings(workers=2)) == 2


def test_the_pace_does_not_count_the_loading_of_the_model() -> None:
    """Ten seconds of loading, then two a second: that is the pace to reckon by."""
    clock = iter([10.0, 10.5, 11.0])
    pace = Pace(lambda: next(clock))
    pace.step()
    assert pace.rate is None
    pace.step()
    pace.step()
    assert pace.rate == 2
    assert line_of(3, 103, 2) == "read 3 of 103 inputs, 2.0 a second, 50 seconds left"


def test_durations_are_in_the_unit_that_fits() -> None:
    assert [duration(seconds) for seconds in (1, 300, 9000)] == ["1 second", "5 minutes", "2.5 hours"]


def test_ctrl_c_keeps_what_was_read_and_the_same_command_goes_on(tmp_path: Path) -> None:
    pile_of(tmp_path / "pile", 24)
    process = subprocess.Popen(
        command("read", "pile", "--workers", "1"), cwd=tmp_path, env=environment(), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    wait_for_a_document(tmp_path / "dragoman.db", process)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "the same command goes on" in err
    assert "Traceback" not in err
    kept = documents(tmp_path / "dragoman.db")
    assert 0 < kept < 24
    assert f"{kept} new" in out
    again = json.loads(as_process(["read", "pile", "--workers", "1", "--json"], tmp_path).out)
    assert (again["kept"], again["added"]) == (kept, 24 - kept)


def test_a_killed_run_loses_nothing_that_was_written(tmp_path: Path) -> None:
    """SIGKILL at any moment, and the same command ends with the very record of a run never stopped."""
    kill_runs(tmp_path, kills=3, seed=1)


@pytest.mark.slow
def test_twenty_killed_runs_lose_nothing(tmp_path: Path) -> None:
    kill_runs(tmp_path, kills=20, seed=2)


def kill_runs(folder: Path, kills: int, seed: int) -> None:
    pile_of(folder / "pile", 40)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.faces.killing", "pile", "killed.db", str(kills), str(seed)],
        cwd=folder, env=environment(), capture_output=True, text=True, timeout=500, check=False,
    )  # fmt: skip
    assert "ended 0" in done.stdout, done.stderr
    hit = int(done.stdout.split("hit ")[1].split()[0])
    assert hit >= kills - 1, done.stdout
    with Record.open(folder / "killed.db") as killed, Record.open(folder / "killed.db.whole") as whole:
        assert killed.value("PRAGMA integrity_check") == "ok"
        assert killed.rows("PRAGMA foreign_key_check") == []
        assert status(killed).documents == 40
        assert contents(killed) == contents(whole)


def contents(record: Record) -> list[tuple[object, ...]]:
    """Every statement without its row number and the hour it was read."""
    return [
        (row.id, row.document.path, row.document.published, row.sentence, row.span, row.type, row.status, row.when,
         row.actors, row.recipients, row.said_by, row.why)
        for row in every_statement(record)
    ]  # fmt: skip


@pytest.mark.slow
def test_a_run_on_several_cores_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    pile_of(tmp_path / "pile", 60)
    process = subprocess.Popen(
        command("read", "pile", "--workers", "2"), cwd=tmp_path, env=environment(MARK=str(tmp_path)),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    wait_for_a_document(tmp_path / "dragoman.db", process)
    assert marked_with(tmp_path)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 30
    while marked_with(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert marked_with(tmp_path) == []
    assert json.loads(as_process(["read", "pile", "--json"], tmp_path).out)["skipped"] == []
    assert documents(tmp_path / "dragoman.db") == 60


@pytest.mark.slow
def test_two_can_ask_while_one_reads(tmp_path: Path) -> None:
    """Every answer during a long reading is sound: some number of whole documents, never an error."""
    pile_of(tmp_path / "pile", 120)
    writer = subprocess.Popen(
        command("read", "pile", "--workers", "1"), cwd=tmp_path, env=environment(),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    wait_for_a_document(tmp_path / "dragoman.db", writer)
    seen: list[int] = []
    while writer.poll() is None:
        askers = [
            subprocess.Popen(
                command("status", "--json"), cwd=tmp_path, env=environment(), text=True,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
            for _ in range(2)
        ]  # fmt: skip
        for asker in askers:
            out, err = asker.communicate(timeout=120)
            assert (asker.returncode, err) == (0, "")
            seen.append(json.loads(out)["documents"])
    assert writer.returncode == 0
    assert len(seen) >= 2
    assert documents(tmp_path / "dragoman.db") == 120


def wait_for_a_document(record: Path, process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
    """Wait until a run has written its first document."""
    deadline = time.monotonic() + 120
    while documents(record) == 0:
        assert process.poll() is None, "the run ended before its first document was seen"
        assert time.monotonic() < deadline
        time.sleep(0.05)


def documents(record: Path) -> int:
    """How many documents a record holds; 0 where there is none yet."""
    if not record.exists():
        return 0
    connection = sqlite3.connect(f"file:{record}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def marked_with(folder: Path) -> list[int]:
    """The processes that run with a mark in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                environ = (entry / "environ").read_bytes()
            except OSError:
                continue
            if f"MARK={folder}\0".encode() in environ:
                found.append(int(entry.name))
    return found
