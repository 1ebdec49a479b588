"""Titles and courtesies before a name, and where the words begin that belong to it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dragoman.model import Mention, Token
from dragoman.vocabulary.roles import role_words

_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "case", "npadvmod", "conj", "cc", "nounmod", "appos"})


def title_noun(text: str, tokens: Sequence[Token], first: int, at: int) -> str:
    """The longest known role that ends at token `at` and begins no earlier than `first`."""
    words = role_words()
    last = tokens[at]
    alone = last.lemma.lower()
    if alone not in _last_words():
        return alone
    for begin in range(max(first, at - 4, 0), at):
        phrase = f"{' '.join(text[tokens[begin].start : last.start].lower().split())} {alone}".replace("- ", "-")
        if phrase in words.titles or phrase in words.bodies_of or phrase in words.neutral:
            return phrase
    return alone


@cache
def _last_words() -> frozenset[str]:
    """What a known role of several words may end with."""
    words = role_words()
    return frozenset(end for each in (words.titles, words.bodies_of, words.neutral) for end in ends_of(each))


def ends_of(phrases: Iterable[str]) -> Iterator[str]:
    """What is left of each phrase behind a space or a hyphen: "general" of "secretary-general"."""
    return (phrase[i + 1 :] for phrase in phrases for i, mark in enumerate(phrase) if mark in " -")


def with_hyphens(tokens: Sequence[Token], i: int) -> int:
    """The offset where a hyphenated noun begins: "vice-president"."""
    while i >= 2 and tokens[i - 1].text in ("-", "‑") and tokens[i - 1].end == tokens[i].start:
        i -= 2
    return tokens[i].start


def is_addressed(tokens: Sequence[Token], i: int) -> bool:
    """Whether "Mr" or the like stands before a word: a surname, also where it is the first word of the full name."""
    return bool(i) and tokens[i - 1].text.lower().rstrip(".") in role_words().courtesy


def follows_title(tokens: Sequence[Token], i: int) -> bool:
    """Whether a title with a capital stands right before a word: "President Kiprop"."""
    before = tokens[i - 1] if i else None
    return before is not None and before.text[:1].isupper() and before.text.lower() in role_words().titles


@cache
def _address() -> frozenset[str]:
    roles = role_words()
    return roles.titles | roles.courtesy | {"dr", "prof", "sir"} | {t.rstrip(".") for t in roles.titles}


def without_titles(tokens: Sequence[Token], first: int, last: int, by_token: dict[int, Mention]) -> int:
    """The first token of the name proper, where the parser took a title or a state into it."""
    while first < last and (first in by_token or tokens[first].text.lower().rstrip(".") in _address()):
        first += 1
    return first


def title_start(tokens: Sequence[Token], first: int, head: int) -> int:
    """Where the words before a name begin that belong to it: titles, adjectives, the state."""
    start = first
    while start > 0 and tokens[start - 1].sentence == tokens[first].sentence:
        token = tokens[start - 1]
        hyphen = token.text in ("-", "–")
        if not hyphen and (
            token.dep not in _BEFORE or (token.pos in ("PUNCT", "DET", "PRON", "NUM") and token.tag != "POS")
        ):
            break
        if not _reaches(tokens, token.i, head):
            break
        start -= 1
    return start


def _reaches(tokens: Sequence[Token], i: int, head: int) -> bool:
    """Whether `head` is above a token, with nothing but modifiers between."""
    for _ in range(6):
        if i == head:
            return True
        up = tokens[i].head
        if up == i:
            return False
        i = up
    return False
