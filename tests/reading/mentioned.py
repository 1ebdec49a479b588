"""Mentions of short texts, and ways to look at them."""

from dataclasses import replace

from dragoman.model import Found, Mention, Reading
from dragoman.reading.mentions import read_mentions
from tests.reading.parsed import parsed


def mentioned(text: str, day: str = "2019-04-29") -> Reading:
    """A text with its mentions, published on a day."""
    reading = parsed(text)
    document = replace(reading.document, published=Found(day, "sidecar", day))
    return read_mentions(replace(reading, document=document))


def codes(reading: Reading) -> dict[str, tuple[str, ...]]:
    """What each mention stands for, by its words; the last one where words come twice."""
    return {m.span.exact: tuple(a.code for a in m.actors) for m in reading.mentions}


def mention(reading: Reading, exact: str) -> Mention:
    """The last mention of these words."""
    return next(m for m in reversed(reading.mentions) if m.span.exact == exact)


def refers(reading: Reading, word: str) -> tuple[str, ...]:
    """The codes of the last mention of a word in any case; empty where it is left open."""
    found = [m for m in reading.mentions if m.span.exact.lower() == word.lower()]
    return tuple(a.code for a in found[-1].actors) if found else ()
