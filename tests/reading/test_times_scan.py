"""Words and the class each has in a time expression."""

from dragoman.reading.times_scan import scan


def kinds(text: str) -> list[tuple[str, str]]:
    """The words of a text with their classes."""
    return [(word.text, word.kind) for word in scan(text, 0, len(text))[0]]


def test_what_begins_with_a_letter_may_be_no_word() -> None:
    """Fiscal years, quarters and halves of the day begin with letters."""
    assert kinds("FY19 Q3 5 am p.m.") == [
        ("FY19", "FYEAR"),
        ("Q3", "QYEAR"),
        ("5", "DAY"),
        ("am", "AMPM"),
        ("p.m.", "AMPM"),
    ]
    assert kinds("amid") == [("amid", "OTHER")]


def test_halves_are_fractions() -> None:
    """The sign of a half counts alone or after figures."""
    assert kinds("½") == [("½", "FRACTION")]
