"""Continents that stand for the union of their states: Europe, in a text that speaks of the European Union.

And adjectives of a part of the world that say of one state, ruler or envoy where he is from, and do not name all who
live there: "an Arab government".
"""

from dataclasses import replace

from dragoman.model import Mention, Reading, Token
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.names import actor_names


def find_unions(found: dict[int, list[Mention]]) -> dict[int, list[Mention]]:
    """The names of each sentence, a continent's taken for its union's where the text names the union anywhere."""
    named = {actor.code for mentions in found.values() for mention in mentions for actor in mention.actors}
    meant = {land: union for land, union in descriptions().unions.items() if {land, union} <= named}
    if not meant:
        return found
    return {sentence: [_as_union(mention, meant) for mention in mentions] for sentence, mentions in found.items()}


def set_ones_apart(reading: Reading, found: dict[int, list[Mention]]) -> dict[int, list[Mention]]:
    """The names of each sentence; those that say where one of many is from, "an Arab leader", as mere adjectives."""
    return {
        sentence: [replace(m, rule="actors:region-adjective") if _is_of_one(reading, m) else m for m in mentions]
        for sentence, mentions in found.items()
    }


def _is_of_one(reading: Reading, mention: Mention) -> bool:
    if not mention.adjective or mention.rule != "actors:demonym" or any(a.kind != "bloc" for a in mention.actors):
        return False
    noun: Token = reading.tokens[reading.tokens[mention.head].head]
    if any(reading.tokens[c].text.lower() == "no" for c in noun.children):
        return False  # "no Western government dared": none of all of them
    return noun.tag == "NN" and noun.i > mention.head and noun.lemma in descriptions().one_of_many


def _as_union(mention: Mention, meant: dict[str, str]) -> Mention:
    if not any(actor.code in meant for actor in mention.actors):
        return mention
    known = actor_names().actors
    return replace(mention, actors=tuple(known[meant[a.code]] if a.code in meant else a for a in mention.actors))
