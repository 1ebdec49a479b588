"""The queue of what is added: order, bounds, what goes wrong, and its end."""

import io
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman.documents.load import Upload
from dragoman.faces.web import jobs
from dragoman.faces.web.jobs import Addition, Queue, QueueFull, Sent
from dragoman.faces.web.reading_process import Answer, Reader
from dragoman.record.read import skipped
from dragoman.record.store import Record


def sent(name: str, content: bytes = b"Peru met Chile.", beside: Sent | None = None) -> Sent:
    return Sent(name, io.BytesIO(content), len(content), beside)


def until(true: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something is so; fail where it never is."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it never came to be so"
        time.sleep(0.05)


class Scripted:
    """Stands in for the process that reads: notes what it is given and answers when it may."""

    def __init__(self) -> None:
        self.read_files: list[tuple[str, bytes]] = []
        self.may = threading.Semaphore(0)
        self.answer = Answer("added", 3, "doc_1")
        self.closed = False

    def __call__(self, *_: object) -> "Scripted":
        return self

    def read(self, upload: Upload, seconds: float) -> Answer:
        self.read_files.append((upload.name, upload.file.read_bytes()))
        self.may.acquire()
        return self.answer

    def end(self) -> None:
        """Nothing to end."""

    def close(self) -> None:
        self.closed = True
        self.may.release()


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    made = Scripted()
    monkeypatch.setattr(jobs, "Reader", made)
    return made


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    made = Queue(tmp_path / "r.db", "rules")
    yield made
    made.close()


def states(queue: Queue) -> list[tuple[str, str]]:
    return [(one.name, one.state) for one in reversed(queue.now().files)]


def test_files_are_read_one_by_one_in_the_order_they_came(queue: Queue, scripted: Scripted) -> None:
    """Each shows how far it is."""
    queue.add([sent("a.txt"), sent("b.txt", b"Ghana met Togo.")])
    until(lambda: scripted.read_files)
    assert states(queue) == [("a.txt", "reading"), ("b.txt", "waiting")]
    scripted.may.release()
    until(lambda: len(scripted.read_files) == 2)
    assert states(queue) == [("a.txt", "done"), ("b.txt", "reading")]
    scripted.may.release()
    until(lambda: queue.now().done == 2)
    assert scripted.read_files == [("a.txt", b"Peru met Chile."), ("b.txt", b"Ghana met Togo.")]
    assert queue.now().statements == 6
    assert queue.now().files[0].document == "doc_1"


def test_nothing_that_was_sent_becomes_a_path(queue: Queue, scripted: Scripted, tmp_path: Path) -> None:
    """The bytes lie under numbers, in a folder for us alone, and go when they were read."""
    queue.add([sent("../../etc/passwd", beside=sent("x.meta.json", b"{}"))])
    until(lambda: scripted.read_files)
    folder = queue._folder
    assert folder is not None
    assert sorted(path.name for path in folder.iterdir()) == ["1", "1.beside"]
    assert folder.stat().st_mode & 0o077 == 0
    scripted.may.release()
    until(lambda: queue.now().done)
    assert list(folder.iterdir()) == []


def test_only_so_much_may_wait(queue: Queue, scripted: Scripted, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too much is refused as a whole, in words, and takes no room."""
    monkeypatch.setattr(jobs, "MOST_WAITING", 2)
    with pytest.raises(QueueFull, match="2 may"):
        queue.add([sent("a"), sent("b"), sent("c")])
    assert queue.now().files == ()
    monkeypatch.setattr(jobs, "MOST_BYTES_WAITING", 10)
    with pytest.raises(QueueFull, match="MB would wait"):
        queue.add([sent("a", b"x" * 11)])
    queue.add([sent("a", b"x" * 10)])


def test_what_waits_can_be_taken_out(queue: Queue, scripted: Scripted) -> None:
    """What is being read is read to its end; the others are named as not read."""
    queue.add([sent("a"), sent("b"), sent("c")])
    until(lambda: scripted.read_files)
    assert queue.stop_waiting() == 2
    scripted.may.release()
    until(lambda: queue.now().done == 1)
    now = queue.now()
    assert (now.waiting, now.reading, now.failed) == (0, 0, 2)
    assert {one.code for one in now.files if one.state == "failed"} == {"stopped"}


def test_old_ones_are_forgotten_not_those_that_wait(
    queue: Queue, scripted: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that runs for weeks does not grow."""
    monkeypatch.setattr(jobs, "REMEMBERED", 2)
    for _ in range(4):
        scripted.may.release()
    queue.add([sent(name) for name in "abcde"])
    until(lambda: len(scripted.read_files) == 5)
    until(lambda: queue.now().done == 2)
    assert states(queue) == [("c", "done"), ("d", "done"), ("e", "reading")]


def test_a_file_that_takes_too_long_is_named_and_the_next_is_read(
    queue: Queue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process is ended, the record is told, and another process begins."""
    monkeypatch.setattr(jobs, "SECONDS", 0.05)
    queue.add([sent("slow.txt")])
    until(lambda: queue.now().failed)
    assert queue.now().files[0].code == "too-slow"
    monkeypatch.setattr(jobs, "SECONDS", 120.0)
    queue.add([sent("empty.txt", b" ")])
    until(lambda: queue.now().failed == 2, 120)
    assert queue.now().files[0].code == "empty"
    with Record.open(tmp_path / "r.db") as record:
        assert {(row.path, row.code) for row in skipped(record)} == {("slow.txt", "too-slow"), ("empty.txt", "empty")}


def test_closing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a process nor a file, whatever was in hand; and what comes later is not read."""
    queue = Queue(tmp_path / "r.db", "rules")
    queue.add([sent(f"{i}.txt") for i in range(5)])
    until(lambda: queue._reader and queue._reader._process)
    assert queue._reader is not None
    process, folder = queue._reader._process, queue._folder
    assert process is not None
    assert folder is not None
    queue.close()
    assert process.poll() is not None
    assert not folder.exists()
    assert queue._thread is not None
    assert not queue._thread.is_alive()


def test_a_process_that_was_ended_from_outside_costs_one_file(tmp_path: Path) -> None:
    """For want of memory, say: it is told, and the next file has another process."""
    reader = Reader(tmp_path / "r.db", "rules", tmp_path / "folder")
    process = reader._started()
    assert process is not None
    process.kill()
    process.wait()
    file = tmp_path / "0"
    file.write_bytes(b" ")
    assert reader.read(Upload(file, "a.txt"), 60).code == "ended"
    assert reader.read(Upload(file, "a.txt"), 60).code == "empty"
    reader.close()
    assert reader.read(Upload(file, "a.txt"), 60).code == "ended"


def test_a_fault_is_told_and_the_next_file_is_read(tmp_path: Path) -> None:
    """A record that is none, or a reader that is not installed, is said of each file."""
    (tmp_path / "r.db").write_text("no record" * 1000)
    reader = Reader(tmp_path / "r.db", "rules", tmp_path / "folder")
    file = tmp_path / "0"
    file.write_bytes(b"Peru met Chile.")
    for _ in range(2):
        answer = reader.read(Upload(file, "a.txt"), 60)
        assert (answer.state, answer.code) == ("skipped", "not-kept")
        assert "is not a record" in str(answer.reason)
    reader.close()


def test_the_process_ends_with_the_server_and_takes_the_folder_along(tmp_path: Path) -> None:
    """Even where the server is killed and can clean up nothing."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "1").write_text("left over")
    reader = Reader(tmp_path / "r.db", "rules", folder)
    process = reader._started()
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(60) == 0
    assert not folder.exists()
    reader.end()


def test_a_file_is_read_into_the_record(queue: Queue, tmp_path: Path) -> None:
    """What the command line does with a file, the process does with what was sent."""
    content = b"Peru accused Chile of overfishing on Monday. Chile rejected the charge and asked Brazil to mediate.\n"
    queue.add([sent("lima.txt", content), sent("again.txt", content), sent("bad.txt", b"\x00\x01\x02")])
    until(lambda: queue.now().waiting + queue.now().reading == 0, 180)
    bad, again, first = queue.now().files
    assert (first.state, first.outcome, again.outcome) == ("done", "added", "kept")
    assert first.statements >= 2
    assert first.document == again.document
    assert isinstance(bad, Addition)
    assert (bad.state, bad.document) == ("failed", None)
    assert bad.reason
    with Record.open(tmp_path / "r.db") as record:
        assert [tuple(row) for row in record.rows("SELECT id, path FROM documents")] == [(first.document, "lima.txt")]
        assert [row.path for row in skipped(record)] == ["bad.txt"]
