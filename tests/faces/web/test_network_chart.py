"""The picture of a network: where actors stand, what is written, what lines tell."""

import xml.etree.ElementTree as ET
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from dragoman.analysis.filters import EVERYTHING
from dragoman.analysis.network import Edge, Network, edge_of, nodes_of
from dragoman.faces.picture import text_width
from dragoman.faces.web.charts.network import MOST_DRAWN, Ways, network_drawing, network_file
from dragoman.faces.web.charts.network_labels import SIZE, Box, Label, Spot, labels, overlap
from dragoman.faces.web.charts.network_layout import arrange

SVG = "{http://www.w3.org/2000/svg}"

WAYS = Ways(lambda edge: f"/pair/{edge.a}/{edge.b}", lambda code: f"/actor/{code}")

KINDS = {
    "RUS": ("Russia", "state"),
    "CHN": ("China", "state"),
    "IGO:UN": ("United Nations", "organisation"),
    "GRP:WEST": ("the West", "bloc"),
    "GRP:ODD": ("<script>&\x1b\u202e", "group"),
}

EDGES = [
    edge_of("CHN", "RUS", 8, 4, 4, 6, 1, 1, "2014", "2019"),
    edge_of("IGO:UN", "RUS", 2, 1, 1, 0, 2, 0, "2014", "2014"),
    edge_of("GRP:WEST", "RUS", 3, 1, 2, 1, 1, 0, "2014", "2014"),
    edge_of("CHN", "GRP:ODD", 1, 1, 0, 0, 0, 1, None, None),
]


def network_of(edges: list[Edge], known: dict[str, tuple[str, str]] = KINDS) -> Network:
    """A network of edges and nothing else."""
    nodes = tuple(nodes_of(edges, known))
    return Network(EVERYTHING, 1, (), None, len(nodes), len(edges), nodes, tuple(edges))


def drawn(found: Network) -> ET.Element:
    """The picture as a tree; it must be XML."""
    return ET.fromstring(network_drawing(found, arrange(found.names, found.edges), WAYS))


def links(tree: ET.Element, kind: str) -> list[ET.Element]:
    """The links of a class."""
    return [one for one in tree.iter(f"{SVG}a") if kind in (one.get("class") or "").split()]


def test_every_line_and_mark_is_a_link_that_says_what_it_is() -> None:
    """To the statements of the two, to the actor."""
    tree = drawn(network_of(EDGES))
    assert {one.get("href") for one in links(tree, "tie")} == {f"/pair/{edge.a}/{edge.b}" for edge in EDGES}
    assert {one.get("href") for one in links(tree, "actor")} == {f"/actor/{code}" for code in KINDS}
    titles = {one.get("href"): one.findtext(f"{SVG}title") for one in tree.iter(f"{SVG}a")}
    assert titles["/pair/IGO:UN/RUS"] == (
        "United Nations and Russia: 2 statements, 2014: 2 conflictual; lean -1.00, mostly conflictual"
    )
    assert titles["/actor/CHN"] == "China, a state: 9 statements in 2 ties"
    assert all(one.get("aria-label") == one.findtext(f"{SVG}title") for one in tree.iter(f"{SVG}a"))


def test_signs_differ_by_dashes_as_well_as_by_class() -> None:
    """Without colours they are told apart; and more statements make a broader line."""
    found = {}
    for one in links(drawn(network_of(EDGES)), "tie"):
        line = next(one.iter(f"{SVG}path"))
        found[(one.get("class") or "").split()[1]] = (
            line.get("stroke-dasharray"),
            float(line.get("stroke-width") or 0),
        )
    assert set(found) == {"cooperative", "conflictual", "mixed", "neither"}
    assert len({dashes for dashes, _ in found.values()}) == 4
    assert max(found, key=lambda sign: found[sign][1]) == "cooperative"


def test_kinds_of_actors_differ_by_shape() -> None:
    """A state, an organisation, a bloc, a group."""
    shapes = {one.get("href"): one[1].tag.removeprefix(SVG) for one in links(drawn(network_of(EDGES)), "actor")}
    assert (shapes["/actor/RUS"], shapes["/actor/IGO:UN"]) == ("circle", "rect")
    assert shapes["/actor/GRP:WEST"] == shapes["/actor/GRP:ODD"] == "polygon"


def test_names_are_text_whatever_they_hold() -> None:
    """Nothing of a name is markup, steers, or breaks the file."""
    found = network_of(EDGES)
    for picture in (str(network_drawing(found, arrange(found.names, found.edges), WAYS)), saved(found)):
        assert "<script" not in picture
        assert "\x1b" not in picture
        assert "\u202e" not in picture


