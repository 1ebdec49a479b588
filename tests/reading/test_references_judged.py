"""Whose "its" is after one who is judged or helped."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Kenya criticised Chad for its attack on Niger.", "its", ("TCD",)),
        ("Kenya warned Chad over the conduct of its army.", "its", ("TCD",)),
        ("Kenya will support Chad in its war against Niger.", "its", ("TCD",)),
        ("Kenya sided with Chad in its dispute with Niger.", "its", ("TCD",)),
        ("Kenya imposed sanctions on Chad over its attack on Niger.", "its", ("TCD",)),
        ("Kenya was angry at Chad for its refusal to talk.", "its", ("TCD",)),
        ("Kenya praised Chad and Niger for their fight against smugglers.", "their", ("TCD", "NER")),
        ("Ruto thanked Macron for his help.", "his", ("FRA",)),
    ],
)
def test_a_judgement_is_about_what_is_the_others(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Whoever is blamed, thanked or helped is so for his own deeds."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya met Chad in its dispute with Niger.",
        "Kenya informed Chad of its dispute with Niger.",
        "Kenya accused Chad of violating its airspace.",
        "Kenya was criticised by Chad for its attack on Niger.",
    ],
)
def test_else_its_is_the_subjects(text: str) -> None:
    """What one tells another of, or suffers from him, is one's own."""
    assert refers(mentioned(text), "its") == ("KEN",)
