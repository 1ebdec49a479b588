"""What a text was translated from, and where it came out first."""

import pytest

from dragoman.documents.page import Page
from dragoman.documents.provenance import language_code, republished_from, translated_from

BODY = "Rails across the steppe\n\n" + "The ministers met and agreed on tariffs, and nothing came of it.\n\n" * 30


def page(note: str) -> Page:
    return Page.of(BODY + note)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("Translated from the Spanish by Ada Byron", "es"),
        ("(Translated from Turkish.)", "tr"),
        ("This article was translated by machine from the original Ukrainian.", "uk"),
        ("This essay was originally published in French.", "fr"),
        ("Originally published in French by Le Courrier.", "fr"),
        ("Read the original in Russian.", "ru"),
        ("Please refer to the text in Arabic as a source.", "ar"),
        ("Original language: Chinese", "zh"),
        ("Translated and edited by the Herald team.", "und"),
        ("Machine translation", "und"),
        ("This text has been translated into English.", "und"),
    ],
)
def test_a_note_tells_the_language(note: str, code: str) -> None:
    """Or only that there was another one."""
    found = translated_from(page(note))
    assert found is not None
    assert (found.value, found.evidence) == (code, note)


@pytest.mark.parametrize(
    "line",
    [
        "His novels were translated from the Russian and sold well in the capital.",
        "Delegates spoke in French.",
        "She has translated the treaty.",
    ],
)
def test_prose_about_translation_is_no_note(line: str) -> None:
    """A note speaks of the text itself."""
    assert translated_from(page(line)) is None


@pytest.mark.parametrize(
    ("note", "outlet"),
    [
        (
            "This article was first published by The Steppe Review, translated and edited by the Herald team.",
            "The Steppe Review",
        ),
        ("This piece first appeared on Lowland Watch.", "Lowland Watch"),
        ("Originally published in the Journal of the Two Seas on 3 May 2021.", "Journal of the Two Seas"),
        ("Originally published in French by Le Courrier.", "Le Courrier"),
        ("Republished with permission from The Steppe Review.", "The Steppe Review"),
        ("Reprinted courtesy of Broad Books, a house in the capital.", "Broad Books"),
        ("This story was originally published at steppe-review.org.", "steppe-review.org"),
    ],
)
def test_a_note_tells_the_first_outlet(note: str, outlet: str) -> None:
    """Without the words around its name."""
    found = republished_from(page(note))
    assert found is not None
    assert (found.value, found.rule) == (outlet, "text:republication-note")


def test_a_language_is_no_outlet() -> None:
    """ "Published in French" names the tongue, not the paper."""
    assert republished_from(page("This essay was originally published in French.")) is None


def test_a_standfirst_that_credits_an_outlet_is_a_retelling() -> None:
    """It has no full stop; a sentence of the body that credits a paper has one."""
    line = "Why the two neighbours build a railway nobody asked for, writes The Steppe Review"
    found = republished_from(Page.of(f"Rails across the steppe\n{line}\n{BODY}"))
    assert found is not None
    assert (found.value, found.rule, found.evidence) == ("The Steppe Review", "text:retelling", line)
    assert republished_from(Page.of(f"Rails\n{line}.\n{BODY}")) is None


@pytest.mark.parametrize(
    ("words", "code"), [("French", "fr"), ("fr", "fr"), ("en-GB", "en"), ("und", "und"), ("??", None)]
)
def test_languages_are_codes(words: str, code: str | None) -> None:
    """Codes, tags and English names are understood."""
    assert language_code(words) == code
