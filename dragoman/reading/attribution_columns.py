"""What the labeller of attributions sees of each word: one value a column, a column a view of the text.

The rules' own answer is a view like the others: the labeller learns where it holds and where it does not.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

from dragoman.model import Attribution, Reading, Token
from dragoman.reading.quotes import Quote

NAMES = (
    *("word", "tag", "dep", "above", "path", "above_twice", "path_word", "rule", "place", "quote", "strength"),
    *("sides", "before", "after", "entity", "edge", "place_tag", "place_dep", "place_quote", "place_path"),
    *("place_sides", "form", "mark"),
)
"""The columns, in the order in which `columns` gives them."""

_STRONG = 2
"""A word is a likely cue from this strength on: it is a cue in a fifth of its places or more."""

_CUE_POS = frozenset({"VERB", "NOUN", "ADJ", "ADP", "ADV", "AUX", "SCONJ"})
_DEEPEST = 60
_NONE = "-"


def columns(
    reading: Reading,
    found: Iterable[Attribution],
    quotes: Iterable[Quote],
    known: Collection[str],
    strengths: Mapping[str, int],
) -> list[list[str]]:
    """A list for each of `NAMES`, as long as the tokens.

    Args:
        reading: A parsed reading.
        found: What the rules found.
        quotes: The document's quotes.
        known: Lemmas that stand for themselves; every other word, and every name, stands for its tag.
        strengths: How often a lemma is a cue: 1 seldom, 2 often, 3 mostly.
    """
    tokens = reading.tokens
    starts = [t.start for t in tokens]
    words = [t.lemma.lower() if t.pos != "PROPN" else "" for t in tokens]
    words = [word if word in known else t.tag for word, t in zip(words, tokens, strict=True)]
    strength = [strengths.get(t.lemma.lower(), 0) if t.pos in _CUE_POS else 0 for t in tokens]
    tags, deps = [t.tag for t in tokens], [t.dep for t in tokens]
    heads = [t.head for t in tokens]
    above = [words[h] + d for h, d in zip(heads, deps, strict=True)]
    rules = _rules(starts, found)
    place = [r[:2] if r[0] == "C" else r for r in rules]
    quote = _quotes(starts, quotes)
    path, path_word = _paths(tokens, strength, words)
    sides, before, after = _sides(reading, [p[0] for p in place], strength, words)
    return [
        words,
        tags,
        deps,
        above,
        path,
        [above[h] + d for h, d in zip(heads, deps, strict=True)],
        path_word,
        rules,
        place,
        quote,
        list(map(str, strength)),
        sides,
        before,
        after,
        [t.ent for t in tokens],
        _edges(reading),
        *([p + other for p, other in zip(place, column, strict=True)] for column in (tags, deps, quote, path)),
        [p + s + q for p, s, q in zip(place, sides, quote, strict=True)],
        [a + b for a, b in zip(tags, deps, strict=True)],
        ["" if t.text.isalnum() or len(t.text) > 2 else t.text for t in tokens],
    ]


def _within(starts: Sequence[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))


def _rules(starts: Sequence[int], found: Iterable[Attribution]) -> list[str]:
    """What the rules take each word for; the cue stands over the source, the source over the content."""
    out = ["O"] * len(starts)
    found = list(found)
    for attribution in found:
        for part in attribution.content:
            letters = "CB"
            for i in _within(starts, part.start, part.end):
                out[i] = letters + attribution.rule
                letters = "CI"
    for attribution in found:
        if attribution.voice.span is not None:
            for i in _within(starts, attribution.voice.span.start, attribution.voice.span.end):
                out[i] = "S"
    for attribution in found:
        if attribution.cue is not None:
            for i in _within(starts, attribution.cue.start, attribution.cue.end):
                out[i] = "Q"
    return out


def _quotes(starts: Sequence[int], quotes: Iterable[Quote]) -> list[str]:
    out = ["o"] * len(starts)
    for quote in quotes:
        inside = _within(starts, quote.start, quote.end)
        for i in inside:
            out[i] = "i"
        if inside:
            out[inside[0]], out[inside[-1]] = "b", "e"
    return out


def _paths(tokens: Sequence[Token], strength: Sequence[int], words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The nearest likely cue above each word, and by which arc: as a class and as a word."""
    kind: list[str | None] = [None] * len(tokens)
    word: list[str] = [_NONE] * len(tokens)
    for token in tokens:
        chain: list[int] = []
        i = token.i
        while kind[i] is None and len(chain) < _DEEPEST:
            chain.append(i)
            head = tokens[i].head
            if head == i or strength[head] >= _STRONG:
                break
            i = head
        if chain and kind[i] is None:
            head = tokens[i].head
            kind[i] = _NONE
            if head != i and strength[head] >= _STRONG:
                side = "<" if i < head else ">"
                kind[i] = f"{strength[head]}{tokens[head].pos}{tokens[i].dep}{side}"
                word[i] = words[head] + tokens[i].dep
        for j in chain:
            kind[j], word[j] = kind[i], word[i]
    return [k or _NONE for k in kind], word


def _sides(
    reading: Reading, letters: Sequence[str], strength: Sequence[int], words: Sequence[str]
) -> tuple[list[str], list[str], list[str]]:
    """Within the sentence: what the rules found last before and first after a word, and the likely cues there."""
    count = len(letters)
    left, right, before, after = ([_NONE] * count for _ in range(4))
    for sentence in reading.sentences:
        span = range(sentence.first, sentence.last)
        for order, seen_column, cue_column in ((span, left, before), (reversed(span), right, after)):
            seen = cue = _NONE
            for i in order:
                seen_column[i], cue_column[i] = seen, cue
                if letters[i] != "O":
                    seen = letters[i]
                if strength[i] >= _STRONG:
                    cue = words[i]
    return [a + b for a, b in zip(left, right, strict=True)], before, after


def _edges(reading: Reading) -> list[str]:
    out = [""] * len(reading.tokens)
    for sentence in reading.sentences:
        if sentence.first < sentence.last:
            out[sentence.first] = "F"
            out[sentence.last - 1] = "L"
    return out
