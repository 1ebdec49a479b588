"""Runs of words that may be the name of a person."""

from collections.abc import Iterator, Sequence

from dragoman.model import Mention, Reading, Token
from dragoman.reading.persons_known import Known
from dragoman.reading.persons_titles import follows_title, is_addressed, without_titles
from dragoman.vocabulary.names import fold
from dragoman.vocabulary.roles import role_words


def candidates(
    reading: Reading, sentence: int, by_token: dict[int, Mention], known: Known
) -> Iterator[tuple[int, int]]:
    """Runs of tokens that may be a person's name: entities of the parser, and surnames already met."""
    tokens = reading.tokens
    words = reading.words(sentence)
    i, end = (words[0].i, words[-1].i + 1) if words else (0, 0)
    while i < end:
        token = tokens[i]
        if i in by_token and by_token[i].rule == "actors:person":
            i += 1
        elif token.ent == "PERSON" and token.text[:1].isupper() and token.pos in ("PROPN", "NOUN", "ADJ", "X"):
            last = i
            while last + 1 < end and _continues(tokens, last + 1):
                last += 1
            first = without_titles(tokens, i, last, by_token)
            if not any(at in by_token for at in range(first, last + 1)):
                yield first, last
            i = last + 1
        elif token.pos == "PROPN" and i not in by_token and _may_be_surname(tokens, i, known):
            yield i, i
            i += 1
        else:
            i += 1


def _may_be_surname(tokens: Sequence[Token], i: int, known: Known) -> bool:
    word = fold(tokens[i].text).lower()
    return word in known.by_surname or follows_title(tokens, i) or (word in known.by_first and is_addressed(tokens, i))


def _continues(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.ent != "PERSON" or token.text in ("'s", "’s", "’", "'") or token.tag == "POS":
        return False
    return (
        token.text[:1].isupper()
        or token.text in ("-", "‑")
        or token.text.lower() in role_words().particles
        or tokens[i - 1].text == "-"
    )
