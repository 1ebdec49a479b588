"""What the user states on the command line."""

import pytest

from dragoman.documents.overrides import BadOverride, Overrides


@pytest.mark.parametrize("date", ["May 2021", "2021-5-3", "2021-02-30", "21", "2021/2022", "２０２１", ""])
def test_a_bad_date_is_told_the_form(date: str) -> None:
    """The message names the value and what would be right."""
    with pytest.raises(BadOverride, match="YYYY-MM-DD") as caught:
        Overrides(published=date)
    assert repr(date) in str(caught.value)


def test_a_blank_name_is_refused() -> None:
    """An empty string is a slip, not a wish to have none."""
    with pytest.raises(BadOverride, match="--publisher"):
        Overrides(publisher="  ")
    with pytest.raises(BadOverride, match="--author"):
        Overrides(authors=("Ada Byron", ""))


def test_what_is_stated_carries_its_rule() -> None:
    """The record can say that it was the user who said so."""
    facts = Overrides(published="2021-05", authors=("Ada Byron",)).facts()
    assert facts.published is not None
    assert (facts.published.value, facts.published.rule, facts.published.inferred) == ("2021-05", "option", False)
    assert [found.value for found in facts.authors] == ["Ada Byron"]
    assert facts.title is None
