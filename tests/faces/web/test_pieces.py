"""Cutting a text where marks begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.faces.web.pieces import Shelf, Stretch, cut

STRETCHES = st.lists(st.builds(Stretch, st.integers(-3, 25), st.integers(-3, 25), st.integers(0, 99)), max_size=8)


@given(st.text(max_size=20), STRETCHES, st.integers(0, 5))
def test_the_pieces_joined_are_the_text_and_each_carries_what_covers_it(
    text: str, stretches: list[Stretch[int]], start: int
) -> None:
    """No letter is lost or told twice, and no mark reaches further than it should."""
    stretches = [Stretch(one.start, one.end, n) for n, one in enumerate(stretches)]
    pieces = list(cut(text, stretches, start))
    assert "".join(piece.text for piece in pieces) == text
    at = start
    for piece in pieces:
        assert piece.start == at
        assert piece.text
        at += len(piece.text)
        for place in range(piece.start, at):
            assert set(piece.what) == {one.what for one in stretches if one.start <= place < one.end}
        assert len(set(piece.what)) == len(piece.what)


def test_the_longer_stands_outside_the_shorter() -> None:
    """What begins first, and of those the longest, is the outermost."""
    pieces = cut("Kim told RBC", [Stretch(0, 3, "actor"), Stretch(0, 12, "turn"), Stretch(9, 12, "voice")])
    assert [(p.text, p.what) for p in pieces] == [
        ("Kim", ("turn", "actor")),
        (" told ", ("turn",)),
        ("RBC", ("turn", "voice")),
    ]


@given(STRETCHES, st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=6).map(sorted))
def test_a_shelf_gives_what_reaches_into_a_place(stretches: list[Stretch[int]], places: list[tuple[int, int]]) -> None:
    """Taken from front to end, it is what a search through all would find."""
    shelf = Shelf(stretches)
    for start, length in places:
        found = shelf.reaching(start, start + length)
        sought = [one for one in stretches if one.start < start + length and one.end > start]
        assert sorted(found, key=repr) == sorted(sought, key=repr)
