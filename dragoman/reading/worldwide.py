"""The international community behind an adjective: "international condemnation", "internationally isolated"."""

from collections.abc import Iterator

from dragoman.model import Mention, Reading, Span, Token
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.names import actor_names

_WORLDWIDE = frozenset({"international", "internationally"})


def find_worldwide(reading: Reading, found: dict[int, list[Mention]]) -> dict[int, list[Mention]]:
    """The mentions of each sentence, with the world's attitude or help where only an adjective says whose it is."""
    return {sentence: [*here, *_adjectives(reading, sentence, here)] for sentence, here in found.items()}


def _adjectives(reading: Reading, sentence: int, named: list[Mention]) -> Iterator[Mention]:
    world = actor_names().actors["GRP:WORLD"]
    for token in reading.words(sentence):
        if token.text.lower() not in _WORLDWIDE:
            continue
        if _is_the_worlds(reading, token) and not any(m.span.start <= token.start < m.span.end for m in named):
            yield Mention(
                Span(token.start, token.end, token.text), token.i, (world,), adjective=True, rule="actors:world"
            )


def _is_the_worlds(reading: Reading, token: Token) -> bool:
    if token.text.lower() == "international" and token.dep != "amod":
        return False
    return reading.tokens[token.head].lemma in descriptions().worldwide
