"""Parses written by hand, for tests that need no model.

One word a line: `text/lemma/pos/tag/dep/head`, where head counts words from 0 and a root names itself.
"""

from dragoman.model import Token


def tokens(*words: str) -> tuple[Token, ...]:
    """Tokens of one sentence from `text/lemma/pos/tag/dep/head` words, a blank between them."""
    rows = [word.split("/") for word in words]
    heads = [int(row[5]) for row in rows]
    out = []
    start = 0
    for i, (text, lemma, pos, tag, dep, _) in enumerate(rows):
        children = tuple(c for c, head in enumerate(heads) if head == i and c != i)
        out.append(Token(i, start, start + len(text), text, lemma, pos, tag, dep, heads[i], children, "", 0))
        start += len(text) + 1
    return tuple(out)
