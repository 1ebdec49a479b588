"""Adding by form: what is taken in, what is refused, and that nobody is kept waiting or loses anything."""

import os
import signal
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from dragoman.faces.web import sending
from dragoman.faces.web.sending import base_name
from dragoman.record import judgements
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from tests.builders import READ_AT
from tests.faces.conftest import command, environment
from tests.faces.web.conftest import client_of
from tests.faces.web.test_jobs import Scripted, scripted, until

__all__ = ["scripted"]

ARTICLE = "Peru accused Chile of overfishing on Monday. Chile rejected the charge and asked Brazil to mediate.\n"


def names(client: TestClient) -> list[str]:
    return [one["name"] for one in reversed(client.get("/add.json").json()["files"])]


def refused(client: TestClient, **form: Any) -> str:
    """The sentence that refuses a form, on a page."""
    answer = client.post("/add", **form, follow_redirects=False)
    assert answer.status_code in (400, 408, 413, 503), answer.text
    assert client.get("/add.json").json()["files"] == []
    return answer.text


@pytest.fixture
def still(empty_site: TestClient, scripted: Scripted) -> Iterator[TestClient]:
    """A site that takes in and reads nothing."""
    yield empty_site
    scripted.may.release(1000)


def test_an_empty_queue_says_so(empty_site: TestClient) -> None:
    """The page has its form, its bounds and its words."""
    page = empty_site.get("/add").text
    assert "Nothing was added yet." in page
    assert "at most 100 at once" in page
    assert 'accept=".htm,.html,' in page


