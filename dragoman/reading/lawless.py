"""Rebels, gangs, crowds and the like before which no state's name stands: "armed groups", "a guerrilla raid"."""

from collections.abc import Sequence
from functools import cache

from dragoman.model import Mention, Reading, Span, Token
from dragoman.reading.names import MODIFIER
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.roles import role_words


def find_rebels(reading: Reading, sentence: int, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of those who act for no state, where none of the mentions found so far covers them."""
    found = []
    for token in reading.words(sentence):
        if not _may_be(token):
            continue
        if (start := band_start(reading, token)) is not None:
            mention = _nonstate(reading, token, start, token.end)
            if not any(m.span.overlaps(mention.span) for m in mentions):
                found.append(mention)
            continue
        length = _length(reading, token)
        if length and not any(m.span.start <= token.start < m.span.end for m in mentions):
            attributive = length < len(token.text) or _is_of_a_deed(reading, token)
            found.append(_nonstate(reading, token, token.start, token.start + length, adjective=attributive))
    return found


def _may_be(token: Token) -> bool:
    """Whether a word is one that may call somebody lawless, wherever it stands."""
    return token.lemma.lower() in _callings() or token.tag == "NNPS" or "-" in token.text


@cache
def _callings() -> frozenset[str]:
    words = role_words()
    return frozenset(word.lower() for each in (words.bands, words.lawless, words.rebels) for word in each)


def _nonstate(reading: Reading, token: Token, start: int, end: int, *, adjective: bool = False) -> Mention:
    span = Span.of(reading.document.text, start, end)
    body = actor_names().nonstate(span.exact.lower())
    return Mention(span, token.i, (body,), adjective=adjective, rule="actors:rebels")


def band_start(reading: Reading, token: Token) -> int | None:
    """Where the phrase of a band begins that its first word makes lawless: "armed groups", "the rebel commander"."""
    words = role_words()
    if token.lemma not in words.bands or token.pos not in ("NOUN", "PROPN") or token.dep in MODIFIER or not token.i:
        return None
    before = reading.tokens[token.i - 1]
    lawless = before.lemma.lower() in words.unruly or before.lemma in words.rebels
    if not lawless or before.head != token.i or before.dep not in MODIFIER:
        return None
    if before.lemma.lower() == "armed" and token.lemma in role_words().armies:
        return None
    private = token.lemma in ("company", "corporation")
    return before.start if private == (before.lemma.lower() in ("multinational", "transnational")) else None


def _length(reading: Reading, token: Token) -> int:
    """How many characters of a token name rebels: the plural noun, or the first half of "rebel-held"."""
    words = role_words()
    first, hyphen, second = token.text.partition("-")
    if hyphen and second in words.led and first.strip("\"“”'‘’").lower() in words.rebels:
        return len(first.rstrip("\"“”'‘’"))
    if _is_of_a_deed(reading, token):
        return len(token.text)
    if _singular(token) not in words.rebels:
        return 0
    after = reading.tokens[token.i + 1 : token.i + 4]
    if any(t.text in words.led for t in after) and any("-" in t.text for t in after):
        return len(token.text)
    if token.pos not in ("NOUN", "PROPN") or token.dep in MODIFIER:
        return 0
    return len(token.text) if token.tag in ("NNS", "NNPS") or _is_many(reading, token) else 0


def _singular(token: Token) -> str:
    """The lemma, also of a plural that its capital makes a name of: "the Islamists"."""
    return token.text.lower().removesuffix("s") if token.tag == "NNPS" else token.lemma


def _is_many(reading: Reading, token: Token) -> bool:
    """Whether a singular names many: "the opposition", "that militia", "an armed revolt"."""
    children = [reading.tokens[c] for c in token.children]
    if token.lemma == "opposition":  # "opposition to the treaty" and "went into opposition" are none
        bare = token.dep == "pobj" and not children and reading.tokens[token.head].lemma in ("in", "into")
        return not bare and not any(c.dep == "prep" for c in children)
    if token.lemma == "militia":
        return any(c.lemma in ("the", "this", "that") for c in children)
    return token.lemma in role_words().throngs


def _is_of_a_deed(reading: Reading, token: Token) -> bool:
    """Whether a word says who did what the next one names: "guerrilla raids"."""
    words = role_words()
    lemma = token.lemma.lower()
    if token.dep not in MODIFIER or lemma not in words.lawless:
        return False
    noun = reading.tokens[token.head]
    return noun.lemma in words.deeds and token.i < noun.i and noun.pos == "NOUN"
