"""Merged names are one in every table that answers ask, and splits move only the mentions meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import BadQuery
from dragoman.model import Actor, Mention
from dragoman.record.corrections import Changes
from dragoman.record.judgements import edit_statement, judge_identity, revert, same_names, split, standing_name
from dragoman.record.read import every_statement
from dragoman.record.sameness import standing_names
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice

UNION = actor("GRP:UNION")
TBILISI = "Tbilisi praised Kyiv."
STATE = Actor("GRP:STATE", "the state of Georgia", "group")


def praise(n: int = 1, origin: str = "rules/0.1") -> Builder:
    """A statement of Georgia on Ukraine, credited to a voice that speaks for the first."""
    made = Builder(TBILISI, f"Text {n}.", path=f"{n}.txt", origin=origin)
    return made.say("praised", "SUPPORT", ["GEO"], ["UKR"], said_by=(voice("Kvirikashvili", "GEO"),))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Two documents that say the same."""
    with Record.open(tmp_path / "r", create=True) as opened:
        for n in (1, 2):
            made = praise(n)
            mention = Mention(made.span("Tbilisi"), 0, (actor("GEO"),))
            write(opened, made.build(mentions=(mention,)), read_at=READ_AT)
        yield opened


def pairs(record: Record) -> list[tuple[str, ...]]:
    """The pairs that stand, in order of their statements."""
    return [
        tuple(r) for r in record.rows("SELECT low, high, direction FROM pairs ORDER BY statement, low, high, direction")
    ]


def merge(record: Record, first: str, other: str) -> int:
    """Say that the second stands under the first."""
    return judge_identity(record, first, other, "same", by="Ann", at=READ_AT).number


def test_a_merged_actor_stands_under_the_first(record: Record) -> None:
    """In statements, voices and pairs; the way a pair runs follows its new names."""
    before = list(every_statement(record)), pairs(record)
    number = merge(record, "ZZZ", "GEO")
    assert pairs(record) == [("UKR", "ZZZ", "<")] * 2
    row = next(every_statement(record))
    assert [p.actor.code for p in row.actors] == ["ZZZ"]
    assert [v.code for v in row.said_by] == ["ZZZ"]
    revert(record, number, at=READ_AT)
    assert (list(every_statement(record)), pairs(record)) == before


def test_a_merge_holds_for_documents_read_later(record: Record) -> None:
    """Whoever is read under the other name stands under the first."""
    merge(record, "UKR", "GEO")
    write(record, praise(3).build(), read_at=READ_AT)
    assert set(pairs(record)) == {("UKR", "UKR", ">")}
    row = list(every_statement(record))[-1]
    assert [(p.actor.code, p.actor.name) for p in row.actors] == [("UKR", "UKR")]
    assert [v.code for v in row.said_by] == ["UKR"]


def test_merged_persons_are_one(tmp_path: Path) -> None:
    """Two spellings of one person come under the first."""
    with Record.open(tmp_path / "p", create=True) as record:
        made = Builder("Kim met Putin.", "Kim wrote to Putin.")
        made.say("met", "CONSULT", [actor("PRK", "Kim Jong Un")], ["RUS"])
        made.say("wrote", "CONSULT", [actor("PRK", "Kim Jong-un")], ["RUS"])
        write(record, made.build(), read_at=READ_AT)
        number = merge(record, "Kim Jong Un", "Kim Jong-un")
        assert [row.actors[0].actor.person for row in every_statement(record)] == ["Kim Jong Un"] * 2
        revert(record, number, at=READ_AT)
        assert [row.actors[0].actor.person for row in every_statement(record)] == ["Kim Jong Un", "Kim Jong-un"]


def test_later_and_taken_back_words_separate_again(record: Record) -> None:
    """`different` ends what `same` began."""
    merge(record, "UKR", "GEO")
    number = judge_identity(record, "GEO", "UKR", "different", by="Ann", at=READ_AT).number
    assert pairs(record) == [("GEO", "UKR", ">")] * 2
    assert same_names(record, "GEO") == frozenset({"GEO"})
    assert standing_name(record, "GEO") == "GEO"
    revert(record, number, at=READ_AT)
    assert same_names(record, "GEO") == frozenset({"GEO", "UKR"})
    assert standing_name(record, "GEO") == "UKR"


