"""What is told again in passing is not told anew."""

from collections.abc import Callable

from dragoman.model import Reading

ReadText = Callable[..., Reading]


def test_an_event_told_before_is_not_told_again(read_text: ReadText) -> None:
    """An invasion referred to a second time is the same invasion."""
    text = "Iraq's invasion of Kuwait shocked the Gulf. After the invasion of Kuwait, oil prices rose."
    assaults = [s for s in read_text(text).statements if s.type == "ASSAULT"]
    assert len(assaults) == 1
