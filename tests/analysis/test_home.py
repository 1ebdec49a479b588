"""The record at a glance: its counts agree with the long answers, and what is new, due and busy is so."""

from datetime import UTC, date, datetime
from pathlib import Path

from dragoman.analysis.forecasts import forecasts
from dragoman.analysis.home import PAIRS, SHOWN, home
from dragoman.analysis.pair import pair
from dragoman.analysis.status import status
from dragoman.record.judgements import judge_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, voice

TODAY = date(2021, 6, 1)


def test_the_counts_are_those_of_the_status(record: Record) -> None:
    """Quick counts and thorough ones tell the same."""
    holds, whole = home(record, today=TODAY).holds, status(record)
    for name in ("documents", "sentences", "statements", "forecasts", "actors", "voices", "judgements"):
        assert getattr(holds, name) == getattr(whole, name), name
    assert (holds.outlets, holds.skipped) == (whole.publishers, len(whole.skipped))
    assert holds.published == whole.published
    assert (holds.happened.first, holds.happened.last) == ("2017-01-01", "2019-04-25")
    assert holds.readers == {"rules/0.1": 4}
    assert holds.read == whole.read.last


def test_the_newest_documents_stand_first(record: Record) -> None:
    """What was read last, with how many statements it gave."""
    fresh = Builder("Delhi thanked Tokyo.", path="fresh.txt").say("thanked", "SUPPORT", ["IND"], ["JPN"])
    write(record, fresh.build(), read_at=datetime(2026, 3, 2, tzinfo=UTC))
    newest = home(record, today=TODAY).newest
    assert [(one.document.path, one.statements) for one in newest[:2]] == [("fresh.txt", 1), ("later.txt", 1)]
    for n in range(SHOWN):
        write(record, Builder(f"It rained {n} times.").build(), read_at=READ_AT)
    assert len(home(record, today=TODAY).newest) == SHOWN


def old() -> Builder:
    """An article that says what the next one denies."""
    made = Builder("India aided Japan in 2018.", path="old.txt", publisher="Old", published="2018-05")
    return made.say("aided", "AID", ["IND"], ["JPN"], when=("2018", "in 2018"))


def denier(path: str = "new.txt") -> Builder:
    """An article that denies it."""
    made = Builder("India sent Japan nothing in 2018.", path=path, publisher="New", published="2018-06")
    return made.say("sent Japan nothing", "AID", ["IND"], ["JPN"], status="negated", when=("2018", "in 2018"))


def test_a_new_document_that_denies_an_older_one_is_told(tmp_path: Path) -> None:
    """The first thing to look at when articles were added."""
    with Record.open(tmp_path / "r", create=True) as record:
        write(record, old().build(), read_at=READ_AT)
        assert home(record, today=TODAY).differences == ()
        write(record, denier().build(), read_at=READ_AT)
        [found] = home(record, today=TODAY).differences
        assert found.kind == "denied"
        assert found.sources == ("Old", "New")
        for n in range(SHOWN):
            write(record, Builder(f"It rained {n} times.").build(), read_at=READ_AT)
        assert home(record, today=TODAY).differences == ()


def test_forecasts_are_told_by_whether_their_day_has_passed(record: Record) -> None:
    """The nearest to come first, the latest passed first, and the rest counted."""
    made = Builder(
        "War by 2022.", "Peace by 2025.", "Rain by 2024.", "Snow some day.", path="bets.txt", published="2020"
    )
    for words, year in (("War", "2022"), ("Peace", "2025"), ("Rain", "2024")):
        horizon = (year, f"by {year}")
        made.say(
            words, "AID", ["IND"], ["CHN"], horizon=horizon, said_by=(voice("Seer"),), status="future", forecast=True
        )
    made.say("Snow", "AID", ["IND"], ["CHN"], status="future", forecast=True)
    write(record, made.build(), read_at=READ_AT)
    due = home(record, today=date(2023, 1, 1)).due
    assert [one.due for one in due.passed] == ["2022-12-31", "2020-12-31"]
    assert [one.due for one in due.coming] == ["2024-12-31", "2025-12-31"]
    assert (due.passed_total, due.coming_total, due.open_ended) == (2, 2, 1)
    assert {one.standing for one in due.passed} == {"due"}
    assert sum((due.passed_total, due.coming_total, due.open_ended)) == forecasts(record, today=TODAY).total


def test_the_busiest_pairs_are_counted_as_on_their_own_pages(record: Record) -> None:
    """A click on a pair finds as many statements as it promised."""
    first, *others = home(record, today=TODAY).pairs
    assert (first.a, first.b) == ("North Korea", "Russia")
    assert first.edge.statements == pair(record, "RUS", "PRK").total == 8
    assert (first.edge.cooperative, first.edge.conflictual, first.edge.expected) == (4, 3, 1)
    assert [one.edge.statements for one in others] == [1]
    for n in range(PAIRS):
        said = Builder(f"So {n}.").say(f"So {n}", "AID", ["IND"], [f"GRP:{n}"])
        write(record, said.build(), read_at=READ_AT)
    assert len(home(record, today=TODAY).pairs) == PAIRS


def test_what_was_judged_wrong_is_neither_due_nor_counted_for_a_pair(record: Record) -> None:
    """As in every other answer."""
    [foretold] = home(record, today=TODAY).due.passed
    judge_statement(record, foretold.statement.id, "wrong", by="Ann", at=READ_AT)
    found = home(record, today=TODAY)
    assert found.due.passed == ()
    assert found.pairs[0].edge.statements == 7
    assert found.holds.judgements == 1


def test_an_empty_record_has_a_glance_too(tmp_path: Path) -> None:
    """Nothing of anything."""
    with Record.open(tmp_path / "r", create=True) as record:
        found = home(record, today=TODAY)
    assert found.holds.documents == found.holds.statements == 0
    assert found.holds.read is None
    assert not any((found.newest, found.pairs, found.differences, found.due.passed, found.due.coming))
