"""Nouns, numerals and the like by which a text may point back at all, so that no other word need be looked at."""

from collections.abc import Iterable
from functools import cache

from dragoman.reading.persons_titles import ends_of
from dragoman.reading.references_counted import NUMBERS
from dragoman.reading.references_two import BODIES
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.roles import role_words

_PLAIN = frozenset(
    {"two", "both", "each", "either", "neither", "other", "former", "latter", "bilateral", "region", "world", "planet"}
)
"""Words that `references_nouns` and `descriptions` look for by themselves."""


@cache
def pointing_words() -> frozenset[str]:
    """Every word, as written or as lemma but in lower case, for which some reference is looked for."""
    roles, said = role_words(), descriptions()
    simple: list[Iterable[str]] = [
        roles.people,
        roles.sides,
        roles.alone,
        roles.bodies,
        said.regional,
        said.of_each,
        said.alternates,
    ]
    simple += [said.of_all, said.matters, said.rulers, said.pairs, said.others.keys(), said.bodies.keys()]
    phrases = [roles.titles, roles.bodies_of.keys(), said.powers, geography().kinds.keys()]
    return _PLAIN.union(
        NUMBERS,
        BODIES,
        said.of_a_kind,
        (word.lower() for words in simple for word in words),
        (end.lower() for words in phrases for end in (*words, *ends_of(words))),
    )
