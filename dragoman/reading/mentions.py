"""Mentions: every place where the text refers to actors, and whom it means."""

from dataclasses import replace

from dragoman.model import Mention, Reading
from dragoman.reading.names import find_names


def read_mentions(reading: Reading) -> Reading:
    """Fill `mentions` from the tokens and sentences."""
    day = document_day(reading)
    found: list[Mention] = []
    for sentence in reading.sentences:
        found += find_names(reading, sentence.index, day).mentions
    return replace(reading, mentions=tuple(found))


def document_day(reading: Reading) -> str | None:
    """The prefix date as of which offices are read: the publication, or its later bound."""
    published = reading.document.published
    return published.value.rpartition("/")[2] or None if published else None
