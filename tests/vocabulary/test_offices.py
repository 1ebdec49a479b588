from collections import defaultdict
from itertools import combinations

import pytest

from dragoman.errors import VocabularyError
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.offices import COLUMNS, KINDS, Office, holds, offices, read_offices

HEADER = ",".join(COLUMNS)

ONE_AT_A_TIME = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "monarch",
        "supreme leader",
        "general secretary",
        "foreign minister",
        "defence minister",
        "secretary-general",
        "director general",
        "high representative",
        "managing director",
    }
)

# States where a president who had lost the vote stayed on beside the one sworn in.
RIVAL_CLAIMANTS = frozenset({"CIV", "GMB"})


def office(since: str, until: str | None, person: str = "Ada Lovelace", code: str = "GBR") -> Office:
    return Office(person, (), code, "president", "", since, until)


def overlap(one: Office, other: Office) -> bool:
    """Whether two terms share more than the unit in which one hands over to the other."""
    first, second = sorted((one, other), key=lambda term: (term.since, term.until or "9999"))
    if first.until is None:
        return True
    shared = min(len(first.until), len(second.since))
    return second.since[:shared] < first.until[:shared]


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2012-05-06", False),
        ("2012-05-07", True),
        ("2015-01-01", True),
        ("2018-03-31", True),
        ("2018-04-01", False),
        ("2012", True),
        ("2011", False),
        ("2012-05", True),
        ("2012-04", False),
        ("2018", True),
    ],
)
def test_an_office_counts_for_the_whole_of_its_first_and_last_unit(day: str, held: bool) -> None:
    """A day is compared over the precision it shares with the dates of the term."""
    assert holds(office("2012-05-07", "2018-03"), day) is held


def test_a_term_known_by_its_years_counts_for_all_of_them() -> None:
    """Year precision means that we do not know the day, so no day of the year is ruled out."""
    term = office("2012", "2014")
    assert holds(term, "2012-01-01")
    assert holds(term, "2014-12-31")
    assert not holds(term, "2015-01-01")


def test_an_open_term_has_no_end() -> None:
    """An empty `until` is no end, not an unknown one."""
    assert holds(office("2012", None), "2040-01-01")


@pytest.mark.parametrize("day", ["", "12", "2012-5", "2012-13", "2012-02-30", "2012-05-07T10:00", "May 2012"])
def test_a_day_that_is_no_prefix_date_is_refused(day: str) -> None:
    """A day in another form would compare as text and give a wrong answer."""
    with pytest.raises(ValueError, match="no prefix date"):
        holds(office("2012", None), day)


def test_a_row_becomes_an_office() -> None:
    """Aliases are split at the bar; an empty `until` becomes `None`."""
    row = "Ada Lovelace,Lovelace|Countess Ada,GBR,foreign minister,Foreign Office,2012-05,\n"
    [found] = read_offices([HEADER, row], "made.csv")
    aliases = ("Lovelace", "Countess Ada")
    assert found == Office("Ada Lovelace", aliases, "GBR", "foreign minister", "Foreign Office", "2012-05", None)


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("Ada,,gbr,president,,2012,", "gbr"),
        ("Ada,,GRP:,president,,2012,", "GRP:"),
        ("Ada,,GBR,shogun,,2012,", "shogun"),
        ("Ada,,GBR,president,,2012-13,", "2012-13"),
        ("Ada,,GBR,president,,2012,May", "May"),
        ("Ada,,GBR,president,,,2013", "Ada"),
        ("Ada,,GBR,president,,2014,2013-05", "2013-05"),
        (",,GBR,president,,2012,", "''"),
        ("Ada,A| B,GBR,president,,2012,", "' B'"),
        ("Ada,Ada,GBR,president,,2012,", "Ada"),
        ("Ada,GBR,president", "Ada"),
        ("Ada,,GBR,president,,2012,,extra", "Ada"),
    ],
)
def test_a_row_that_does_not_fit_is_named(row: str, value: str) -> None:
    """The error names the file, the line and the value, so that it can be mended."""
    with pytest.raises(VocabularyError) as raised:
        read_offices([HEADER, row], "made.csv")
    assert "made.csv, line 2" in str(raised.value)
    assert value in str(raised.value)


def test_other_columns_are_refused() -> None:
    """A column moved or renamed would put values into the wrong field."""
    with pytest.raises(VocabularyError, match="line 1"):
        read_offices(["person,code", "Ada,GBR"], "made.csv")


@pytest.mark.parametrize(
    ("person", "kind", "day", "held"),
    [
        ("Vladimir Putin", "prime minister", "2011-06-01", True),
        ("Vladimir Putin", "president", "2011-06-01", False),
        ("Dmitry Medvedev", "president", "2011-06-01", True),
        ("Shinzo Abe", "prime minister", "2019-04-29", True),
        ("Shinzo Abe", "prime minister", "2021-01-01", False),
        ("Donald Trump", "president", "2022-01-01", False),
        ("Kim Jong-un", "supreme leader", "2019-04-25", True),
    ],
)
def test_leaders_are_placed_in_time(person: str, kind: str, day: str, held: bool) -> None:
    """The same name speaks for another office at another date."""
    terms = [term for term in offices() if term.person == person and term.office == kind]
    assert any(holds(term, day) for term in terms) is held


def test_a_person_has_the_same_aliases_in_every_row() -> None:
    """A spelling belongs to the person, not to the term of office."""
    aliases = defaultdict(set)
    for term in offices():
        aliases[term.person].add(term.aliases)
    assert [person for person, found in aliases.items() if len(found) > 1] == []


def test_no_name_belongs_to_two_people() -> None:
    """A name that may be matched alone must lead to one person."""
    bearers = defaultdict(set)
    for term in offices():
        for name in (term.person, *term.aliases):
            bearers[name].add(term.person)
    assert {name: people for name, people in bearers.items() if len(people) > 1} == {}


def test_no_two_people_hold_one_office_at_once() -> None:
    """Overlapping terms are a wrong date, except where two claimants held the office."""
    seats = defaultdict(list)
    for term in offices():
        if term.office in ONE_AT_A_TIME and term.code not in RIVAL_CLAIMANTS and term.code != "GRP:NONSTATE":
            seats[term.code, term.office, term.body].append(term)
    clashes = [(one, other) for terms in seats.values() for one, other in combinations(terms, 2) if overlap(one, other)]
    assert clashes == []


def test_no_row_stands_twice() -> None:
    """Two equal rows are a slip of the hand."""
    assert len(set(offices())) == len(offices())


def test_overlap_allows_a_handover_within_the_unit() -> None:
    """The check above must see a real overlap and let a handover pass."""
    assert overlap(office("2010", "2013"), office("2012", "2014"))
    assert overlap(office("2010", None), office("2012", "2014"))
    assert not overlap(office("2010", "2013-05"), office("2013-05-07", None))


def test_every_code_is_a_known_actor() -> None:
    """A leader of an actor that the vocabulary lacks could not be counted for anyone."""
    known = actor_names().actors
    assert {term.code for term in offices() if term.code not in known} == set()


def test_a_leader_of_a_group_names_the_group() -> None:
    """`GRP:NONSTATE` alone would not say for whom the leader spoke."""
    assert [term.person for term in offices() if term.code == "GRP:NONSTATE" and not term.body] == []


def test_every_kind_of_office_is_held_by_somebody() -> None:
    """A kind without a holder is a slip, in the list or in the file."""
    assert {term.office for term in offices()} == KINDS
