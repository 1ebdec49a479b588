"""Cue words: who is credited with what, and how sure it is. Read from `cues.yaml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.errors import VocabularyError
from dragoman.model import Status
from dragoman.vocabulary.files import load_yaml

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportingCues:
    """Words that credit somebody, by the frame their content stands in. Lemmas, lower case.

    Attributes:
        prepositions: The preposition before the content, and the verbs that take it.
        noun_prepositions: The same for nouns.
        noun_topics: The same for nouns whose content is talked of, and not put forward.
    """

    clause: Words
    opened: Words
    evidence: Words
    belief: Words
    knowledge: Words
    as_noted: Words
    infinitive: Words
    gerund: Words
    seeming: Words
    object: Words
    whole: Words
    told: Words
    prepositions: dict[str, Words]
    asserting_prepositions: Words
    attitude: Words
    noun: Words
    noun_prepositions: dict[str, Words]
    noun_topics: dict[str, Words]
    noun_infinitive: Words
    view: Words
    adjective: Words
    light: Words
    texts: Words
    authored: Words
    citing: Words
    cited: Words
    passive: Words
    adverb: Words
    first_person: Words
    own_texts: Words
    nobody: Words
    labels: Words
    telling: Words
    answers: Words
    using: Words


@dataclass(frozen=True, slots=True)
class Effect:
    """What an operator does to what stands in its scope.

    Attributes:
        name: Its name in `cues.yaml`.
        negates: Whether it turns the polarity.
        mood: What it makes of something told as so; `None` where it leaves that as it is.
        strength: The share of certainty it leaves, from 1 to 0.
        forecast: Whether a voice looks ahead by it.
    """

    name: str
    negates: bool = False
    mood: Status | None = None
    strength: float = 1.0
    forecast: bool = False


Operators = dict[str, Effect]
"""From a lemma to what it does."""


@dataclass(frozen=True, slots=True)
class FactualityCues:
    """Words that bear on whether what they govern is so, by what they govern.

    Attributes:
        effects: All effects by name.
        clause: Verbs and adjectives over a clause, an infinitive or a gerund.
        object: Verbs over an object or what a preposition brings.
        noun: Nouns over what "of", "for", "to" or "that" bring.
        adjective: Before a noun.
        outlook: What something is said to be, its words joined by hyphens: "is out of reach".
        chances: Nouns that weigh what is to come.
        slight: Words by which a chance is too small to count on.
        additive: Words after "not" that keep it from denying anything ("not only").
        stative: Verbs by which a modal tells of the present.
        light: Verbs whose object is what happens ("hold talks").
        lessening: Verbs whose object is there, whatever comes of the lessening.
        carrying: Nouns whose "of" brings what happens ("a possible resumption of tests").
        occurring: Verbs whose subject is what happens ("talks begin").
        entering: Verbs whose "to", "in" or "into" brings what happens ("return to talks").
        by_degrees: Verbs of a share, which is nearly so where "nearly" stands with them ("nearly doubled").
        foretelling: Verbs whose past tense still foretells by "would".
        excluding: Verbs that deny what they govern, and with "cannot" leave it open.
        aims: Nouns whose "of" names who has them.
        failing: What an effort does that leads nowhere.
        succeeding: What an effort does that leads somewhere.
        credible: What an idea is that is believed in.
        glad: Words of readiness, of which nobody has too much.
        hard: What it is to picture a thing that will hardly be.
        picturing: Verbs of picturing a thing.
        trust: Nouns for a view of what will be.
        wished: Verbs that after "would" tell a wish.
        mandating: Verbs of asking whose that-clause is asked for, in whatever form.
        outcomes: Subjects of "was to …" that tell what was done, not what was planned.
        tasks: Subjects of "is to …" that tell what is wanted.
        setting_out: Verbs of going, sending and gathering, whose purpose is carried out.
        uttered: Verbs of speaking and conferring, which as a purpose are done.
        judged: Nouns by which a clause is said to be so or not.
        describing: Verbs by which a writer says what something is.
        amounts: Nouns that only say how much of what stands after their "of".
        addressing: Bare verbs that speak to the reader and ask nothing of anybody.
        opposing: Verbs of a dispute whose mere aim is one.
        accepting: Verbs by which what is asked for or offered is agreed to.
        letting_go: Verbs of an attitude laid down; who has not done so still bears it.
    """

    effects: Operators
    clause: Operators
    object: Operators
    noun: Operators
    modal: Operators
    adverb: Operators
    adjective: Operators
    preposition: Operators
    conjunction: Operators
    outlook: Operators
    chances: Words
    slight: Words
    negation: Words
    additive: Words
    stative: Words
    light: Words
    lessening: Words
    carrying: Words
    occurring: Words
    entering: Words
    by_degrees: Words
    foretelling: Words
    excluding: Words
    aims: Words
    failing: Words
    succeeding: Words
    credible: Words
    glad: Words
    hard: Words
    picturing: Words
    trust: Words
    wished: Words
    mandating: Words
    outcomes: Words
    tasks: Words
    setting_out: Words
    uttered: Words
    judged: Words
    describing: Words
    amounts: Words
    addressing: Words
    opposing: Words
    letting_go: Words
    accepting: Words


@dataclass(frozen=True, slots=True)
class PressCues:
    """Words that tell an outlet's name, and those that lead a citation in brackets."""

    words: Words
    names: Words
    leads: Words


