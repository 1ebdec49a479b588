"""Figures: a number, its unit, what it measures, of whom and when."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model import Figure, Reading, Sentence, TimeExpression, Token
from dragoman.reading.attachment import NOMINAL, VERBAL, governs, hang
from dragoman.reading.numerals import Numeral, numerals
from dragoman.vocabulary.times import time_words
from dragoman.vocabulary.units import units

_WIDTH = 12
"""Most words that say what is measured; a longer phrase is cut after its head noun."""

_MODIFIERS = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def read_figures(reading: Reading) -> Reading:
    """Add the figures of every sentence: money, shares, distances, counts with their nouns.

    Dates, times, ages and numbers that only name a thing (a resolution, an aircraft) are no figures.
    "Tens of thousands" is kept as the least it can mean, 20,000, under a rule ending in `at-least`.
    """
    found = tuple(figure for sentence in reading.sentences for figure in _figures(reading, sentence))
    return replace(reading, figures=found)


def _figures(reading: Reading, sentence: Sentence) -> Iterator[Figure]:
    text = reading.document.text
    for numeral in numerals(text, sentence.start, sentence.end):
        if _is_no_figure(reading, sentence, numeral):
            continue
        figure = _figure(reading, sentence, numeral)
        if figure is not None:
            yield figure


def _is_no_figure(reading: Reading, sentence: Sentence, numeral: Numeral) -> bool:
    text = reading.document.text
    if any(_is_told_by(t, numeral) for t in _times_near(reading, sentence)):
        return True
    before = re.findall(r"[\w.#№§]+", text[max(numeral.start - 20, sentence.start) : numeral.start])
    if before and before[-1].lower().rstrip(".") in time_words().numbered - {"at"}:
        return True
    if numeral.unit == "percent" and 1900 <= numeral.value <= 2100:
        return True  # a year where a share should stand: an oddity, no figure
    return numeral.start == sentence.start and text[numeral.end : numeral.end + 2] in {". ", ") "}


def _is_told_by(time: TimeExpression, numeral: Numeral) -> bool:
    """Whether a time holds the number itself, not only the "a day" of "barrels a day"."""
    if not (time.span.start < numeral.end and numeral.start < time.span.end):
        return False
    return time.span.start <= numeral.start or numeral.unit is None


_LARGE = 1000
"""From here on a bare number is no number of a thing."""


def _times_near(reading: Reading, sentence: Sentence) -> tuple[TimeExpression, ...]:
    """The times that touch a sentence."""
    first = bisect_left(reading.times, sentence.start, key=lambda t: t.span.end)
    last = bisect_left(reading.times, sentence.end, key=lambda t: t.span.start)
    return reading.times[first:last]


def _figure(reading: Reading, sentence: Sentence, numeral: Numeral) -> Figure | None:
    tokens = [t for t in reading.words(sentence.index) if t.start < numeral.end and numeral.start < t.end]
    if not tokens:
        return None
    top = _top(tokens)
    noun = _counted(reading.tokens, tokens, top) if numeral.unit is None else None
    if noun is not None and not _is_count(reading.tokens, numeral, noun, tokens):
        return None
    if numeral.unit is None and noun is None and not _stands_alone(reading.tokens, numeral, top):
        return None
    end = max(numeral.end, noun.end if noun is not None and noun.i == tokens[-1].i + 1 else 0)
    anchor = noun or top
    phrase = _measured(reading.tokens, anchor, {t.i for t in tokens})
    unit = numeral.unit or (noun.text.lower() if noun else None)
    return Figure(
        reading.document.span(numeral.start, end),
        numeral.value,
        numeral.high,
        unit,
        _words(reading, phrase),
        _whose(reading, sentence, phrase, anchor),
        _when(reading, sentence, phrase, anchor),
        sentence.index,
        _rule(numeral),
    )


def _rule(numeral: Numeral) -> str:
    kind = "share" if numeral.unit == "percent" else "count" if numeral.unit is None else "amount"
    kind = "range" if numeral.high is not None else kind
    return f"figures:{kind}" + (f":{numeral.bound}" if numeral.bound else "")


def _top(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in reversed(tokens) if t.head not in inside or t.head == t.i), tokens[-1])


def _counted(all_tokens: Sequence[Token], tokens: Sequence[Token], top: Token) -> Token | None:
    """The noun a bare number counts."""
    head = all_tokens[top.head]
    if top.dep in _MODIFIERS and head.pos in {"NOUN", "PROPN"} and head.i > tokens[-1].i and head.i - tokens[-1].i <= 4:
        return head
    of = next(
        (all_tokens[c] for c in top.children if all_tokens[c].dep == "prep" and all_tokens[c].lemma == "of"), None
    )
    if of is None:
        return None
    return next((all_tokens[c] for c in of.children if all_tokens[c].dep == "pobj"), None)


def _is_count(tokens: Sequence[Token], numeral: Numeral, noun: Token, own: Sequence[Token]) -> bool:
    """Whether a number before a noun counts something: not "the two leaders", "one side", "G7 members"."""
    if noun.lemma in units().uncounted or noun.text.lower() in units().uncounted:
        return False
    if numeral.spelled and numeral.value <= 10:
        if own[-1].i + 1 < len(tokens) and tokens[own[-1].i + 1].lemma == "of":
            return noun.tag in _PLURALS and numeral.value > 1  # "two of the five regiments"
        if numeral.value <= 1 or (numeral.value <= _FEW and noun.lemma.lower() in units().sides):
            return False
        known = any(tokens[c].dep in {"det", "poss"} for c in noun.children)
        return not known and (noun.tag in _PLURALS or noun.lemma in units().alike)
    return noun.tag in _PLURALS | {"NN"} or noun.text.endswith("s")


_FEW = 3
"""Up to here a number of states or leaders only tells who they are."""

_PLURALS = frozenset({"NNS", "NNPS"})

_ALONE = frozenset({"pobj", "dobj", "attr", "nsubj", "nummod", "npadvmod"})


def _stands_alone(tokens: Sequence[Token], numeral: Numeral, top: Token) -> bool:
    """Whether a number without a noun is a figure: "fell to 34", "put the dead at 20", "140,000 had to leave"."""
    if numeral.value >= _LARGE and not 1900 <= numeral.value <= 2100:
        return True
    if numeral.spelled or (not numeral.bound and top.dep not in _ALONE):
        return False
    verb = _verb_above(tokens, top.i)
    over = tokens[top.head]
    if top.dep == "nsubj":
        return top.i > 0 and tokens[top.i - 1].pos != "PROPN"
    changed = verb is not None and tokens[verb].lemma in units().changing
    return changed and (top.dep != "pobj" or over.lemma in {"to", "from", "at", "by", "below", "above"})


def _measured(tokens: Sequence[Token], anchor: Token, figure: set[int]) -> list[int]:
    """Indexes of the words for what a figure measures; empty where the sentence does not say."""
    of = next((tokens[c] for c in anchor.children if tokens[c].dep == "prep" and tokens[c].lemma in {"of", "in"}), None)
    if of is not None and of.lemma == "of":
        return _phrase(tokens, next((c for c in of.children if tokens[c].dep == "pobj"), None), figure)
    if anchor.i not in figure:
        return _phrase(tokens, anchor.i, figure)
    head = tokens[anchor.head]
    if anchor.dep in _MODIFIERS and head.pos in NOMINAL and head.i not in figure:
        return _phrase(tokens, head.i, figure)
    verb = _verb_above(tokens, anchor.i)
    if verb is None:
        return []
    return _phrase(tokens, _argument(tokens, verb, figure), figure)


def _argument(tokens: Sequence[Token], verb: int, figure: set[int]) -> int | None:
    """What the verb of a figure says it of: its object, or its subject."""
    own = [c for c in tokens[verb].children if c not in figure and not figure & set(_below(tokens, c))]
    for deps in ({"dobj"}, _SUBJECTS):
        found = next((c for c in own if tokens[c].dep in deps), None)
        if found is not None:
            return found
    if tokens[verb].dep in {"xcomp", "conj", "advcl"}:
        return _argument(tokens, tokens[verb].head, figure) if tokens[verb].head != verb else None
    return None


def _verb_above(tokens: Sequence[Token], i: int) -> int | None:
    for _ in range(6):
        if tokens[i].pos in VERBAL and tokens[i].dep not in {"aux", "auxpass"}:
            return i
        if tokens[i].head == i:
            return None
        i = tokens[i].head
    return None


def _phrase(tokens: Sequence[Token], head: int | None, figure: set[int]) -> list[int]:
    """A noun with what belongs to it, without the figure, clauses and a leading article."""
    if head is None:
        return []
    out = [i for i in _below(tokens, head) if i not in figure and not tokens[i].text.isspace()]
    if len(out) > _WIDTH:
        near = {head, *(c for c in tokens[head].children if tokens[c].dep in {"compound", "amod", "poss", "nmod"})}
        out = sorted(near - figure)
    out = _unbroken(out, head)
    while out and (tokens[out[0]].pos in {"DET", "PUNCT"} or tokens[out[0]].dep == "case"):
        out = out[1:]
    while out and tokens[out[-1]].pos in {"PUNCT", "ADP", "CCONJ", "NUM"}:
        out = out[:-1]
    return out


def _unbroken(indexes: list[int], head: int) -> list[int]:
    """The run of neighbouring indexes that holds the head."""
    if head not in indexes:
        return []
    first = last = indexes.index(head)
    while first and indexes[first - 1] == indexes[first] - 1:
        first -= 1
    while last + 1 < len(indexes) and indexes[last + 1] == indexes[last] + 1:
        last += 1
    return indexes[first : last + 1]


def _below(tokens: Sequence[Token], head: int) -> list[int]:
    """A token and all below it, leaving out clauses and appositions, in order."""
    out, stack = [], [head]
    while stack:
        i = stack.pop()
        out.append(i)
        stack.extend(c for c in tokens[i].children if tokens[c].dep not in {"relcl", "acl", "advcl", "appos", "punct"})
    return sorted(out)


def _words(reading: Reading, phrase: Sequence[int]) -> str | None:
    if not phrase:
        return None
    first, last = reading.tokens[phrase[0]], reading.tokens[phrase[-1]]
    return " ".join(reading.document.text[first.start : last.end].split())


def _whose(reading: Reading, sentence: Sentence, phrase: Sequence[int], anchor: Token) -> tuple[str, ...]:
    """Codes of the actors named in what is measured, else of those in the subject of its clause."""
    near = [m for m in reading.mentions if sentence.first <= m.head < sentence.last]
    inside = set(phrase)
    codes = [a.code for m in near if m.head in inside for a in m.actors]
    verb = _verb_above(reading.tokens, anchor.i)
    if not codes and verb is not None:
        subjects = [c for c in reading.tokens[verb].children if reading.tokens[c].dep in _SUBJECTS]
        under = {i for c in subjects for i in _below(reading.tokens, c)}
        codes = [a.code for m in near if m.head in under for a in m.actors]
    return tuple(dict.fromkeys(codes))


def _when(reading: Reading, sentence: Sentence, phrase: Sequence[int], anchor: Token) -> str | None:
    """The prefix of the time that governs the figure's clause or stands in what it measures."""
    tokens = reading.tokens
    verb = _verb_above(tokens, anchor.i)
    sites = {anchor.i, anchor.head, *phrase}
    for time in _times_near(reading, sentence):
        first = bisect_left(tokens, time.span.start, key=lambda t: t.start)
        last = bisect_left(tokens, time.span.end, key=lambda t: t.start)
        adverbial = hang(tokens, first, last) if first < last else None
        if adverbial is None or time.prefix is None:
            continue
        if adverbial.site in sites or (verb is not None and governs(tokens, adverbial, verb, ())):
            return time.prefix
    return None
