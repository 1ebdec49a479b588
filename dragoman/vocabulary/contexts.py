"""What events are about: PLOVER's contexts and the words that speak of them, from `contexts.yaml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class ContextWords:
    """Which contexts a word or phrase speaks of.

    Attributes:
        names: All contexts, in PLOVER's order.
        words: Contexts by lemma.
        phrases: (lemmas in a row, context), by first lemma.
    """

    names: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def context_words() -> ContextWords:
    """The table of `contexts.yaml`."""
    table: dict[str, dict[str, Any]] = load_yaml("contexts.yaml")["contexts"]
    words: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, entry in table.items():
        for word in entry.get("words", "").split():
            words.setdefault(word, []).append(name)
        for phrase in entry.get("phrases", ()):
            lemmas = tuple(phrase.split())
            phrases.setdefault(lemmas[0], []).append((lemmas, name))
    return ContextWords(
        tuple(table),
        {word: tuple(names) for word, names in words.items()},
        {first: tuple(found) for first, found in phrases.items()},
    )
