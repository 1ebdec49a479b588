"""Mentions: every place where the text refers to actors, and whom it means.

Eight steps, each taking what the one before found: names of the vocabulary, people, noun phrases
grown from a name ("Russian troops"), names that need the text's support, places of states that the
text speaks of, continents that stand for their union, the world behind "international condemnation", and references
back ("he", "both countries").
"""

from dataclasses import replace

from dragoman.model import Mention, Reading
from dragoman.reading.continents import find_unions, set_ones_apart
from dragoman.reading.known_places import find_known_places
from dragoman.reading.movements import find_movements
from dragoman.reading.names import find_names
from dragoman.reading.persons import find_persons
from dragoman.reading.persons_known import Known, Setting
from dragoman.reading.phrases import find_phrases
from dragoman.reading.references import resolve_references
from dragoman.reading.weak_names import find_weak_names
from dragoman.reading.worldwide import find_worldwide


def read_mentions(reading: Reading) -> Reading:
    """Fill `mentions` from the tokens and sentences, in text order."""
    setting = Setting(reading, document_day(reading), Known())
    found: dict[int, list[Mention]] = {}
    for sentence in reading.sentences:
        found[sentence.index] = _in_sentence(setting, sentence.index)
    found = find_movements(reading, find_known_places(reading, find_weak_names(reading, found)))
    found = find_worldwide(reading, find_unions(set_ones_apart(reading, found)))
    return replace(reading, mentions=resolve_references(reading, found))


def _in_sentence(setting: Setting, sentence: int) -> list[Mention]:
    names, shadows = find_names(setting.reading, sentence, setting.day, setting.known.by_surname)
    return find_phrases(setting, sentence, find_persons(setting, sentence, names, shadows))


def document_day(reading: Reading) -> str | None:
    """The prefix date as of which offices are read: the publication, or its later bound."""
    published = reading.document.published
    return published.value.rpartition("/")[2] or None if published else None
