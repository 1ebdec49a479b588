"""Words of a text with the class each has in a time expression, one private character a class.

A rule is then a short pattern over a short string: quick to run and readable by class name.
"""

import re
from functools import cache
from typing import NamedTuple

from dragoman.vocabulary.times import TimeWords, time_words

_FYEAR = r"\b(?:FY|CY)[ ]?(?:[12]\d)?\d\d\b"
_AMPM = r"(?:(?<=\d)|\b)[ap]\.[ ]?m\b\.?|\b[ap]m\b"
_NO_WORD = rf"\b½|(?=[acfpq])(?:{_FYEAR}|\bQ[1-4]\b|{_AMPM})"
"""What begins like a word and is none; of the other classes none begins with a letter."""

# Words come first and spaces are passed over at once: what is neither is rare, and each class tried takes its time.
_WORD = re.compile(
    rf"""
    (?!\ )(?:
    (?P<WORD>(?!{_NO_WORD})[^\W\d_]+(?:-(?!\w))?)
  | (?P<ISODATE>\b[12]\d{{3}}-[01]\d-[0-3]\d\b)
  | (?P<SLASHDATE>\b[0-3]?\d/[0-3]?\d/(?:[12]\d)?\d\d\b)
  | (?P<DOTDATE>\b[0-3]?\d\.[01]?\d\.[12]\d{{3}}\b)
  | (?P<CLOCK>\b[0-2]?\d:[0-5]\d(?:\:[0-5]\d)?\b)
  | (?P<DECADE>\b[12]\d\d0['’]?s\b|(?<!\w)['’‘]\d0s\b|\b[2-9]0s\b)
  | (?P<ORDN>\b\d{{1,2}}(?:st|nd|rd|th)\b)
  | (?P<FYEAR>{_FYEAR})
  | (?P<QYEAR>\bQ[1-4]\b|\b[1-4]Q\b)
  | (?P<FRACTION>\b\d+[ ]1/2\b|\b\d*½)
  | (?P<NUMBER>\b\d+(?:,\d{{3}}\b)*(?:\.\d+)?)
  | (?P<AMPM>{_AMPM})
  | (?P<LL>['’]ll\b)
  | (?P<S>['’]s?\b|(?<=s)['’](?!\w))
  | (?P<PARA>\n\s*\n)
  | (?P<MARK>[^\w\s])
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_MARKS = {
    ".": "DOT",
    ",": "COMMA",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "‑": "DASH",
    "/": "SLASH",
    "(": "OPEN",
    ")": "CLOSE",
    ";": "STOP",
    "!": "STOP",
    "?": "STOP",
    ":": "COLON",
}

_PLAIN = (
    "ISODATE",
    "SLASHDATE",
    "DOTDATE",
    "CLOCK",
    "DECADE",
    "ORDN",
    "FYEAR",
    "QYEAR",
    "FRACTION",
    "AMPM",
    "S",
    "PARA",
)

OTHER = "x"


class Scanned(NamedTuple):
    """One word with its offsets, its class, and the value the vocabulary gives it."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    value: str | int | None


@cache
def class_letters() -> dict[str, str]:
    """A private-use character for each class name."""
    names = sorted(set(time_words().classes.values()) | set(_PLAIN) | set(_MARKS.values()) | {"YEAR", "DAY", "NUM"})
    return {name: chr(0xE000 + index) for index, name in enumerate(names)} | {"OTHER": OTHER}


def scan(text: str, start: int, end: int) -> tuple[list[Scanned], str]:
    """The words of a stretch of text, and one class letter for each."""
    words = time_words()
    letters = class_letters()
    found = [_classify(match, words) for match in _WORD.finditer(text, start, end)]
    return found, "".join([letters[word.kind] for word in found])


def _classify(match: re.Match[str], words: TimeWords) -> Scanned:
    text = match.group()
    lower = text.lower()
    group = match.lastgroup or "MARK"
    kind, value = "OTHER", None
    if group == "WORD":
        if lower in words.classes:
            kind, value = _word(text, lower, words)
    elif group == "MARK":
        kind = _MARKS.get(text, "OTHER")
    elif group == "NUMBER":
        kind = _number(text)
    elif group in _PLAIN:
        kind = group
    start, end = match.span()
    return Scanned(start, end, text, lower, kind, value)


def _word(text: str, lower: str, words: TimeWords) -> tuple[str, str | int | None]:
    if lower in words.cased and not text[0].isupper():
        return "OTHER", None
    return words.classes[lower], words.values.get(lower)


def _number(text: str) -> str:
    if len(text) == 4 and text.isdigit() and "1000" <= text < "2200":
        return "YEAR"
    return "DAY" if text.isdigit() and len(text) <= 2 and 1 <= int(text) <= 31 else "NUM"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over class names, as one over class letters; spaces separate and mean nothing."""
    letters = class_letters()

    def letter(match: re.Match[str]) -> str:
        return letters[match.group()]

    return re.compile(re.sub(r"\s+", "", re.sub(r"\b(?:[A-Z]{2,}|[AS])\b", letter, pattern)))
