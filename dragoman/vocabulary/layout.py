"""What page furniture, captions, notes and bylines look like, compiled from `layout.yaml`."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.vocabulary.files import load_yaml


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """Compiled patterns: each but `prefix` and `interviewee` is meant for `fullmatch` on a stripped line."""

    furniture: re.Pattern[str]
    caption: re.Pattern[str]
    note: re.Pattern[str]
    byline: re.Pattern[str]
    prefix: re.Pattern[str]
    interviewee: re.Pattern[str]


_CAPITAL = "[" + "".join(letter for letter in map(chr, range(0x250)) if letter.isupper()) + "]"

NAME = (
    rf"{_CAPITAL}[\w’'-]+"
    rf"(?:[ ](?:{_CAPITAL}\.|(?:van|von|de|der|al|bin|ibn|el|al-|da|dos|Le|La)\b|{_CAPITAL}[\w’'-]+)){{1,4}}"
)
"""A personal name of two words or more, as layout sees it before any parse."""

TITLES = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Ambassador|General|Gen|Sir|Dame|Lord|Senator|Minister)\.?[ ])*"


@cache
def layout_words() -> LayoutWords:
    """The patterns of `layout.yaml`."""
    raw = load_yaml("layout.yaml")

    def whole(key: str) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{p})" for p in raw[key]), re.IGNORECASE)

    prefixes = "|".join(f"(?:{p})" for p in raw["prefixes"])
    introductions = "|".join(raw["interview"]["with"])
    return LayoutWords(
        furniture=whole("lines"),
        caption=whole("captions"),
        note=whole("notes"),
        byline=whole("bylines"),
        prefix=re.compile(rf"(?i:{prefixes})(?=[A-Z“\"‘])"),
        interviewee=re.compile(rf"(?i:\b(?:{introductions}))[ ]+{TITLES}(?P<name>{NAME})"),
    )
