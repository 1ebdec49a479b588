"""Continents that stand for the union of their states: Europe, in a text that speaks of the European Union."""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.names import actor_names


def find_unions(found: dict[int, list[Mention]]) -> dict[int, list[Mention]]:
    """The names of each sentence, a continent's taken for its union's where the text names the union anywhere."""
    named = {actor.code for mentions in found.values() for mention in mentions for actor in mention.actors}
    meant = {land: union for land, union in descriptions().unions.items() if {land, union} <= named}
    if not meant:
        return found
    return {sentence: [_as_union(mention, meant) for mention in mentions] for sentence, mentions in found.items()}


def _as_union(mention: Mention, meant: dict[str, str]) -> Mention:
    if not any(actor.code in meant for actor in mention.actors):
        return mention
    known = actor_names().actors
    return replace(mention, actors=tuple(known[meant[a.code]] if a.code in meant else a for a in mention.actors))
