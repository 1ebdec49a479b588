from pathlib import Path

import pytest

from evaluation.floors import breaches, just_under, load, lowered, raised, save


def test_a_figure_under_its_floor_is_a_breach_that_names_it() -> None:
    """Whoever reads the failure should not have to look for the figure."""
    [breach] = breaches({"times.value": 0.7412, "times.strict": 0.81}, {"times.value": 0.75, "times.strict": 0.81})
    assert str(breach) == "times.value is 0.7412, under its floor of 0.750"


def test_what_has_no_floor_or_was_not_measured_breaches_nothing() -> None:
    """New figures have no floor yet; skipped tasks have no figures."""
    assert breaches({"new.f1": 0.1}, {"skipped.f1": 0.9}) == []


def test_a_floor_lies_just_under_its_figure() -> None:
    """Under by the margin, so that a tie rounded the other way fails nothing; never below zero."""
    assert just_under(0.7412) == 0.739
    assert just_under(0.662) == 0.66
    assert just_under(0.001) == 0.0


def test_updating_raises_and_never_lowers() -> None:
    """A floor that could sink unasked would hold nothing."""
    floors = {"a.f1": 0.5, "b.f1": 0.5, "c.f1": 0.5}
    assert raised(floors, {"a.f1": 0.6, "b.f1": 0.4}) == {"a.f1": 0.598, "b.f1": 0.5, "c.f1": 0.5}


def test_lowering_lowers_only_what_is_named() -> None:
    """One loss may be accepted without accepting another."""
    floors = {"a.f1": 0.5, "b.f1": 0.5}
    assert lowered(floors, {"a.f1": 0.4, "b.f1": 0.4}, ["a.f1"]) == {"a.f1": 0.398, "b.f1": 0.5}


def test_lowering_what_was_not_measured_is_refused() -> None:
    """A mistyped name must not pass for a floor lowered."""
    with pytest.raises(KeyError, match=r"a\.f2"):
        lowered({"a.f1": 0.5}, {"a.f1": 0.4}, ["a.f2"])


def test_floors_are_kept_by_model(tmp_path: Path) -> None:
    """Saving one model's floors leaves another's alone, and a model without floors has none."""
    file = tmp_path / "floors.toml"
    save("en_sm", {"a.f1": 0.3}, file)
    save("en_md", {"a.f1": 0.5}, file)
    assert (load("en_sm", file), load("en_md", file), load("en_lg", file)) == ({"a.f1": 0.3}, {"a.f1": 0.5}, {})
