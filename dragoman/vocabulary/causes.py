"""The words of `causes.yaml`: connectives, verbs and nouns that tell of causes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from dragoman.errors import VocabularyError
from dragoman.vocabulary.files import load_yaml

LinkKind = Literal["cause", "purpose", "condition", "concession"]
Sign = Literal["+", "-"]
Place = Literal["clauses", "phrases", "results", "skips"]


@dataclass(frozen=True, slots=True)
class Connective:
    """Words that join two ends.

    Attributes:
        words: In lower case, in order.
        place: Whether they stand before a clause, before a noun phrase, or in the clause that tells the effect; `skips`
            for words that look like a connective and are none.
        kind: How the ends hang together.
        sign: `-` where one end hinders, or fails to hinder, the other.
    """

    words: tuple[str, ...]
    place: Place
    kind: LinkKind
    sign: Sign


@dataclass(frozen=True, slots=True)
class CausalVerb:
    """One sense of a verb that has a cause and an effect.

    Attributes:
        rest: The words that must follow the verb: "rise" in "give rise to".
        slots: Where the other end stands: `object`, or a preposition.
        kind: How the ends hang together.
        sign: `-` where the verb hinders.
        effect_first: True where the subject is the effect ("stems from").
    """

    rest: tuple[str, ...]
    slots: tuple[str, ...]
    kind: LinkKind
    sign: Sign
    effect_first: bool


@dataclass(frozen=True, slots=True)
class CausalWords:
    """The lists of `causes.yaml`.

    Attributes:
        connectives: By their first two words, or the only one, with a blank between; the longest first.
        verbs: By lemma.
        blaming: By lemma, the preposition after the object and whether the object is the cause.
        nouns: By lemma, what the noun is said of (`cause` or `effect`) and its sign.
        moved: By lemma, `cause` or `purpose`.
    """

    connectives: Mapping[str, tuple[Connective, ...]]
    verbs: Mapping[str, tuple[CausalVerb, ...]]
    blaming: Mapping[str, tuple[tuple[str, bool], ...]]
    nouns: Mapping[str, tuple[str, Sign]]
    moved: Mapping[str, LinkKind]
    plain: frozenset[str]
    controlling: frozenset[str]
    feelings: frozenset[str]
    happenings: frozenset[str]
    purposes: frozenset[str]
    aims: frozenset[str]
    needs: frozenset[str]
    telling: frozenset[str]
    moods: frozenset[str]
    equating: frozenset[str]


@cache
def causal_words() -> CausalWords:
    """The words of `causes.yaml`.

    Raises:
        VocabularyError: A heading names no kind of link.
    """
    raw = load_yaml("causes.yaml")
    return CausalWords(
        connectives=_connectives(raw),
        verbs=_verbs(raw),
        blaming=_blaming(raw["blaming"]),
        nouns={noun: kind_and_sign(key) for key, nouns in raw["nouns"].items() for noun in nouns},
        moved={word: _kind(key)[0] for key, words in raw["moved"].items() for word in words},
        plain=frozenset(raw["plain"]),
        controlling=frozenset(raw["controlling"]),
        feelings=frozenset(raw["feelings"]),
        happenings=frozenset(raw["happenings"]),
        purposes=frozenset(raw["purposes"]),
        aims=frozenset(raw["aims"]),
        needs=frozenset(raw["needs"]),
        telling=frozenset(raw["telling"]),
        moods=frozenset(raw["moods"]),
        equating=frozenset(raw["equating"]),
    )


def kind_and_sign(heading: str) -> tuple[str, Sign]:
    """A heading of the file: the kind, and a minus after it where it hinders."""
    return heading.removesuffix("-"), "-" if heading.endswith("-") else "+"


def _kind(heading: str) -> tuple[LinkKind, Sign]:
    kind, sign = kind_and_sign(heading)
    for known in get_args(LinkKind):
        if kind == known:
            return known, sign
    raise VocabularyError(f"vocabulary/causes.yaml: {heading!r} is no kind; use {', '.join(get_args(LinkKind))}")


def _connectives(raw: Any) -> dict[str, tuple[Connective, ...]]:
    found: dict[str, list[Connective]] = {}
    for place in get_args(Place):
        headings = {"cause": raw[place]} if place == "skips" else raw[place]
        for heading, phrases in headings.items():
            kind, sign = _kind(heading)
            for phrase in phrases:
                words = tuple(phrase.split())
                found.setdefault(" ".join(words[:2]), []).append(Connective(words, place, kind, sign))
    return {first: tuple(sorted(several, key=lambda c: -len(c.words))) for first, several in found.items()}


def _verbs(raw: Any) -> dict[str, tuple[CausalVerb, ...]]:
    found: dict[str, tuple[CausalVerb, ...]] = {}
    for word, verb in (*_senses(raw["verbs"], effect_first=False), *_senses(raw["reversed"], effect_first=True)):
        if verb not in found.get(word, ()):
            found[word] = (*found.get(word, ()), verb)
    return found


def _senses(entries: Any, *, effect_first: bool) -> Iterator[tuple[str, CausalVerb]]:
    for entry in entries:
        kind, _ = _kind(entry.get("kind", "cause"))
        sign: Sign = "-" if entry.get("sign") == "-" else "+"
        for words in entry["words"]:
            first, *rest = words.split()
            yield first, CausalVerb(tuple(rest), tuple(entry["slots"]), kind, sign, effect_first)


def _blaming(raw: Any) -> dict[str, tuple[tuple[str, bool], ...]]:
    found: dict[str, tuple[tuple[str, bool], ...]] = {}
    for heading, words in raw.items():
        preposition = heading.removeprefix("object-")
        for word in words:
            found[word] = (*found.get(word, ()), (preposition, preposition == "for"))
    return found
