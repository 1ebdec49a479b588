"""Who says what, by way of whom, and what is said of whom."""

import pytest

from dragoman.analysis.filters import Filters
from dragoman.analysis.names import meant
from dragoman.analysis.voices import names_of, said, who
from dragoman.errors import UnknownName
from dragoman.model import Mention
from dragoman.record.judgements import judge_identity
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor


@pytest.mark.parametrize("name", ["Lankov", "Andrei Lankov", "andrei lankov"])
def test_a_surname_and_a_full_name_are_one_voice(record: Record, name: str) -> None:
    """Where nobody else bears the surname, both spellings are taken together."""
    found = said(record, name)
    assert found.who.voices == ("Andrei Lankov", "Lankov")
    assert [row.span.exact for row in found.statements] == ["is a friend of", "will probably send"]


def test_a_voice_counts_anywhere_in_the_chain(record: Record) -> None:
    """Interfax only passed Lankov's word on; the chain says so."""
    found = said(record, "Interfax")
    assert (found.total, found.nearest) == (1, 0)
    assert [v.name for v in found.statements[0].said_by] == ["Andrei Lankov", "Interfax"]


def test_names_judged_the_same_are_heard_as_one(record: Record) -> None:
    """A judgement joins what spelling cannot."""
    judge_identity(record, "Interfax", "The Agency", "same", by="me", at=READ_AT)
    assert said(record, "The Agency").total == 1


def test_filters_hold_for_what_is_said(record: Record) -> None:
    """Only forecasts of aid remain."""
    assert said(record, "Lankov", Filters(types=("AID",))).total == 1


def test_nobody_of_that_name(record: Record) -> None:
    """The nearest voice is suggested."""
    with pytest.raises(UnknownName) as caught:
        said(record, "Lenkov")
    assert set(caught.value.suggestions) & {"Lankov", "Andrei Lankov"}


def test_a_person_has_names_offices_and_partners(record: Record) -> None:
    """Putin is named so, is president, and is joined with North Korea."""
    found = who(record, "Putin")
    assert (found.who.kind, found.who.code, found.who.name) == ("person", "RUS", "Vladimir Putin")
    assert found.names == {"Putin": 1}
    assert [(o.person, o.office, o.last) for o in found.offices] == [("Vladimir Putin", "president", "2019-04-29")]
    assert [(p.code, p.statements, p.cooperative) for p in found.partners] == [("PRK", 1, 1)]
    assert [row.span.exact for row in found.said_of] == ["met"]


def test_words_that_only_point_back_can_be_left_out(record: Record) -> None:
    """`It` stands for Japan, but is no name of it."""
    made = Builder("Japan said it met Russia.", path="it.txt")
    mentions = [Mention(made.span(w), 0, (actor("JPN"),), rule=f"actors:{r}") for w, r in _NAME_AND_PRONOUN]
    write(record, made.build(mentions=tuple(mentions)), read_at=READ_AT)
    japan = meant(record, "JPN")
    assert names_of(record, japan) == {"Japan": 1, "it": 1}
    assert names_of(record, japan, pointing=False) == {"Japan": 1}


_NAME_AND_PRONOUN = (("Japan", "name"), ("it", "pronoun"))


def test_an_actor_has_its_partners_by_weight(record: Record) -> None:
    """North Korea is joined most with Russia, and with Japan against it."""
    found = who(record, "North Korea")
    assert [(p.code, p.statements, p.cooperative, p.conflictual, p.expected) for p in found.partners] == [
        ("RUS", 8, 4, 3, 1),
        ("JPN", 1, 0, 1, 0),
    ]


def test_a_voice_has_its_role(record: Record) -> None:
    """An expert is nobody's actor, but the texts say who he is."""
    found = who(record, "Lankov")
    assert (found.who.kind, found.roles, found.names) == ("voice", ("a scholar",), {"Andrei Lankov": 1})
    assert (found.says_total, found.said_of_total, found.partners) == (2, 0, ())
