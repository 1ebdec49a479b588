"""Triangles of a network: balanced, strained, mediated."""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.filters import Filters
from dragoman.analysis.network import Edge, EdgeSign, network
from dragoman.analysis.triangles import FIRST, Triangles, balance_of, corners, triangles
from dragoman.model import Reading
from dragoman.record.read import statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.analysis.signs import Act, write_acts
from tests.builders import READ_AT


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Record]:
    """A record to write acts to."""
    with Record.open(tmp_path / "r", create=True) as opened:
        yield opened


def of(record: Record, acts: list[Act], least: int = 1, **filters: str) -> Triangles:
    """The triangles of acts."""
    write_acts(record, acts)
    return triangles(record, network(record, Filters(**filters), least=least))  # type: ignore[arg-type]


ALL_FOR = [Act("AGREE", "RUS", "CHN"), Act("AID", "CHN", "PRK"), Act("ALIGN", "PRK", "RUS")]
TWO_AGAINST_ONE = [Act("AGREE", "RUS", "CHN"), Act("ACCUSE", "CHN", "JPN"), Act("THREATEN", "RUS", "JPN")]
FRIENDS_AT_ODDS = [Act("AGREE", "USA", "JPN"), Act("AGREE", "USA", "KOR"), Act("DISPUTE", "JPN KOR")]


@pytest.mark.parametrize("acts", [ALL_FOR, TWO_AGAINST_ONE])
def test_all_for_one_another_or_two_against_the_third_is_balanced(empty: Record, acts: list[Act]) -> None:
    """The product of the signs is positive."""
    found = of(empty, acts)
    [triangle] = found.balanced
    assert triangle.actors == tuple(sorted({code for act in acts for code in f"{act.actors} {act.recipients}".split()}))
    assert found.counts == {"balanced": 1, "strained": 0, "neither": 0, "mediated": 0}


def test_a_friend_of_two_who_are_at_odds_is_strained(empty: Record) -> None:
    """The product is negative."""
    found = of(empty, FRIENDS_AT_ODDS)
    [triangle] = found.strained
    assert [(side.edge.a, side.edge.b, side.edge.sign) for side in triangle.sides] == [
        ("JPN", "KOR", "conflictual"),
        ("JPN", "USA", "cooperative"),
        ("KOR", "USA", "cooperative"),
    ]
    assert found.balanced == ()


def test_a_side_without_a_clear_sign_leaves_the_triangle_open(empty: Record) -> None:
    """Nothing is said of what the record does not tell."""
    found = of(empty, [*ALL_FOR[:2], Act("INTEREST", "PRK", "RUS")])
    assert found.counts == {"balanced": 0, "strained": 0, "neither": 1, "mediated": 0}


def test_sides_of_few_statements_make_no_triangle(empty: Record) -> None:
    """A single sentence is thin ground."""
    assert of(empty, [*ALL_FOR, *ALL_FOR[:2]], least=2).counts["balanced"] == 0


def test_each_side_names_the_statements_behind_its_sign(empty: Record) -> None:
    """The first in time, and how many there are; what speaks against the sign is not among them."""
    years = ["2018", "2015", "2016", "2017"]
    acts = [*ALL_FOR[1:], *(Act("AGREE", "RUS", "CHN", year) for year in years), Act("ACCUSE", "RUS", "CHN", "2014")]
    [triangle] = of(empty, acts).balanced
    side = next(side for side in triangle.sides if (side.edge.a, side.edge.b) == ("CHN", "RUS"))
    named = [statement(empty, id) for id in side.first]
    assert (side.behind, len(side.first)) == (4, FIRST)
    assert [row.when.value for row in named if row and row.when] == ["2015", "2016", "2017"]
    assert {row.type for row in named if row} == {"AGREE"}


def test_the_filters_of_the_network_hold_for_what_is_behind_it(empty: Record) -> None:
    """A triangle of some years links to statements of those years."""
    acts = [*(Act("AGREE", "RUS", "CHN", year) for year in ("2014", "2016")), Act("AID", "CHN", "PRK", "2016")]
    [triangle] = of(empty, [*acts, Act("ALIGN", "PRK", "RUS", "2016")], since="2015").balanced
    rows = [statement(empty, id) for side in triangle.sides for id in side.first]
    assert {row.when.value for row in rows if row and row.when} == {"2016"}


def mediating(mode: str | None = "third-party", **more: object) -> list[Act]:
    """Türkiye mediates between Russia and Ukraine, in one sentence."""
    return [Act("CONSULT", "TUR", who, mode=mode, sentence=1, **more) for who in ("RUS", "UKR")]  # type: ignore[arg-type]


