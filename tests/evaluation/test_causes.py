"""The scorer of causal links."""

from dragoman.model import CausalLink, Reading
from evaluation.causes import Gold, most_pairs, places, score
from tests.builders import Builder

SENTENCES = ("The dam broke.", "Because of it the valley is flooded, and the road is closed.")


def reading(*links: tuple[str, str, str]) -> Reading:
    """A reading of the sentences with links of the second, as cause, effect and kind."""
    builder = Builder(*SENTENCES)
    made = tuple(
        CausalLink(builder.span(cause), builder.span(effect), builder.span("Because"), kind, "+", (), 1, "causes:test")  # type: ignore[arg-type]
        for cause, effect, kind in links
    )
    return builder.build(links=made)


def gold(cause: str, effect: str, kind: str = "cause") -> Gold:
    """A link as annotated in the second sentence."""
    text = " ".join(SENTENCES)
    start, end = len(SENTENCES[0]) + 1, len(text)
    return Gold(start, end, places(text, cause, start, end), places(text, effect, start, end), kind, "+", ("author",))


def test_words_are_looked_for_in_the_sentence_and_then_before_it() -> None:
    """An end may stand in the sentence before, but its own sentence comes first."""
    text = "It rains. It floods."
    assert places(text, "it", 10, 20) == ((10, 12),)
    assert places(text, "it  rains", 10, 20) == ((0, 8),)
    assert places(text, "it snows", 10, 20) == ()


def test_both_ends_must_overlap() -> None:
    """One end alone is another link."""
    found = score(reading(("The dam broke", "the valley is flooded", "cause")), [gold("dam broke", "is flooded")])
    assert (found.matched, found.any) == (1, 1)
    found = score(reading(("The dam broke", "the road is closed", "cause")), [gold("dam broke", "is flooded")])
    assert (found.matched, found.any) == (0, 0)


def test_the_kind_counts_in_one_figure_only() -> None:
    """Whoever takes a cause for a condition has found the link, but not its kind."""
    found = score(reading(("The dam broke", "the valley", "condition")), [gold("dam", "valley")])
    assert (found.matched, found.any) == (0, 1)


def test_each_link_counts_once() -> None:
    """Two links that say the same do not find two."""
    twice = reading(("The dam broke", "the valley", "cause"), ("The dam", "the valley is flooded", "cause"))
    assert score(twice, [gold("dam", "valley")]).matched == 1
    assert score(twice, [gold("dam", "valley"), gold("dam broke", "flooded")]).matched == 2


def test_pairing_gives_way_where_that_pairs_more() -> None:
    """A link that fits two leaves one to the link that fits only that."""
    assert most_pairs([[0, 1], [0]]) == {0: 1, 1: 0}
