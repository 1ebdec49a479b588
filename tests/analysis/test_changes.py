"""Two versions' statements of the same documents, side by side."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from dragoman.analysis.changes import Changes, changes
from dragoman.errors import BadQuery
from dragoman.record.judgements import judge_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, voice

TEXT = ("Russia gave grain and arms to North Korea in 2019.", "Japan met China.")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record.db", create=True) as made:
        yield made


def say(record: Record, origin: str, *said: tuple[Any, ...], day: int = 0, path: str = "one.txt", **facts: str) -> str:
    """Write a reading of the text; each of `said` is what `Builder.say` takes, its keywords last."""
    builder = Builder(*TEXT, path=path, origin=origin, **facts)
    for *arguments, more in said:
        builder.say(*arguments, **more)
    write(record, builder.build(), read_at=READ_AT + timedelta(days=day))
    return builder.document.id


AID: tuple[Any, ...] = ("gave grain", "AID", ["RUS"], ["PRK"], {})


def counts(found: Changes | None) -> tuple[int, int, int, int]:
    assert found is not None
    return found.same, found.changed, found.added, found.removed


def altered(found: Changes | None) -> dict[str, tuple[str, str]]:
    """The parts altered of the one statement changed."""
    assert found is not None
    [document] = found.documents
    [changed] = document.changed
    return {a.part: (a.before, a.after) for a in changed.altered}


def test_one_reader_leaves_nothing_to_compare(record: Record) -> None:
    say(record, "rules/0.1", AID)
    assert changes(record) is None


def test_what_both_make_alike_is_the_same(record: Record) -> None:
    """Even where other rules made it."""
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", AID, day=1)
    found = changes(record)
    assert counts(found) == (1, 0, 0, 0)
    assert found is not None
    assert found.documents == ()


def test_what_one_alone_makes_is_added_or_removed(record: Record) -> None:
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", ("met China", "CONSULT", ["JPN"], ["CHN"], {}), day=1)
    found = changes(record)
    assert counts(found) == (0, 0, 1, 1)
    assert found is not None
    [document] = found.documents
    assert [t.statement.type for t in document.added] == ["CONSULT"]
    assert document.added[0].sentence.exact == TEXT[1]
    assert [t.statement.type for t in document.removed] == ["AID"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"status": "negated", "factuality": "CT-"}, {"status": ("actual", "negated"), "factuality": ("CT+", "CT-")}),
        ({"when": ("2019", "2019")}, {"when": ("", "2019")}),
        ({"said_by": (voice("Ann"),)}, {"said_by": ("", "Ann")}),
        ({"forecast": True, "probability": "will"}, {"forecast": ("", "will")}),
    ],
)
def test_the_same_words_told_otherwise_are_changed(
    record: Record, more: dict[str, Any], expected: dict[str, tuple[str, str]]
) -> None:
    """One sees which part of the statement is another."""
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", (*AID[:4], more), day=1)
    found = changes(record)
    assert counts(found) == (0, 1, 0, 0)
    assert altered(found) == expected


@pytest.mark.parametrize(
    ("now", "parts"),
    [
        (("gave grain and arms", "AID", ["RUS"], ["PRK"], {}), {"words"}),
        (("arms to North Korea", "AID", ["RUS"], ["PRK"], {}), {"words"}),
        (("gave grain", "TRADE", ["RUS"], ["PRK"], {}), {"type"}),
        (("gave grain", "AID", ["PRK"], ["RUS"], {}), {"actors", "recipients"}),
        (("gave grain", "AID", ["RUS"], [], {}), {"recipients"}),
    ],
)
def test_a_statement_is_known_again_when_its_words_type_or_sides_change(
    record: Record, now: tuple[Any, ...], parts: set[str]
) -> None:
    """It is not told as one lost and another won."""
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", now, day=1)
    assert set(altered(changes(record))) == parts


def test_other_words_about_others_are_no_change_of_a_statement(record: Record) -> None:
    """The same words told of another pair by another type are another statement."""
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", ("gave grain", "TRADE", ["CHN"], ["JPN"], {}), day=1)
    assert counts(changes(record)) == (0, 0, 1, 1)


def test_the_surest_match_is_taken_first(record: Record) -> None:
    """A second statement of the pair does not take the place of the one that is the same to the letter."""
    more: tuple[Any, ...] = ("arms to North Korea", "AID", ["RUS"], ["PRK"], {})
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", more, AID, day=1)
    assert counts(changes(record)) == (1, 0, 1, 0)


def test_a_verdict_is_told_beside_what_it_was_passed_on(record: Record) -> None:
    """Losing what somebody judged right is a loss one wants to see."""
    say(record, "rules/0.1", AID)
    id = record.value("SELECT id FROM statements")
    judge_statement(record, id, "right", by="Ann", at=datetime(2026, 3, 2, tzinfo=UTC))
    say(record, "rules/0.2", day=1)
    found = changes(record)
    assert found is not None
    assert found.documents[0].removed[0].verdict == "right"


def test_other_facts_are_told(record: Record) -> None:
    """Another date of the document changes statements by itself."""
    say(record, "rules/0.1", AID, published="2019")
    say(record, "rules/0.2", day=1, published="2020")
    found = changes(record)
    assert found is not None
    assert found.documents[0].facts_differ


def test_the_last_two_versions_are_taken_where_none_is_named(record: Record) -> None:
    for day, origin in enumerate(("rules/0.1+a", "rules/0.2+a", "rules/0.3+a")):
        say(record, origin, *([AID] * (day == 0)), day=day)
    found = changes(record)
    assert found is not None
    assert (found.before.origin, found.after.origin) == ("rules/0.2+a", "rules/0.3+a")
    assert counts(found) == (0, 0, 0, 0)
    assert counts(changes(record, before="0.1", after="0.3")) == (0, 0, 0, 1)
    assert counts(changes(record, before="rules/0.3+a", after="rules/0.1+a")) == (0, 0, 1, 0)


def test_a_document_that_one_version_has_not_read_is_left_out(record: Record) -> None:
    """It can tell nothing of what the reader changed."""
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", AID, day=1)
    other = Builder("China met Japan.", origin="rules/0.2", path="two.txt").build()
    write(record, other, read_at=READ_AT + timedelta(days=1))
    found = changes(record)
    assert found is not None
    assert (found.compared, found.left_out) == (1, 1)
    asked = changes(record, document="two.txt")
    assert asked is not None
    assert (asked.compared, asked.left_out) == (0, 1)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"before": "0.9"}, "no version '0.9'"),
        ({"before": "rules"}, "several versions are 'rules'"),
        ({"before": "0.1", "after": "0.1"}, "both name"),
        ({"document": "nine.txt"}, "no document 'nine.txt'"),
    ],
)
def test_what_cannot_be_understood_is_named(record: Record, asked: dict[str, str], words: str) -> None:
    say(record, "rules/0.1", AID)
    say(record, "rules/0.2", AID, day=1)
    with pytest.raises(BadQuery, match=words):
        changes(record, **asked)


def test_one_version_cannot_be_compared_with_itself(record: Record) -> None:
    say(record, "rules/0.1", AID)
    with pytest.raises(BadQuery, match="nothing to compare"):
        changes(record, after="0.1")
