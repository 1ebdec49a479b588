"""Mentions as a whole: spans, order, dates."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dragoman.model import Document, Found, Reading
from dragoman.reading.mentions import document_day, read_mentions
from tests.reading.mentioned import mentioned

TEXT = (
    "Russian President Vladimir Putin met North Korea's leader, Kim Jong Un, in Vladivostok. "
    "The two men praised each other, and he thanked Moscow."
)


def test_every_span_quotes_the_text_and_holds_its_head() -> None:
    """A mention can be traced to the words it was read from."""
    reading = mentioned(TEXT)
    assert reading.mentions
    for found in reading.mentions:
        assert reading.document.text[found.span.start : found.span.end] == found.span.exact
        head = reading.tokens[found.head]
        assert found.span.start < head.end
        assert head.start < found.span.end


def test_mentions_stand_in_text_order_and_do_not_nest() -> None:
    """One stretch of text is one mention."""
    spans = [m.span for m in mentioned(TEXT).mentions]
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_reading_twice_changes_nothing() -> None:
    """The reader looks at the parse alone, so that a second reading gives the same."""
    reading = mentioned(TEXT)
    assert read_mentions(reading).mentions == reading.mentions


def test_a_text_without_tokens_has_no_mentions() -> None:
    """An empty page is no error."""
    assert read_mentions(Reading(Document("doc_1", "a.txt", "", "", "text/plain"))).mentions == ()


@pytest.mark.parametrize(("value", "day"), [("2019-04", "2019-04"), ("2014/2016", "2016"), (None, None)])
def test_offices_are_read_as_of_publication_or_its_later_bound(value: str | None, day: str | None) -> None:
    """Where only bounds are known the text knows all that happened before the later one."""
    document = Document("doc_1", "a.txt", "", "", "text/plain")
    published = Found(value, "text:bounds", value) if value else None
    assert document_day(Reading(replace(document, published=published))) == day
