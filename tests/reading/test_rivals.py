"""Of two drafts of one thing the one that says more is told."""

from collections.abc import Callable

from dragoman.model import Reading

ReadText = Callable[..., Reading]


def test_a_wish_is_told_once_as_what_is_wished(read_text: ReadText) -> None:
    """Wanting to sign a treaty is a wanted agreement, not an attitude besides."""
    found = read_text("Kenya wants to sign a trade agreement with Ghana.").statements
    assert [(s.type, s.status) for s in found] == [("AGREE", "desired")]