def test_one_name_cannot_be_merged_with_itself(record: Record) -> None:
    with pytest.raises(BadQuery, match="twice"):
        merge(record, "GEO", "GEO")


def test_a_split_moves_the_mentions_it_names(record: Record) -> None:
    """By their words in one document; the other document keeps what it had."""
    [one, two] = [row.document.id for row in every_statement(record)]
    before = list(every_statement(record)), pairs(record)
    words = next(every_statement(record)).actors[0].exact
    number = split(record, "GEO", STATE, words=words.upper(), document=two, by="Ann", at=READ_AT).number
    assert pairs(record) == [("GEO", "UKR", ">"), ("GRP:STATE", "UKR", ">")]
    assert [row.actors[0].actor.name for row in every_statement(record)] == ["GEO", "the state of Georgia"]
    revert(record, number, at=READ_AT)
    assert (list(every_statement(record)), pairs(record)) == before
    assert record.value("SELECT count(*) FROM actors WHERE code = 'GRP:STATE'") == 0
    assert one != two


def test_a_split_of_one_document_moves_all_that_is_meant_there(record: Record) -> None:
    """Pronouns and what was carried over included; mentions too."""
    [one, _] = [row.document.id for row in every_statement(record)]
    split(record, "GEO", STATE, document=one, by="Ann", at=READ_AT)
    assert pairs(record)[0] == ("GRP:STATE", "UKR", ">")
    sql = "SELECT code FROM mention_actors JOIN actors ON number = actor ORDER BY mention"
    assert [row[0] for row in record.rows(sql)] == ["GRP:STATE", "GEO"]


def test_a_split_holds_for_a_later_reading(record: Record) -> None:
    """And for documents that come later, where it names no document."""
    words = next(every_statement(record)).actors[0].exact
    split(record, "GEO", STATE, words=words, by="Ann", at=READ_AT)
    write(record, praise(1, "rules/0.2").build(), read_at=READ_AT)
    write(record, praise(3).build(), read_at=READ_AT)
    assert pairs(record) == [("GRP:STATE", "UKR", ">")] * 3


def test_a_split_needs_to_know_which_mentions(record: Record) -> None:
    with pytest.raises(BadQuery, match="which mentions"):
        split(record, "GEO", STATE, by="Ann", at=READ_AT)
    with pytest.raises(BadQuery, match="somebody else"):
        split(record, "GEO", actor("GEO"), words="it", by="Ann", at=READ_AT)


def test_what_a_person_gave_by_hand_is_not_split(record: Record) -> None:
    """Who corrected a statement knew whom he meant."""
    [row, *_] = every_statement(record)
    edit_statement(
        record, row.id, Changes(recipients=(actor("GEO"), UNION), actors=(actor("UKR"),)), by="Ann", at=READ_AT
    )
    split(record, "GRP:UNION", STATE, document=row.document.id, by="Ann", at=READ_AT)
    made = next(r for r in every_statement(record) if r.judgement)
    assert {p.actor.code for p in made.recipients} == {"GEO", "GRP:UNION"}


names = st.sampled_from("ABCDEF")


@given(st.lists(st.tuples(names, names).filter(lambda edge: edge[0] != edge[1]), max_size=8))
def test_one_name_stands_for_each_group(edges: list[tuple[str, str]]) -> None:
    """Whatever is joined, directly or not, stands under one of its own; who stands, stands under himself."""
    found = standing_names(edges)
    assert all(found[one] == found[other] for one, other in edges)
    assert all(found[stands] == stands for stands in found.values())
    assert set(found) == {name for edge in edges for name in edge}


def test_the_latest_merge_goes_under_the_name_that_stands() -> None:
    """A name that is itself merged brings its own first name with it."""
    assert set(standing_names([("A", "B"), ("B", "C")]).values()) == {"A"}
    assert set(standing_names([("A", "B"), ("C", "A")]).values()) == {"C"}
