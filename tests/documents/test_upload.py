"""A file that was sent: bytes kept under one name, shown under another."""

import json
from pathlib import Path

import pytest

from dragoman.documents.facts import Problem
from dragoman.documents.load import Upload, load
from dragoman.documents.overrides import Overrides
from dragoman.errors import SkippedInput

SENTENCE = b"The ministers of the two countries met in the capital and agreed that tariffs would be cut.\n"


def kept(folder: Path, content: bytes = SENTENCE) -> Path:
    path = folder / "0"
    path.write_bytes(content)
    return path


def test_a_sent_file_goes_by_its_own_name(tmp_path: Path) -> None:
    """The document knows nothing of where its bytes lay."""
    document = load(Upload(kept(tmp_path), "talks.txt"))
    assert document.path == "talks.txt"
    assert document.text == SENTENCE.decode()
    assert str(tmp_path) not in repr(document)


def test_its_name_is_judged_and_its_bytes_before_it(tmp_path: Path) -> None:
    """A page sent without a suffix is known by its first bytes; a kind that is not read is refused by its name."""
    page = b"<!doctype html><html><body><article><p>" + SENTENCE * 3 + b"</p></article></body></html>"
    assert load(Upload(kept(tmp_path, page), "page")).media_type == "text/html"
    with pytest.raises(SkippedInput) as caught:
        load(Upload(kept(tmp_path), "talks.docx"))
    assert (caught.value.path, caught.value.code) == ("talks.docx", "unsupported")


def test_what_the_sender_states_goes_before_what_is_stated_of_all(tmp_path: Path) -> None:
    """Each file may come with its own date."""
    stated = Overrides(published="2019-04-29")
    document = load(Upload(kept(tmp_path), "talks.txt", stated=stated), Overrides("2020", "The Daily"))
    assert document.published is not None
    assert document.publisher is not None
    assert (document.published.value, document.publisher.value) == ("2019-04-29", "The Daily")


def test_a_sidecar_may_be_sent_with_it(tmp_path: Path) -> None:
    """It tells the same as one that lies beside a file; a broken one is named as the sender knows it."""
    beside = tmp_path / "1"
    beside.write_text(json.dumps({"publisher": "The Weekly"}))
    document = load(Upload(kept(tmp_path), "talks.txt", beside))
    assert document.publisher is not None
    assert (document.publisher.value, document.publisher.rule) == ("The Weekly", "sidecar")
    beside.write_text("{")
    problems: list[Problem] = []
    load(Upload(kept(tmp_path), "talks.txt", beside), report=problems.append)
    assert [problem.path for problem in problems] == ["talks.meta.json"]


def test_bytes_that_are_gone_are_told_under_the_senders_name(tmp_path: Path) -> None:
    """No message names a folder of ours."""
    with pytest.raises(SkippedInput) as caught:
        load(Upload(tmp_path / "gone", "talks.txt"))
    assert caught.value.code == "vanished"
    assert str(tmp_path) not in str(caught.value)
