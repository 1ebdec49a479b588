"""What other documents tell of the same thing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.reports import NEAR_DAYS, reports, stance_of
from dragoman.analysis.show import show
from dragoman.errors import NotInRecord
from dragoman.record.judgements import judge_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from dragoman.vocabulary.types import statement_types
from tests.builders import READ_AT, Builder

TYPES = st.sampled_from(sorted(statement_types()))
STATUSES = st.sampled_from(["actual", "negated", "future", "possible", "desired"])


def _told(path: str, words: str, type: str = "AID", published: str | None = "2019-05-01", **more: object) -> Builder:
    made = Builder(f"Russia {words} North Korea, {path}.", path=path, publisher=path, published=published)
    return made.say(words, type, ["RUS"], ["PRK"], **more)  # type: ignore[arg-type]


@pytest.fixture
def first() -> Builder:
    """The report that the others are held against."""
    return _told("one.txt", "aided")


@pytest.fixture
def record(tmp_path: Path, first: Builder) -> Iterator[Record]:
    """One report, and others that agree, deny, expect, or are of something else."""
    with Record.open(tmp_path / "r", create=True) as opened:
        for made in (
            first,
            _told("agrees.txt", "gave rice to", published="2019-05-20"),
            _told("near.txt", "worked with", "COOPERATE"),
            _told("denies.txt", "did not aid", status="negated"),
            _told("opposed.txt", "sanctioned", "SANCTION"),
            _told("expects.txt", "will aid", status="future"),
            _told("late.txt", "later aided", published="2021"),
            _told("other.txt", "met", "CONSULT"),
            _told("undated.txt", "once aided", published=None),
            Builder("North Korea aided Russia.", path="turned.txt", published="2019-05-01")
            .say("aided", "AID", ["PRK"], ["RUS"]),
            Builder("China aided North Korea.", path="third.txt", published="2019-05-01")
            .say("aided", "AID", ["CHN"], ["PRK"]),
        ):  # fmt: skip
            write(opened, made.build(), read_at=READ_AT)
        yield opened


def _paths(record: Record, first: Builder) -> dict[str, set[str]]:
    found = reports(record, show(record, first.statements[0].id).statement)
    assert found.counts == {stance: len(found.of(stance)) for stance in found.counts}
    return {stance: {one.statement.document.path for one in found.of(stance)} for stance in found.counts}


def test_reports_of_the_same_thing_are_told_by_what_they_say(record: Record, first: Builder) -> None:
    """The same pair and direction, a kindred type, about the same time: nothing else."""
    assert _paths(record, first) == {
        "agrees": {"agrees.txt", "near.txt"},
        "denies": {"denies.txt", "opposed.txt"},
        "not yet so": {"expects.txt"},
    }


def test_the_same_type_and_the_nearest_time_come_first(record: Record, first: Builder) -> None:
    """A neighbouring type is no better witness than one three weeks off."""
    found = reports(record, show(record, first.statements[0].id).statement)
    assert [(one.same_type, one.days) for one in found.of("agrees")] == [(True, 19), (False, 0)]


def test_what_was_judged_wrong_is_no_report(record: Record, first: Builder) -> None:
    """Nor does it count."""
    row = record.one("SELECT id FROM statements WHERE status = 'negated'")
    assert row
    judge_statement(record, row["id"], "wrong", by="me", at=READ_AT)
    assert _paths(record, first)["denies"] == {"opposed.txt"}


def test_a_near_duplicate_is_told_as_such(record: Record, first: Builder) -> None:
    """It is one report, not two."""
    with record.transaction() as connection:
        connection.execute("UPDATE documents SET near = 'near_1' WHERE path IN ('one.txt', 'agrees.txt')")
    found = reports(record, show(record, first.statements[0].id).statement)
    assert {one.statement.document.path: one.copy for one in found.of("agrees")} == {
        "agrees.txt": True,
        "near.txt": False,
    }


def test_what_joins_nobody_or_has_no_time_cannot_be_compared(record: Record) -> None:
    """The page says so instead of showing nothing."""
    sql = "SELECT statements.id FROM statements JOIN documents AS d ON d.number = document WHERE path = 'undated.txt'"
    row = record.one(sql)
    assert row
    assert not reports(record, show(record, row["id"]).statement).comparable


def test_the_number_of_reports_is_bounded(record: Record, first: Builder) -> None:
    """The counts tell of those that are not shown."""
    found = reports(record, show(record, first.statements[0].id).statement, limit=1)
    assert (len(found.of("agrees")), found.counts["agrees"]) == (1, 2)
    assert NEAR_DAYS < 40


@given(TYPES, STATUSES, TYPES, STATUSES)
def test_a_stance_is_mutual(type: str, status: str, other: str, other_status: str) -> None:
    """Who agrees is agreed with, and who denies is denied."""
    assert stance_of((type, status), (other, other_status)) == stance_of((other, other_status), (type, status))


@given(TYPES, STATUSES)
def test_whoever_says_the_same_agrees(type: str, status: str) -> None:
    """Nobody denies himself."""
    found = stance_of((type, status), (type, status))
    assert found in (("agrees", None) if status == "negated" else ("agrees",))


def test_an_id_that_is_none_is_not_in_the_record(record: Record) -> None:
    """Neither an unknown one, nor the beginning of several, nor nothing at all."""
    for id in ("st_nothing", "st_", "", "%"):
        with pytest.raises(NotInRecord):
            show(record, id)
