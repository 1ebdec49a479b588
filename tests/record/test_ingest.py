"""From paths to the record: what becomes of each input."""

import gc
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.documents.overrides import Overrides
from dragoman.documents.walk import find_inputs
from dragoman.errors import UnknownModel
from dragoman.model import Document, Reading
from dragoman.reading.pipeline import Pipeline
from dragoman.record.ingest import Done, Job, ingest
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.write import write

TEXTS = {
    "lima.txt": "Peru accused Chile of overfishing on Monday. Chile rejected the charge and asked Brazil to mediate.\n",
    "accra.txt": "Ghana and Togo signed a border agreement in Accra. Ghana still depends on Nigeria for its gas.\n",
}


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


def run(pile: Path, workers: int = 1, **options: bool | str) -> list[Done]:
    job = Job(str(pile.parent / "r.db"), overrides=Overrides(published="2024-05-02"), **options)  # type: ignore[arg-type]
    return list(ingest(job, find_inputs([str(pile)]), workers=workers))


def statements(pile: Path) -> set[str]:
    with Record.open(pile.parent / "r.db") as record:
        return {row.id for row in every_statement(record)}


def test_each_input_has_its_outcome(pile: Path) -> None:
    """What can be read is added, what cannot is skipped with its reason; nothing is lost."""
    outcomes = {Path(done.path).name: done for done in run(pile)}
    assert {name: done.state for name, done in outcomes.items()} == {
        "lima.txt": "added", "accra.txt": "added", "empty.txt": "skipped",
    }  # fmt: skip
    assert outcomes["lima.txt"].statements >= 2
    skipped = outcomes["empty.txt"].skipped
    assert skipped is not None
    assert skipped.code == "empty"


def test_a_second_run_adds_nothing(pile: Path) -> None:
    """The same inputs by the same reader are already there."""
    run(pile)
    before = statements(pile)
    assert {done.state for done in run(pile)} == {"kept", "skipped"}
    assert statements(pile) == before


def test_again_puts_new_readings_in_place_of_the_old(pile: Path) -> None:
    """Asked to read again, the reader does, and the statements keep their ids."""
    run(pile)
    before = statements(pile)
    assert {done.state for done in run(pile, again=True)} == {"replaced", "skipped"}
    assert statements(pile) == before


def test_a_fault_of_a_reader_costs_one_document(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that a reader trips over is skipped and named; the others are read."""
    honest = Pipeline.pipe

    def trips(self: Pipeline, documents: list[Document], *_: object) -> Iterator[Reading]:
        if any("Peru" in document.text for document in documents):
            raise ZeroDivisionError("made up")
        return honest(self, documents)

    monkeypatch.setattr(Pipeline, "pipe", trips)
    outcomes = {Path(done.path).name: done for done in run(pile)}
    assert outcomes["accra.txt"].state == "added"
    skipped = outcomes["lima.txt"].skipped
    assert skipped is not None
    assert skipped.code == "reader-failed"
    assert "ZeroDivisionError" in skipped.reason


def test_strictly_a_fault_ends_the_run(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For debugging, the fault itself is wanted."""

    def trips(self: Pipeline, documents: list[Document], *_: object) -> Iterator[Reading]:
        raise ZeroDivisionError("made up")

    monkeypatch.setattr(Pipeline, "pipe", trips)
    with pytest.raises(ZeroDivisionError):
        run(pile, strict=True)


def test_what_was_written_is_told_of_before_ctrl_c_ends_the_run(
    pile: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Ctrl-C in the very moment of writing: the document is told of, and then the run ends."""

    def interrupted(*arguments: object, **options: object) -> str:
        outcome: str = write(*arguments, **options)  # type: ignore[arg-type]
        signal.raise_signal(signal.SIGINT)
        return outcome

    monkeypatch.setattr("dragoman.record.ingest.write", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # who starts tests in the background ignores it
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    run_of_two = ingest(Job(str(pile.parent / "r.db")), [pile / "lima.txt", pile / "accra.txt"])
    told = next(run_of_two)
    assert told.state == "added"
    with pytest.raises(KeyboardInterrupt):
        next(run_of_two)
    with Record.open(pile.parent / "r.db") as record:
        assert [id for (id,) in record.rows("SELECT id FROM documents", {})] == [told.document]


def test_an_unknown_reader_is_refused_before_anything_is_read(pile: Path) -> None:
    """A wrong name is no fault of a document."""
    with pytest.raises(UnknownModel, match="no reader is called 'oracle'"):
        run(pile, reader="oracle")


def test_two_workers_keep_what_one_keeps(pile: Path) -> None:
    """Reading side by side changes nothing in the record."""
    run(pile)
    one = statements(pile)
    (pile.parent / "r.db").unlink()
    run(pile, workers=2)
    assert statements(pile) == one


def test_garbage_is_looked_for_seldom_only_while_it_reads(pile: Path) -> None:
    """Also where the caller stops in the middle."""
    usual = gc.get_threshold()
    running = ingest(Job(str(pile.parent / "r.db")), find_inputs([str(pile)]))
    next(running)
    assert gc.get_threshold()[2] > usual[2]
    running.close()  # type: ignore[attr-defined]
    assert gc.get_threshold() == usual