@dataclass(frozen=True, slots=True)
class PersonCues:
    """Titles that stand before a name, and those among the nouns that mark an official."""

    titles: Words
    officials: Words


@cache
def reporting_cues() -> ReportingCues:
    """The words that credit a source."""
    return ReportingCues(**_fields("reporting"))


@cache
def reporting_verbs() -> Words:
    """Every verb that may credit a source, whatever has to stand with it."""
    cues = reporting_cues()
    of_clauses = cues.clause | cues.belief | cues.knowledge | cues.as_noted | cues.passive | cues.seeming
    of_others = cues.infinitive | cues.gerund | cues.object | cues.citing
    return of_clauses.union(of_others, *cues.prepositions.values(), {"accord", "call"})


@cache
def reporting_nouns() -> Words:
    """Every noun that may credit a source by itself, whatever has to stand with it."""
    cues = reporting_cues()
    by_preposition = (*cues.noun_prepositions.values(), *cues.noun_topics.values())
    return (cues.view | cues.noun | cues.noun_infinitive).union(*by_preposition)


@cache
def press_cues() -> PressCues:
    """The words that mark the press."""
    return PressCues(**_fields("press"))


@cache
def person_cues() -> PersonCues:
    """The words that stand with persons' names."""
    return PersonCues(**_fields("persons"))


@cache
def factuality_cues() -> FactualityCues:
    """The words that bear on whether something is so."""
    raw = _load()["factuality"]
    effects = {name: Effect(name, **fields) for name, fields in raw["effects"].items()}
    words: dict[str, Any] = {key: _words(f"factuality.{key}", raw[key]) for key in _WORD_LISTS}
    tables: dict[str, Any] = {key: _operators(key, raw[key], effects) for key in _TABLES}
    return FactualityCues(effects=effects, **tables, **words)


_WORD_LISTS = (
    *("chances", "slight", "negation", "additive", "stative", "light", "lessening", "occurring", "entering"),
    *("carrying", "foretelling", "excluding", "failing", "succeeding", "credible", "glad", "hard", "picturing"),
    *("trust", "wished", "mandating", "outcomes", "judged", "describing", "amounts", "addressing", "opposing"),
    *("letting_go", "aims", "tasks", "setting_out", "uttered", "accepting", "by_degrees"),
)
_TABLES = ("clause", "object", "noun", "modal", "adverb", "adjective", "preposition", "conjunction", "outlook")


def _operators(table: str, raw: dict[str, str], effects: Operators) -> Operators:
    """Each word's effect.

    Raises:
        VocabularyError: An effect is not defined, or a word has two.
    """
    out: Operators = {}
    for name, words in raw.items():
        if name not in effects:
            raise VocabularyError(f"vocabulary/cues.yaml: factuality.{table} names {name!r}, which is not in `effects`")
        for word in words.split():
            if word in out:
                raise VocabularyError(f"vocabulary/cues.yaml: {word!r} stands twice in factuality.{table}; keep one")
            out[word] = effects[name]
    return out


def _fields(section: str) -> dict[str, Any]:
    return {key: _words(f"{section}.{key}", value) for key, value in _load()[section].items()}


@cache
def _load() -> Any:
    return load_yaml("cues.yaml")


def _words(where: str, value: object) -> Any:
    """A set of words; for a mapping, one set for each of its keys.

    Raises:
        VocabularyError: The entry is neither words nor a mapping to words.
    """
    if isinstance(value, str):
        return frozenset(value.split())
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return frozenset(value)
    if isinstance(value, dict):
        return {key: _words(f"{where}.{key}", words) for key, words in value.items()}
    raise VocabularyError(
        f"vocabulary/cues.yaml: {where} is {value!r}; write words, a list of them, or a mapping to them"
    )
