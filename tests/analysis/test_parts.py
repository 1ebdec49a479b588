"""The parts of a pair's statements, each as many as its mark of the chart says."""

import pytest

from dragoman.analysis.filters import Filters
from dragoman.analysis.pair import pair
from dragoman.analysis.parts import HOW, MANNER, SIGN, Part
from dragoman.analysis.periods import UNDATED, Unit
from dragoman.errors import BadQuery
from dragoman.record.store import Record
from dragoman.vocabulary.types import sign_of, statement_types


def exacts(record: Record, part: Part) -> list[str]:
    """The words of the statements of a part, in order."""
    found = pair(record, "RUS", "PRK", part=part)
    assert found.total == len(found.statements)
    return [row.span.exact for row in found.statements]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part(period="2018"), ["sent grain", "sent no grain"]),
        (Part(period="2019-Q2"), ["met", "is a friend of", "will probably send"]),
        (Part(period=UNDATED), ["thanked"]),
        (Part(period="2024/"), ["are rivals"]),
        (Part(direction="b>a"), ["thanked"]),
        (Part(direction="a=b"), ["are rivals"]),
        (Part(how="denied"), ["sent no grain"]),
        (Part(how="expected"), ["will probably send"]),
        (Part(sign="conflictual"), ["sent no grain", "are rivals", "are rivals"]),
        (Part(manner="said"), ["met", "thanked"]),
        (Part(manner="stands", sign="cooperative"), ["is a friend of"]),
        (Part(within="Vladimir Putin"), ["met"]),
        (Part(within="Nobody"), []),
    ],
)
def test_a_part_holds_what_its_sides_say(record: Record, part: Part, expected: list[str]) -> None:
    """Each side that is given narrows it."""
    assert exacts(record, part) == expected


def test_the_direction_turns_with_the_names(record: Record) -> None:
    """`a` is whoever was named first."""
    found = pair(record, "PRK", "RUS", part=Part(direction="a>b"))
    assert [row.span.exact for row in found.statements] == ["thanked"]


@pytest.mark.parametrize("unit", ["year", "quarter", "month"])
def test_every_count_is_the_number_of_its_part(record: Record, unit: Unit) -> None:
    """A mark opens exactly the statements it stands for, and all marks together are the whole."""
    found = pair(record, "RUS", "PRK", unit=unit)
    for one in found.counts:
        part = Part(one.period or UNDATED, one.direction, one.sign, one.how, one.manner)
        assert pair(record, "RUS", "PRK", part=part).total == one.statements
    assert sum(one.statements for one in found.counts) == found.whole == 8


def test_a_part_leaves_counts_and_differences_alone(record: Record) -> None:
    """They are of the whole, so that a chart stays while its marks are opened."""
    whole, part = pair(record, "RUS", "PRK"), pair(record, "RUS", "PRK", part=Part(how="denied"))
    assert (part.whole, part.total) == (8, 1)
    assert part.counts == whole.counts
    assert part.differences == whole.differences
    assert part.by_type == whole.by_type


def test_a_part_and_the_filters_both_narrow(record: Record) -> None:
    """Of the gifts, the denied one."""
    found = pair(record, "RUS", "PRK", Filters(types=("AID",)), Part(how="denied"))
    assert (found.whole, [row.span.exact for row in found.statements]) == (3, ["sent no grain"])


def test_a_bad_period_is_named(record: Record) -> None:
    """The error quotes it."""
    with pytest.raises(BadQuery, match="yesterday"):
        exacts(record, Part(period="yesterday"))


@pytest.mark.parametrize("status", ["actual", "negated", "future"])
@pytest.mark.parametrize("type", [*statement_types(), "UNHEARD"])
def test_the_database_and_python_agree_on_signs_and_manners(record: Record, type: str, status: str) -> None:
    """One rule, told in two languages."""
    sql = f"SELECT {SIGN}, {MANNER}, {HOW} FROM (SELECT ? AS type, ? AS status) AS s"
    row = record.one(sql, (type, status))
    assert row is not None
    known = statement_types().get(type)
    assert row[0] == sign_of(type, status)  # type: ignore[arg-type]
    assert row[1] == (known.manner if known else "stands")
    assert row[2] == {"actual": "told", "negated": "denied", "future": "expected"}[status]
