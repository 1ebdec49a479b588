"""Laws of judging: whatever was decided can be undone without a trace, and outlives every reading."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Reading
from dragoman.record.corrections import Changes
from dragoman.record.judgements import edit_statement, judge_identity, judge_statement, judgements, revert, split
from dragoman.record.read import every_statement
from dragoman.record.statement_rows import rebuild_pairs
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice

CODES = ("RUS", "CHN", "JPN", "GRP:X")


def reading() -> Reading:
    """Three statements, two of them of the same words."""
    made = Builder("Moscow and Beijing sent rice to Tokyo.", "Tokyo thanked them.", published="2019-04")
    made.say("sent rice", "AID", ["RUS", "CHN"], ["JPN"], said_by=(voice("Kim", "RUS"), voice("Lee")))
    made.say("sent", "COOPERATE", ["RUS", "CHN"])
    made.say("thanked", "SUPPORT", ["JPN"], ["RUS"], when=("2018", "Tokyo"))
    return made.build()


def changes() -> st.SearchStrategy[Changes]:
    """Corrections of all kinds."""
    one = st.sampled_from(CODES).map(actor)
    somebody = st.one_of(st.tuples(one), st.tuples(one, one))
    parts: dict[str, st.SearchStrategy[Any]] = {
        "type": st.sampled_from(["AID", "TRADE", "ACCUSE"]),
        "actors": somebody,
        "recipients": st.one_of(st.just(()), somebody),
        "status": st.sampled_from(["actual", "negated", "desired"]),
        "when": st.sampled_from(["", "2018", "2019-04"]),
        "said_by": st.sampled_from([(), (voice("Kim", "CHN"),), (voice("Lee"),)]),
    }
    return st.fixed_dictionaries({}, optional=parts).filter(lambda given: given != {}).map(lambda g: Changes(**g))


actions = st.lists(
    st.one_of(
        st.tuples(st.just("judge"), st.integers(0, 5), st.sampled_from(["right", "wrong"])),
        st.tuples(st.just("edit"), st.integers(0, 5), changes()),
        st.tuples(st.just("same"), st.sampled_from(CODES), st.sampled_from(CODES)).filter(lambda a: a[1] != a[2]),
        st.tuples(st.just("split"), st.sampled_from(CODES), st.sampled_from(["Russia", "Japan", "rice", None])),
        st.tuples(st.just("undo"), st.integers(0, 5), st.none()),
    ),
    max_size=7,
)


def act(record: Record, action: tuple[str, Any, Any]) -> None:
    """Do one thing that a person may do; of what is not there, nothing."""
    kind, what, how = action
    said: dict[str, Any] = {"by": "Ann", "at": READ_AT}
    rows = list(every_statement(record, wrong=True))
    match kind:
        case "judge" if rows:
            judge_statement(record, rows[what % len(rows)].id, how, **said)
        case "edit" if rows:
            edit_statement(record, rows[what % len(rows)].id, how, **said)
        case "same":
            judge_identity(record, what, how, "same", **said)
        case "split":
            split(record, what, actor("GRP:Y"), words=how, document=reading().document.id, **said)
        case "undo" if found := judgements(record):
            revert(record, found[what % len(found)].number, at=READ_AT)


def answers(record: Record) -> list[Any]:
    """All that an answer could be made of, but for the numbers of rows."""
    numbers = {row[0]: row[1] for row in record.rows("SELECT number, id FROM statements")}
    rows = [replace(row, number=0) for row in every_statement(record, wrong=True)]
    pairs = sorted((numbers[r["statement"]], *tuple(r)[:2], r["direction"]) for r in record.rows("SELECT * FROM pairs"))
    actors = sorted(tuple(r) for r in record.rows("SELECT code, name, ifnull(person, '') FROM actors"))
    return [rows, pairs, actors, record.rows("SELECT * FROM identities")]


def same(one: list[Any], other: list[Any]) -> bool:
    """Whether two states answer alike; rows of the database compare as what they hold."""
    return [list(map(tuple, part)) if i == 3 else part for i, part in enumerate(one)] == [
        list(map(tuple, part)) if i == 3 else part for i, part in enumerate(other)
    ]


@settings(deadline=None, max_examples=60)
@given(actions)
def test_what_is_undone_leaves_no_trace(given: list[tuple[str, Any, Any]]) -> None:
    """Every judgement taken back, in whatever order they were made, the record answers as before."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, reading(), read_at=READ_AT)
        before = answers(record)
        for action in given:
            act(record, action)
        for made in judgements(record):
            revert(record, made.number, at=READ_AT)
        assert same(answers(record), before)


@settings(deadline=None, max_examples=60)
@given(actions)
def test_what_stands_outlives_reading_again(given: list[tuple[str, Any, Any]]) -> None:
    """The same text read again answers as before, once and twice over."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, reading(), read_at=READ_AT)
        for action in given:
            act(record, action)
        before = answers(record)
        for _ in range(2):
            write(record, reading(), read_at=READ_AT, again=True)
            assert same(answers(record), before)


@settings(deadline=None, max_examples=60)
@given(actions)
def test_pairs_are_those_of_the_sides_that_stand(given: list[tuple[str, Any, Any]]) -> None:
    """What is kept up to date judgement by judgement is what would be made of all at once."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, reading(), read_at=READ_AT)
        for action in given:
            act(record, action)
        before = answers(record)
        rebuild_pairs(record.connection, [row[0] for row in record.rows("SELECT number FROM statements")])
        assert same(answers(record), before)
