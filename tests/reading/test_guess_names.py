"""Bundles of names: which they hold, and that large numbers are all alike."""

import pytest

from dragoman.reading.guess_names import bucket, joined_names, kind_names, place_names, presence_names, told_names
from dragoman.reading.traits import names_of


@pytest.mark.parametrize(("gap", "step"), [(0, "2"), (2, "2"), (3, "4"), (12, "12"), (20, "20"), (21, "more")])
def test_gaps_are_told_in_steps(gap: int, step: str) -> None:
    assert bucket(gap) == step


def test_what_is_far_is_all_alike() -> None:
    """Nothing is learnt from whether it is ten arcs or thirty."""
    assert set(names_of([place_names("2", 30, 40, True, "noun", "pobj")])) == {
        "2arcs=9",
        "2gap=more",
        "2side=before pos=noun",
        "2dep=pobj before",
    }
    assert "joined 4" in joined_names(17, None, True, False).names


def test_two_kinds_are_named_in_one_order() -> None:
    """A state and a group, whichever comes first; only the first is named alone."""
    assert kind_names("state", "GRP").names == ("kinds=GRP+state", "kind=state")
    assert kind_names("GRP", "state").names == ("kinds=GRP+state", "kind=GRP")


def test_what_is_carried_says_so_after_its_mark() -> None:
    bundles = [
        told_names("2", "0", "no", "verb", True, 5),
        presence_names("2", 7, "0.1", (True, False, True, False), 5),
    ]
    names = list(names_of(bundles))
    assert all(name.startswith("2carried ") for name in names)
    assert {"2carried main", "2carried rank=4 actors=3", "2carried before=False after=True actors=2"} <= set(names)
