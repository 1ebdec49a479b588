"""Text that looks damaged, each place with the kind of damage and why we think so."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from dragoman.model import Block, Oddity, Reading
from dragoman.vocabulary.oddities import oddity_words

_READ = frozenset({"prose", "question", "list"})

_MOJIBAKE = re.compile(r"(?:[ÃÂ][\x80-\xbf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ©®°±´¶¼½¾§¨ª«¬¯º»]|â€.?|[ÐÑ][\x80-\xbf°±²³]|ï»¿)+")

_LOST = r"[\ufffd\ufffe\uffff\ue000-\uf8ff\x00-\x08\x0b\x0e-\x1f\x7f]"

_BROKEN = re.compile(rf"{_LOST}+")

_IN_WORD = re.compile(r"\b[a-z]+\?[a-z]+\b")

_PERCENT = r"\s*(?:percent|per cent|%)"

_YEAR_AS_SHARE = re.compile(rf"\b(?:19|20)\d\d{_PERCENT}(?P<bare>\s+in\s+\d{{1,2}}(?=[\s.,;]))?", re.IGNORECASE)

_SHARE = re.compile(
    rf"\b(?P<verb>[a-z]+)\s+(?:by\s+)?(?:(?:more than|over|about|around)\s+)?(?P<n>\d+(?:\.\d+)?){_PERCENT}"
)

_STRAY_STOP = re.compile(
    r"(?<![.…])\b(?P<word>[A-Za-z’'-]{3,}|(?:19|20)\d\d)(?P<stop>\.)[ ]+(?P<next>[a-z][a-z’'-]*)\b(?![.@/]\w)"
)

_NO_SPACE = re.compile(r"\b[a-z]{3,}[.!?;][A-Z][a-z]+(?=\s)")

_TWICE = re.compile(r"\b(?P<word>[A-Za-z]{2,})[ ](?=[a-z]+\b)(?P<again>(?i:(?P=word)))\b(?![’'-])")

_MISSING = re.compile(
    r"\b(?:the|a|an)[ ]+(?:of|the|a|an|is|was|are|were|has|have|which)\b(?![-’'./])"
    r"|\b(?:the|an|of|and)[ ]*[.;](?=[ \n]|$)"
)

# ---- what a block without damage mostly lacks, by which it is passed over at little cost

_MISREAD = re.compile(r"[ÃÂâÐÑï]")
_UNDECODED = re.compile(_LOST)
_ASKED = re.compile(r"\?[a-z]")
_SOME_SHARE = re.compile(rf"\d{_PERCENT}", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"[A-Za-z][A-Z][a-z]")
_CLOSE_STOP = re.compile(r"[.!?;][A-Z]")
_STOP_INSIDE = re.compile(r"\.[ ]+[a-z]")

_STRAIGHT = re.compile(r"\"(?!\s*(?:tall|wide|long|x)\b)")

_ENDED = re.compile(r"[.!?…][\"”’'»)\]*]*$|[:;][”\"]?$")

_WORDS = re.compile(r"\w+")

_DOUBLED_WORDS = 6
"""A sentence of fewer words may rightly stand twice ("He did not answer.")."""


def read_oddities(reading: Reading) -> Reading:
    """Add what looks damaged in the blocks that are read.

    Found: characters lost or wrongly decoded, quantities that cannot be, words glued together, full stops
    inside a sentence, words repeated or missing, sentences told twice, quotes and brackets left open, an
    ending cut off.
    """
    found = [oddity for block in _blocks(reading) for check in _CHECKS for oddity in check(reading, block)]
    found += [*_doubled_sentences(reading), *_cut_off(reading)]
    return replace(reading, oddities=tuple(sorted(_apart(found), key=lambda o: o.span.start)))


def _blocks(reading: Reading) -> list[Block]:
    if not reading.blocks:
        return [Block(0, len(reading.document.text), "prose")] if reading.document.text.strip() else []
    return [block for block in reading.blocks if block.kind in _READ and block.start < block.end]


def _apart(found: list[Oddity]) -> Iterator[Oddity]:
    """The oddities with none inside another of the same kind."""
    inside: set[tuple[str, int, int]] = set()
    last, furthest = "", -1
    # By start, and the longer first: whatever holds an oddity comes before it, so that the furthest end tells.
    for kind, start, back in sorted({(o.kind, o.span.start, -o.span.end) for o in found}):
        furthest = furthest if kind == last else -1
        if -back <= furthest:
            inside.add((kind, start, -back))
        last, furthest = kind, max(furthest, -back)
    yield from (o for o in found if (o.kind, o.span.start, o.span.end) not in inside)


def _lost_characters(reading: Reading, block: Block) -> Iterator[Oddity]:
    text = reading.document.text
    for sign, pattern, kind, reason in (
        (_MISREAD, _MOJIBAKE, "mojibake", "the bytes were read in the wrong encoding"),
        (_UNDECODED, _BROKEN, "lost-character", "a character could not be decoded"),
        (_ASKED, _IN_WORD, "lost-character", "a question mark stands inside a word, where a letter was lost"),
    ):
        if sign.search(text, block.start, block.end):
            for match in pattern.finditer(text, block.start, block.end):
                yield Oddity(reading.document.span(*match.span()), kind, reason)


def _impossible(reading: Reading, block: Block) -> Iterator[Oddity]:
    text = reading.document.text
    if not _SOME_SHARE.search(text, block.start, block.end):
        return
    for match in _YEAR_AS_SHARE.finditer(text, block.start, block.end):
        reason = "a year stands where a share should"
        if match["bare"]:
            reason += ", and a bare number where a year should: the two may have changed places"
        yield Oddity(reading.document.span(*match.span()), "impossible-quantity", reason)
    for match in _SHARE.finditer(text, block.start, block.end):
        too_much = float(match["n"]) > 100 and not _YEAR_AS_SHARE.match(text, match.start("n"))
        if too_much and match["verb"] in oddity_words().falling:
            reason = f"nothing can go down by {match['n']} percent"
            yield Oddity(reading.document.span(*match.span()), "impossible-quantity", reason)


@cache
def _glue() -> re.Pattern[str]:
    words = oddity_words()
    furniture = "|".join(re.escape(w) for w in words.furniture)
    starters = "|".join(sorted(words.starters, key=len, reverse=True))
    glued = rf"(?:[A-Za-z][a-z]{{2,}}|[A-Z]{{3,}})(?P<start>{starters})"
    return re.compile(rf"\b(?:(?P<furniture>{furniture})(?=[A-Z])[A-Z][a-z]+|{glued})\b")


def _glued(reading: Reading, block: Block) -> Iterator[Oddity]:
    text = reading.document.text
    if _INNER_CAPITAL.search(text, block.start, block.end):
        yield from _run_together(reading, block)
    if _CLOSE_STOP.search(text, block.start, block.end):
        for match in _NO_SPACE.finditer(text, block.start, block.end):
            yield Oddity(
                reading.document.span(*match.span()), "missing-space", "no space follows the end of a sentence"
            )


def _run_together(reading: Reading, block: Block) -> Iterator[Oddity]:
    for match in _glue().finditer(reading.document.text, block.start, block.end):
        if match["furniture"]:
            yield Oddity(reading.document.span(*match.span()), "glued-furniture", "page furniture runs into the text")
        elif not _is_name(reading, match.group()):
            reason = f"the break before “{match['start']}” is lost"
            yield Oddity(reading.document.span(*match.span()), "glued-words", reason)


def _is_name(reading: Reading, word: str) -> bool:
    """Whether a word with an inner capital comes more than once, as a brand does."""
    return len(re.findall(rf"\b{re.escape(word)}\b", reading.document.text)) > 1


def _stray_stops(reading: Reading, block: Block) -> Iterator[Oddity]:
    if not _STOP_INSIDE.search(reading.document.text, block.start, block.end):
        return
    for match in _STRAY_STOP.finditer(reading.document.text, block.start, block.end):
        word = match["word"].lower()
        if word in oddity_words().abbreviations or (len(word) < 4 and not word.islower()):
            continue
        reason = f"a full stop stands before “{match['next']}” in lower case, inside a sentence"
        yield Oddity(reading.document.span(*match.span()), "stray-stop", reason)


def _repeated(reading: Reading, block: Block) -> Iterator[Oddity]:
    text, place = reading.document.text, block.start
    while match := _TWICE.search(text, place, block.end):
        place = match.end("word")
        if match["again"] not in oddity_words().doublable:
            yield Oddity(reading.document.span(*match.span()), "repeated-word", f"“{match['again']}” stands twice")


def _missing(reading: Reading, block: Block) -> Iterator[Oddity]:
    for match in _MISSING.finditer(reading.document.text, block.start, block.end):
        if len(set(match.group().split())) > 1 or not match.group()[-1].isalpha():
            reason = "a word seems to be missing after “" + match.group().split()[0].rstrip(".;") + "”"
            yield Oddity(reading.document.span(*match.span()), "missing-word", reason)


def _unbalanced(reading: Reading, block: Block) -> Iterator[Oddity]:
    text = reading.document.text
    for opening, marks, name in _PAIRS:
        place = _unmatched(text, block, opening, marks)
        if place is None or (name == "quotation mark" and _goes_on(reading, block, opening, text[place])):
            continue
        if name == "bracket" and re.match(r"\s*[\w]{1,2}\)", text[block.start : block.start + 6]):
            continue
        reason = f"a {name} is {'opened and not closed' if text[place] == opening else 'closed and not opened'}"
        yield Oddity(reading.document.span(place, place + 1), "unbalanced", reason)
    straight = [m.start() for m in _STRAIGHT.finditer(text, block.start, block.end)]
    curly = any(mark in text[block.start : block.end] for mark in "“”")
    if len(straight) % 2 and not curly and not _goes_on(reading, block, '"', '"'):
        reason = "quotation marks do not come in pairs"
        yield Oddity(reading.document.span(straight[-1], straight[-1] + 1), "unbalanced", reason)


_PAIRS = (
    ("“", re.compile("[“”]"), "quotation mark"),
    ("«", re.compile("[«»]"), "quotation mark"),
    ("(", re.compile("[()]"), "bracket"),
)
"""Opening marks, each with the pattern of the pair."""


def _unmatched(text: str, block: Block, opening: str, marks: re.Pattern[str]) -> int | None:
    """Where the first mark without its partner stands."""
    still_open: list[int] = []
    for mark in marks.finditer(text, block.start, block.end):
        if mark.group() == opening:
            still_open.append(mark.start())
        elif still_open:
            still_open.pop()
        else:
            return mark.start()
    return still_open[0] if still_open else None


def _goes_on(reading: Reading, block: Block, opening: str, mark: str) -> bool:
    """Whether a quotation goes on over paragraphs, each opened anew, so that only the last is closed."""
    blocks = _blocks(reading)
    index = blocks.index(block)
    text = reading.document.text
    later = blocks[index + 1] if index + 1 < len(blocks) else None
    if later is not None and text[later.start : later.end].lstrip().startswith((opening, "“", '"')):
        return True
    return mark != opening and index > 0


def _doubled_sentences(reading: Reading) -> Iterator[Oddity]:
    seen: set[str] = set()
    for sentence in reading.sentences:
        words = _WORDS.findall(reading.document.text[sentence.start : sentence.end].lower())
        key = " ".join(words)
        if len(words) >= _DOUBLED_WORDS and key in seen:
            span = reading.document.span(sentence.start, sentence.end)
            yield Oddity(span, "doubled-sentence", "the same sentence stands earlier in the text")
        seen.add(key)


def _cut_off(reading: Reading) -> Iterator[Oddity]:
    """An ending without a full stop, where the text as a whole has them."""
    prose = [b for b in _blocks(reading) if b.kind == "prose"]
    if len(prose) < 2:
        return
    last = reading.document.text[prose[-1].start : prose[-1].end].rstrip()
    if len(last.split()) < 8 or _ENDED.search(last):
        return
    start = prose[-1].start + last.rindex(" ") + 1
    yield Oddity(
        reading.document.span(start, prose[-1].start + len(last)), "cut-off", "the text ends inside a sentence"
    )


_CHECKS: tuple[Callable[[Reading, Block], Iterator[Oddity]], ...] = (
    _lost_characters,
    _impossible,
    _glued,
    _stray_stops,
    _repeated,
    _missing,
    _unbalanced,
)
