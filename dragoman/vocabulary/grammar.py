"""Words that change what any predicate tells; see `grammar.yaml`."""

from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class GrammarWords:
    """Sets of lemmas; what each set does is said on top of `grammar.yaml`."""

    light_verbs: frozenset[str]
    lessening_verbs: frozenset[str]
    lessening_adjectives: frozenset[str]
    averting: frozenset[str]
    straining_verbs: frozenset[str]
    straining_adjectives: frozenset[str]
    generic: frozenset[str]
    background: frozenset[str]
    viewing: frozenset[str]
    felt: frozenset[str]
    relational: frozenset[str]
    deeds: frozenset[str]
    wanting: frozenset[str]
    minded: frozenset[str]
    idle: tuple[str, ...]
    of_states: dict[str, str]
    recalling: dict[str, frozenset[str]]
    cutting: frozenset[str]
    bearers: frozenset[str]
    own_losses: frozenset[str]
    lows: frozenset[str]
    together: frozenset[str]
    addressed: frozenset[str]
    reactions: frozenset[str]
    measures: frozenset[str]
    bare: frozenset[str]
    steering: frozenset[str]
    rousing: frozenset[str]
    receiving: frozenset[str]
    met: frozenset[str]
    claiming: frozenset[str]
    missions: frozenset[str]
    hosting: frozenset[str]
    making: frozenset[str]
    bodies: frozenset[str]
    members: frozenset[str]
    entangling: frozenset[str]
    outsiders: frozenset[str]
    accidents: frozenset[str]
    joined: dict[str, frozenset[str]]
    evidence: frozenset[str]
    texts: frozenset[str]
    membership: frozenset[str]
    beside: frozenset[str]
    locating: frozenset[str]
    occasioning: frozenset[str]
    grounding: frozenset[str]
    named_after: frozenset[str]
    indefinite: frozenset[str]
    abounding: frozenset[str]
    settled: frozenset[str]
    moving: frozenset[str]
    raising: frozenset[str]
    getting: frozenset[str]
    turning: frozenset[str]


@cache
def grammar_words() -> GrammarWords:
    """The word sets of `grammar.yaml`."""
    raw = load_yaml("grammar.yaml")
    lists = {key: words for key, words in raw.items() if isinstance(words, str)}
    for kind in ("lessening", "straining"):
        lists |= {f"{kind}_verbs": raw[kind]["verb"], f"{kind}_adjectives": raw[kind]["adj"]}
    joined, recalling = (
        {type_: frozenset(words.split()) for type_, words in raw[key].items()} for key in ("joined", "recalling")
    )
    sets = {key: frozenset(words.split()) for key, words in lists.items()}
    return GrammarWords(**sets, joined=joined, recalling=recalling, idle=tuple(raw["idle"]), of_states=raw["of_states"])
