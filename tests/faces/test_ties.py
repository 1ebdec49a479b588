"""Networks in words."""

from dataclasses import replace
from itertools import product

import pytest

from dragoman.analysis.filters import Filters
from dragoman.analysis.network import Edge, EdgeSign, Network, Node, edge_of
from dragoman.analysis.triangles import Mediation, Side, Triangle, balance_of
from dragoman.faces import ties

NAMES = {"CHN": "China", "JPN": "Japan", "RUS": "Russia"}

COUNTS: dict[EdgeSign, tuple[int, int]] = {
    "cooperative": (4, 1),
    "conflictual": (1, 4),
    "mixed": (2, 3),
    "neither": (0, 0),
}


def edge(a: str, b: str, sign: EdgeSign) -> Edge:
    """An edge of a sign."""
    cooperative, conflictual = COUNTS[sign]
    made = edge_of(a, b, 6, 3, 2, cooperative, conflictual, 1, "2014", "2018")
    assert made.sign == sign
    return made


def triangle(*signs: EdgeSign) -> Triangle:
    """China and Japan, China and Russia, Japan and Russia, in this order."""
    pairs = (("CHN", "JPN"), ("CHN", "RUS"), ("JPN", "RUS"))
    one, two, three = (Side(edge(*pair, sign), 4, ()) for pair, sign in zip(pairs, signs, strict=True))
    return Triangle(("CHN", "JPN", "RUS"), balance_of(*signs), 4, (one, two, three), ())


@pytest.mark.parametrize(
    ("signs", "words"),
    [
        ("+++", "China, Japan and Russia: each cooperates with the others"),
        ("---", "China, Japan and Russia: each is at odds with the others"),
        ("-+-", "China and Russia cooperate, and both are at odds with Japan"),
        ("-++", "Russia cooperates with China and with Japan, which are at odds with one another"),
    ],
)
def test_a_triangle_is_told_in_a_sentence(signs: str, words: str) -> None:
    """Who cooperates, and who is at odds with whom."""
    told: dict[str, EdgeSign] = {"+": "cooperative", "-": "conflictual"}
    assert ties.triangle_of(triangle(*(told[sign] for sign in signs)), NAMES) == words


def test_every_triangle_has_words_that_name_all_three() -> None:
    """Whatever its signs."""
    for signs in product(COUNTS, repeat=3):
        words = ties.triangle_of(triangle(*signs), NAMES)
        assert all(name in words for name in NAMES.values())


def test_an_edge_tells_what_it_is_made_of() -> None:
    """Counts of nothing are not told."""
    assert ties.told_of(edge("CHN", "RUS", "conflictual")) == (
        "6 statements, 2014 to 2018: 1 cooperative, 4 conflictual, 1 not yet so; lean -0.60, mostly conflictual"
    )
    bare = edge_of("CHN", "RUS", 1, 1, 0, 0, 0, 0, None, None)
    assert ties.told_of(bare) == "1 statement, undated: 1 of no sign; no sign"


def test_what_is_behind_a_side_is_told_with_all_there_is() -> None:
    """So that nobody takes four for all."""
    assert ties.behind(Side(edge("CHN", "RUS", "cooperative"), 4, ())) == "4 cooperative statements of 6"
    assert ties.behind(Side(edge("CHN", "RUS", "neither"), 6, ())) == "6 statements"


def test_a_mediation_is_told() -> None:
    """As a telling, not as a fact; and apart from what is only expected."""
    one = Mediation("RUS", ("CHN", "JPN"), 1, 0, ())
    assert ties.mediation_of(one, NAMES) == "Russia is told to mediate between China and Japan in 1 sentence"
    assert ties.mediation_of(replace(one, expected=2), NAMES).endswith(
        "in 1 sentence, and in 2 sentences as planned, possible or wanted"
    )
    assert ties.mediation_of(replace(one, sentences=0, expected=1), NAMES) == (
        "Russia is not yet told to mediate between China and Japan, but in 1 sentence as planned, possible or wanted"
    )


def test_what_is_shown_names_the_time_and_what_is_left_out() -> None:
    """The words beside the slider."""
    nodes = (Node("CHN", "China", "state", 6, 1), Node("RUS", "Russia", "state", 6, 1))
    found = Network(Filters(), 1, (), None, 2, 1, nodes, (edge("CHN", "RUS", "mixed"),))
    assert ties.shown(found) == "2 actors and 1 tie, at all times"
    some = replace(found, filters=Filters("2014", "2018"), least=3, actors_in_all=40, edges_in_all=70)
    assert ties.shown(some) == "2 of 40 actors and 1 of 70 ties of at least 3 statements, 2014 to 2018"
    times = [Filters(since="2014"), Filters(until="2018"), Filters("2014", "2014")]
    assert [ties.years(replace(found, filters=one)) for one in times] == ["2014 on", "until 2018", "2014"]
