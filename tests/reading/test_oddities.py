"""Damage that is seen as damage, and plain text that is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Block, Document, Oddity, Reading, Sentence
from dragoman.reading.oddities import read_oddities


def oddities(*paragraphs: str) -> tuple[Oddity, ...]:
    """The oddities of a text of these paragraphs, each one sentence."""
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start, start + len(paragraph), "prose"))
        start += len(paragraph) + 2
    sentences = tuple(Sentence(i, b.start, b.end, i, 0, 0) for i, b in enumerate(blocks))
    document = Document("doc_x", "x.txt", text, "", "text/plain")
    return read_oddities(Reading(document, blocks=tuple(blocks), sentences=sentences)).oddities


@pytest.mark.parametrize(
    ("text", "kind", "exact"),
    [
        ("Exports fell by 2014 percent in 12, he said.", "impossible-quantity", "2014 percent in 12"),
        ("Exports fell by 140 percent.", "impossible-quantity", "fell by 140 percent"),
        ("As the GazetteDespite the rain noted, it ended.", "glued-words", "GazetteDespite"),
        ("Read moreThe talks ended.", "glued-furniture", "Read moreThe"),
        ("The talks ended.They left early.", "missing-space", "ended.They"),
        ("A law passed in the autumn of 2021. by the council was void.", "stray-stop", "2021. by"),
        ("They went to the the border.", "repeated-word", "the the"),
        ("The the border was closed.", "repeated-word", "The the"),
        ("They saw the of the city.", "missing-word", "the of"),
        ("The minister\u2019s caf\u00c3\u00a9 was closed.", "mojibake", "\u00c3\u00a9"),
        ("The minist\ufffdr left.", "lost-character", "\ufffd"),
        ("He said \u201cwe shall see and left.", "unbalanced", "\u201c"),
        ("He said (in passing that it was late.", "unbalanced", "("),
    ],
)
def test_damage_is_found(text: str, kind: str, exact: str) -> None:
    """Each kind of damage is named and quoted."""
    [found] = oddities(text)
    assert (found.kind, found.span.exact) == (kind, exact)
    assert found.reason


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose by 2 percent in 2014.",
        "Exports rose by 140 percent.",
        "YouTube and WikiLeaks were closed, the U.S. government said.",
        "Mr. Smith met Gen. Jones, Sen. Brown etc. in town.",
        "He had had enough, and that that was so was plain.",
        "It was something in between. He knew whom to speak with.",
        "\u201cWe shall see,\u201d he said (in passing). \u201cPerhaps.\u201d",
        'He said "yes" and "no".',
        "The site council.ru was closed; see e.g. the note.",
        "He waited... and left.",
    ],
)
def test_plain_text_is_no_damage(text: str) -> None:
    """A false alarm costs the reader's trust."""
    assert oddities(text) == ()


def test_sentence_told_twice() -> None:
    """The second telling is the odd one."""
    first = "The two ministers met in the capital on Monday."
    [found] = oddities(first, "They then left for home.", first)
    assert (found.kind, found.span.start > len(first)) == ("doubled-sentence", True)


def test_quotation_over_paragraphs_is_whole() -> None:
    """Each paragraph of a long quotation opens anew, and only the last closes."""
    assert oddities("\u201cWe shall see.", "\u201cAnd then we shall go.\u201d") == ()


def test_ending_cut_off() -> None:
    """A last paragraph that stops in mid-sentence was cut."""
    [found] = oddities("The talks ended well.", "On the next day the ministers of both states agreed that the")
    assert (found.kind, found.span.exact) == ("cut-off", "the")


@given(st.text(alphabet='aTb e.\u201c\u201d()"2014 percentfell\ufffd\u00c3\u00a9?', max_size=60))
def test_spans_quote_the_text(text: str) -> None:
    """Whatever the text, every oddity stands in it."""
    for found in oddities(text):
        assert text[found.span.start : found.span.end] == found.span.exact