AT_WAR = Act("ASSAULT", "RUS", "UKR")


def test_one_told_to_mediate_between_two_at_odds_makes_a_mediated_triangle(empty: Record) -> None:
    """It is strained as well: both are told."""
    found = of(empty, [*mediating(), AT_WAR])
    [triangle] = found.mediated
    [mediation] = triangle.mediations
    assert (mediation.mediator, mediation.between) == ("TUR", ("RUS", "UKR"))
    assert (mediation.sentences, mediation.expected) == (1, 0)
    assert [row.mode for id in mediation.first if (row := statement(empty, id))] == ["third-party"] * 2
    assert triangle == found.strained[0]


def test_mediation_that_is_only_expected_is_counted_apart(empty: Record) -> None:
    """To offer is not yet to mediate."""
    [triangle] = of(empty, [*mediating(status="possible"), AT_WAR, *TWO_TIES]).mediated
    [mediation] = triangle.mediations
    assert (mediation.sentences, mediation.expected) == (0, 1)
    assert len(mediation.first) == 2


TWO_TIES = [Act("ALIGN", "TUR", "RUS"), Act("ALIGN", "TUR", "UKR")]


def test_two_who_agree_need_no_mediator(empty: Record) -> None:
    """Mediation is between two who are at odds."""
    found = of(empty, [*mediating(), Act("ALIGN", "RUS", "UKR")])
    assert (found.mediated, found.counts["balanced"]) == ((), 1)


@pytest.mark.parametrize(
    "acts",
    [
        mediating(mode=None),
        mediating(status="negated"),
        [Act("CONSULT", "TUR", who, mode="third-party") for who in ("RUS", "UKR")],
        [Act("CONSULT", who, "TUR", mode="third-party", sentence=1) for who in ("RUS", "UKR")],
    ],
    ids=["a mere meeting", "denied", "in two sentences", "the other way round"],
)
def test_what_does_not_tell_of_mediation_between_both_is_none(empty: Record, acts: list[Act]) -> None:
    """To meet two foes is not yet to stand between them."""
    assert of(empty, [*acts, AT_WAR]).counts["mediated"] == 0


def test_the_rule_tells_of_mediation_where_the_mode_does_not(empty: Record, read_text: Callable[..., Reading]) -> None:
    """The lexicon marks most words of mediation by a mode, and a few by their pattern alone."""
    text = "Mediation by Norway between Colombia and Venezuela began. Colombia accused Venezuela of lies."
    reading = read_text(text)
    assert "third-party" not in {made.mode for made in reading.statements}
    write(empty, reading, read_at=READ_AT)
    [triangle] = triangles(empty, network(empty)).mediated
    assert [one.mediator for one in triangle.mediations] == ["NOR"]


SIGNS: tuple[EdgeSign, ...] = ("cooperative", "conflictual", "mixed", "neither")


def edge(a: str, b: str, sign: EdgeSign, statements: int) -> Edge:
    """An edge of which only the sign and the size count."""
    return Edge(a, b, statements, statements, 0, 0, statements, 0, 0, 0, 0.0, sign, None, None)


PAIRS = tuple(combinations("ABCDEF", 2))
NETWORKS = st.dictionaries(st.sampled_from(PAIRS), st.tuples(st.sampled_from(SIGNS), st.integers(1, 5)))


@given(NETWORKS)
def test_every_triangle_is_found_once_the_best_attested_first(
    network: dict[tuple[str, str], tuple[EdgeSign, int]],
) -> None:
    """As by trying all threes of actors."""
    edges = {pair: edge(*pair, *told) for pair, told in network.items()}
    tried = [three for three in combinations("ABCDEF", 3) if all(pair in edges for pair in combinations(three, 2))]
    found = list(corners(edges.values()))
    assert sorted(actors for actors, _ in found) == tried
    for actors, sides in found:
        assert {(one.a, one.b) for one in sides} == set(combinations(actors, 2))
    weakest = [min(one.signed for one in sides) for _, sides in found]
    assert weakest == sorted(weakest, reverse=True)


@given(st.lists(st.sampled_from(SIGNS), min_size=3, max_size=3))
def test_balance_is_the_product_of_the_signs(signs: list[EdgeSign]) -> None:
    """And does not hang on their order."""
    against = signs.count("conflictual")
    unclear = "mixed" in signs or "neither" in signs
    assert balance_of(*signs) == ("neither" if unclear else "strained" if against % 2 else "balanced")