def test_files_and_text_are_taken_in_at_once(still: TestClient, scripted: Scripted) -> None:
    """The browser is sent to where they are seen; names are base names, pasted text has its first words for one."""
    files = [("file", ("C:\\talks\\lima.txt", b"Peru met Chile.")), ("file", ("", b""))]
    form = {"text": "Ghana met Togo.\r\nIt rained.", "outlet": " The Daily ", "published": "2019-04"}
    answer = still.post("/add", files=files, data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/add#queue")
    assert names(still) == ["lima.txt", "Ghana met Togo.txt"]
    scripted.may.release(2)
    until(lambda: len(scripted.read_files) == 2)
    assert scripted.read_files[1] == ("Ghana met Togo.txt", b"Ghana met Togo.\nIt rained.")


def test_a_sidecar_goes_with_its_article(still: TestClient) -> None:
    """It is no article of its own; one without its article is refused."""
    files = [("file", (name, b"{}")) for name in ("a.txt", "a.meta.json", "b.txt")]
    still.post("/add", files=files)
    assert names(still) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({}, "nothing was sent to be read"),
        ({"data": {"text": "  \n "}}, "nothing was sent to be read"),
        ({"files": [("file", ("a.meta.json", b"{}"))]}, "nothing was sent to be read"),
        ({"data": {"text": "Peru met.", "published": "yesterday"}}, "&#39;yesterday&#39; is no date"),
        ({"data": {"text": "Peru met.", "title": "T"}, "files": [("file", ("a.txt", b"x"))]}, "one article at a time"),
        ({"content": b"rubbish", "headers": {"Content-Type": "multipart/form-data"}}, "is not a form of this page"),
        ({"json": {"text": "Peru met."}}, "nothing was sent to be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_in_is_told(still: TestClient, form: dict[str, Any], words: str) -> None:
    """In a sentence that says what to do."""
    assert words in refused(still, **form)


def test_bounds_are_kept_and_told(still: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Number, size of each, size of all, length of text."""
    monkeypatch.setattr(sending, "MOST_FILES", 2)
    assert "at most 2 files" in refused(still, files=[("file", (f"{i}.txt", b"x")) for i in range(3)])
    assert "at most 2 files" in refused(still, files=[("file", (f"{i}.txt", b"x")) for i in range(9)])
    monkeypatch.setattr(sending, "MOST_BYTES", 10)
    assert "a.txt is larger than" in refused(still, files=[("file", ("a.txt", b"x" * 11))])
    monkeypatch.setattr(sending, "LONGEST_PASTED", 1000)
    assert "pasted text may hold 1,000 characters" in refused(still, data={"text": "x" * 1001})
    assert "pasted text may hold 1,000 characters" in refused(still, data={"text": "x" * 5000}, files=[("file", "")])
    monkeypatch.setattr(sending, "LARGEST", 5000)
    assert "can be sent at once" in refused(still, files=[("file", ("a.txt", b"x" * 6000))])


def test_the_bound_holds_whatever_length_is_stated(still: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body sent in pieces states no length."""
    monkeypatch.setattr(sending, "LARGEST", 5000)
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    pieces = (piece for piece in [head, *[b"x" * 1000] * 8, b"\r\n--b--\r\n"])
    told = refused(still, content=pieces, headers={"Content-Type": "multipart/form-data; boundary=b"})
    assert "can be sent at once" in told


def test_a_change_must_come_from_our_pages(still: TestClient) -> None:
    """A foreign page cannot fill the record."""
    answer = still.post("/add", data={"text": ARTICLE}, headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403
    assert names(still) == []


def test_what_waits_can_be_taken_out_on_the_page(still: TestClient, scripted: Scripted) -> None:
    """By a button that is there only while something waits."""
    still.post("/add", files=[("file", (name, b"x")) for name in ("a.txt", "b.txt")])
    until(lambda: scripted.read_files)
    assert "Do not read what still waits" in still.get("/add").text
    page = still.post("/add/stop").text
    assert "it was taken out of the queue" in page
    assert "Do not read what still waits" not in page


def test_hostile_names_are_shown_as_text(still: TestClient) -> None:
    """No markup, no turned direction, no folder."""
    still.post("/add", files=[("file", ("<script>alert(1)</script>\u202e.txt", b"x"))])
    page = still.get("/add").text
    assert "<script>alert" not in page
    assert "\u202e" not in page


@given(st.text(max_size=400))
def test_a_name_never_leads_anywhere(name: str) -> None:
    """Whatever is sent, the name is a short base name that every page and terminal can show."""
    made = base_name(name)
    assert 0 < len(made) <= sending.LONGEST_NAME
    assert not set(made) & set("/\\\0\n\r\u202e")
    assert made not in (".", "..")
    made.encode()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [("../../etc/passwd", "passwd"), ("C:\\a\\b.txt", "b.txt"), ("", "unnamed"), ("..", "unnamed"),
     ("x" * 300 + ".html", "x" * 145 + ".html"), ("会談.pdf", "会談.pdf"), ("-", "-")],
)  # fmt: skip
def test_a_name_is_its_last_part(sent: str, kept: str) -> None:
    """With its suffix, by which its kind is judged."""
    assert base_name(sent) == kept


def test_an_article_is_read_and_leads_to_its_page(empty_site: TestClient) -> None:
    """From the form to the record, with what was stated and a reason for what could not be read."""
    form = {"outlet": "The Daily", "published": "2019-04-29"}
    empty_site.post("/add", files=[("file", ("lima.txt", ARTICLE.encode())), ("file", ("a.exe", b"MZ"))], data=form)
    until(lambda: sum(empty_site.get("/add.json").json()[state] for state in ("done", "failed")) == 2, 120)
    page = empty_site.get("/add").text
    assert "files of type &#39;.exe&#39; are not read" in page
    assert 'href="/doc/doc_' in page
    assert "1 file read, 1 not read; " in page
    assert {one["code"] for one in empty_site.get("/api/actors").json()["actors"]} >= {"PER", "CHL"}


def test_ending_the_server_leaves_nothing_behind(tmp_path: Path) -> None:
    """Neither a process nor a file, though something was being read; the next start is sound."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for _ in range(2):
        _begin_and_end(tmp_path / "r.db", folder)
        assert list(folder.iterdir()) == []


def _begin_and_end(record: Path, folder: Path) -> None:
    """Start a server, give it an article, and press Ctrl-C while it is read."""
    words = command("serve", "--port", "0", "--record", str(record), "--token", "t")
    with subprocess.Popen(words, env=environment(TMPDIR=str(folder)), stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, start_new_session=True) as server:  # fmt: skip
        assert server.stdout is not None
        link = server.stdout.readline().partition("?")[0]
        asked = urllib.request.Request(f"{link}add", b"text=Peru+met+Chile.", {"Authorization": "Bearer t"})
        assert "still to be read" in urllib.request.urlopen(asked, timeout=60).read().decode()
        [kept] = folder.iterdir()
        until(lambda: _names_of_processes(str(kept)))
        os.killpg(server.pid, signal.SIGINT)
        server.wait(60)
    until(lambda: not _names_of_processes(str(kept)), 20)


def _names_of_processes(word: str) -> list[str]:
    """The processes that were started with this word."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = file.read_bytes().decode(errors="replace")
        except OSError:
            continue
        if word in line.split("\0"):
            found.append(line)
    return found


def _ghana(number: int) -> str:
    return f"Ghana and Togo signed border agreement number {number} in Accra. Ghana still depends on Nigeria.\n"


def test_two_browsers_the_command_line_and_a_review_at_once(own_record: Path, tmp_path: Path) -> None:
    """Nobody meets a lock, and nothing is lost."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(6):
        (pile / f"cli{number}.txt").write_text(_ghana(number))
    with Record.open(own_record) as record:
        rows = list(every_statement(record))
    words = command("read", str(pile), "--record", str(own_record), "--workers", "1")
    with client_of(own_record) as browser, subprocess.Popen(words, env=environment(), stderr=subprocess.PIPE) as cli:
        done = threading.Event()

        def send(start: int) -> list[int]:
            return [
                browser.post("/add", files=[("file", (f"web{n}.txt", _ghana(n).encode()))]).status_code
                for n in range(start, start + 4)
            ]

        def look() -> list[int]:
            codes: list[int] = []
            while not done.is_set():
                codes += [browser.get(path).status_code for path in ("/actors", "/add.json")]
                time.sleep(0.1)
            return codes

        def review() -> int:
            for turn in range(40):
                row = rows[turn % len(rows)]
                with Record.open(own_record) as record:
                    judgements.judge_statement(record, row.id, "right", by=f"reader {turn}", at=READ_AT)
            return 40

        with ThreadPoolExecutor(6) as threads:
            looking = [threads.submit(look) for _ in range(2)]
            try:
                browsers = [threads.submit(send, n) for n in (100, 200)]
                reviewing = threads.submit(review)
                codes = [code for one in browsers for code in one.result(120)]
                assert reviewing.result(120) == 40
                until(lambda: _through(browser), 180)
                _, errors = cli.communicate(timeout=180)
            finally:
                done.set()
            codes += [code for one in looking for code in one.result()]
        assert cli.returncode == 0, errors
    assert set(codes) == {200}
    with Record.open(own_record) as record:
        paths = {row["path"] for row in record.rows("SELECT path FROM documents")}
        assert record.value("SELECT count(*) FROM judgements") == 40
        assert record.rows("PRAGMA integrity_check")[0][0] == "ok"
    sent = {f"web{n}.txt" for start in (100, 200) for n in range(start, start + 4)}
    assert paths == {"daily.txt", "weekly.txt", *sent, *(f"cli{n}.txt" for n in range(6))}


def _through(browser: TestClient) -> bool:
    now = browser.get("/add.json").json()
    return bool(now["waiting"] + now["reading"] == 0 and now["done"] + now["failed"] == 8)