def saved(found: Network) -> str:
    """The picture as a file."""
    return network_file(found, arrange(found.names, found.edges))


def test_a_saved_picture_needs_nothing_else() -> None:
    """Its own style and words, and no link that leads nowhere."""
    tree = ET.fromstring(saved(network_of(EDGES)).encode())
    assert tree.find(f"{SVG}style") is not None
    assert "var(" not in (tree.findtext(f"{SVG}style") or "")
    assert not list(tree.iter(f"{SVG}a"))
    words = " ".join("".join(one.itertext()) for one in tree.iter(f"{SVG}text"))
    assert "mostly conflictual" in words
    assert "5 actors and 4 ties, at all times" in words


def test_only_the_strongest_of_very_many_ties_are_drawn() -> None:
    """More would hide one another."""
    codes = [f"A{n:02}" for n in range(30)]
    pairs = [(a, b) for n, a in enumerate(codes) for b in codes[n + 1 :]]
    edges = [edge_of(*pair, 500 - n, 1, 0, 1, 0, 0, None, None) for n, pair in enumerate(pairs)]
    found = network_of(edges, {code: (code, "state") for code in codes})
    hrefs = {one.get("href") for one in links(drawn(found), "tie")}
    assert hrefs == {f"/pair/{a}/{b}" for a, b in pairs[:MOST_DRAWN]}


def test_the_same_network_is_drawn_the_same_each_time() -> None:
    """Whatever order it comes in."""
    assert arrange(KINDS, EDGES) == arrange(reversed(list(KINDS)), EDGES)


CODES = [f"A{n}" for n in range(8)]
TIES = st.dictionaries(
    st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.integers(0, 5), st.integers(0, 5)),
    max_size=12,
)


@given(TIES, st.sets(st.sampled_from(CODES)))
def test_every_actor_has_a_place_of_its_own_within_the_frame(
    told: dict[tuple[str, str], tuple[int, int]], codes: set[str]
) -> None:
    """Tied or not."""
    edges = [edge_of(*pair, sum(counts), 0, 0, *counts, 0, None, None) for pair, counts in told.items()]
    places = arrange(codes, edges)
    assert set(places) == codes
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    assert len(set(places.values())) == len(codes)


def test_who_cooperates_stands_nearer_than_who_is_at_odds() -> None:
    """The one meaning of a place."""
    friends = [edge_of(a, b, 9, 9, 0, 9, 0, 0, None, None) for a, b in (("A", "B"), ("B", "C"), ("A", "C"))]
    others = [edge_of(a, b, 9, 9, 0, 9, 0, 0, None, None) for a, b in (("X", "Y"), ("Y", "Z"), ("X", "Z"))]
    between = [edge_of(a, b, 9, 9, 0, 0, 9, 0, None, None) for a in "ABC" for b in "XYZ"]
    places = arrange("ABCXYZ", [*friends, *others, *between])

    def far(edges: list[Edge]) -> float:
        return sum(dist(places[edge.a], places[edge.b]) for edge in edges) / len(edges)

    assert far(friends + others) < far(between)


SPOTS = st.lists(
    st.builds(
        Spot,
        st.floats(20, 380),
        st.floats(20, 280),
        st.floats(3, 15),
        st.sampled_from(["Russia", "Iran", "Shanghai Cooperation Organization", "UN"]),
    ),
    max_size=25,
)


@given(SPOTS)
def test_no_name_lies_on_another_or_on_a_mark_or_outside(spots: list[Spot]) -> None:
    """A name that finds no place is left to the title of its mark."""
    boxes: list[Box] = []
    for spot, label in zip(spots, labels(spots, 400, 300), strict=True):
        if label:
            box = box_of(label, spot)
            assert not any(overlap(box, other) for other in [*boxes, *(one.box for one in spots)])
            assert 0 <= box[0] < box[2] <= 400
            assert 0 <= box[1] < box[3] <= 300
            boxes.append(box)


def box_of(label: Label, spot: Spot) -> Box:
    """What a name covers: from the height of a capital to the depth of a `g`."""
    return label.x, label.y - 0.85 * SIZE, label.x + text_width(spot.name, SIZE), label.y + 0.25 * SIZE


def test_a_name_with_room_around_it_is_written() -> None:
    """The first place is to the right."""
    [label] = labels([Spot(100, 100, 5, "Iran")], 400, 300)
    assert label is not None
    assert label.x > 105
