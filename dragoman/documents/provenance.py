"""What a text was translated from, and where it appeared first, as its own notes say."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from dragoman.documents.page import Page, sentences
from dragoman.model import Found

UNDETERMINED = "und"
"""ISO 639's code for a language that is not named."""

_THING = r"(?:text|article|piece|op-?ed|essay|interview|story|post|report|column|commentary|analysis|translation|paper)"
# A note speaks of the text itself; "his books were translated from the Russian" does not.
_NOTE = re.compile(
    rf"^\W*(?:(?:this|the)\s+(?:\w+\s+){{0,2}}?{_THING}\b|an?\s+(?:\w+\s+){{0,3}}version\b|(?:machine|automatic)\s+translat"
    r"|(?:adapted|translat\w+|original(?:ly)?|first|previously|initially|re-?published|reprinted|reproduced|cross-?posted)\b"
    r"|(?:please\s+)?(?:refer\s+to|read|see)\s+(?:the\s+)?(?:\w+\s+)?(?:original|text|article|version)\b|courtesy\s+of)",
    re.IGNORECASE,
)
_NOTE_LENGTH = 400

_CAPITALISED = r"[A-Z0-9][\w’'&.\-]*[\w]|[A-Z]"
OUTLET = rf"(?:{_CAPITALISED})(?:\s+(?:(?:of|for|the|and|&|de|la|le|du|des|der|die|al)\s+){{0,2}}(?:{_CAPITALISED}))*"
_DOMAIN = r"(?:[a-z0-9-]+\.)+[a-z]{2,}"
_OUTLET = rf"(?P<outlet>{OUTLET}|{_DOMAIN})"

_FIRST_IN = re.compile(
    r"(?i:\b(?:first|originally|previously|initially)\s+(?:\w+\s+)?(?:published|appeared|posted|printed|ran|run|aired"
    r"|released)\b(?:\s+(?:in|on)\s+[A-Z][a-z]+(?=\s+(?:by|in|on|at)\b))?"
    r"\s+(?:as\s+\w+\s+)?(?:in|by|on|at|with)\s+(?:(?-i:the)\s+(?:\w+\s+(?=(?-i:[A-Z])))?)?)" + _OUTLET
)
_TAKEN_FROM = re.compile(
    r"(?i:\b(?:re-?published|reprinted|reproduced|cross-?posted|adapted|courtesy)\b(?:\s+(?:here|with|by|the|kind|permission))*"
    r"\s+(?:from|of)\s+(?:(?-i:the)\s+)?)" + _OUTLET
)
_RETOLD = re.compile(r",\s+(?:writes?|reports?)\s+" + _OUTLET + r"\s*$")
_TRANSLATION = re.compile(r"\btranslat(?:ed|ion)\b", re.IGNORECASE)
_TARGET = re.compile(r"\btranslat(?:ed|ion)\s+(?:in)?to\s*$", re.IGNORECASE)
_SOURCE_LEAD = re.compile(
    r"\btranslat(?:ed|ion)\b[^.]{0,80}?\bfrom\s+(?:the\s+|its\s+)?(?:original\s+)?$"
    r"|\b(?:original|originally|first)\b[^.]{0,60}?\bin\s+(?:the\s+)?$"
    r"|\b(?:refer\s+to|read|see)\b[^.]{0,40}?\b(?:text|original|article|version)\s+in\s+(?:the\s+)?$"
    r"|\b(?:refer\s+to|read|see)\s+the\s+(?:original\s+)?$|\boriginal\s+language\W+$|\bthe\s+original\s+$",
    re.IGNORECASE,
)


def notes(page: Page) -> Iterator[str]:
    """The sentences at the page's edges that speak of the text itself."""
    for line in page.edges():
        for sentence in sentences(line):
            if len(sentence) <= _NOTE_LENGTH and _NOTE.match(sentence):
                yield sentence


def translated_from(page: Page) -> Found | None:
    """The language a note names as the source; `und` where it only says that the text is a translation."""
    unnamed: Found | None = None
    for note in notes(page):
        for name, start in _languages_in(note):
            if _SOURCE_LEAD.search(note[:start]) and not _TARGET.search(note[:start]):
                return Found(language_codes()[name.lower()], "text:translation-note", note)
        if unnamed is None and _TRANSLATION.search(note):
            unnamed = Found(UNDETERMINED, "text:translation-note", note)
    return unnamed


def republished_from(page: Page) -> Found | None:
    """The outlet a note names as the first; else the one a retelling's opening lines credit."""
    for note in notes(page):
        for pattern in (_FIRST_IN, _TAKEN_FROM):
            for match in pattern.finditer(note):
                outlet = match["outlet"].rstrip(".")
                if outlet.lower() not in language_codes():
                    return Found(outlet, "text:republication-note", note)
    return _retold(page)


def _retold(page: Page) -> Found | None:
    """A standfirst, having no full stop, that ends in "…, writes The Outlet"."""
    for line in page.head[:8]:
        match = _RETOLD.search(line)
        if match and len(line) < _NOTE_LENGTH:
            return Found(match["outlet"], "text:retelling", line)
    return None


def _languages_in(note: str) -> Iterator[tuple[str, int]]:
    for word in re.finditer(r"\b[A-Z][a-z]+\b", note):
        if word[0].lower() in language_codes():
            yield word[0], word.start()


@cache
def language_codes() -> dict[str, str]:
    """English names of languages, lower-case, and their two-letter codes."""
    names = Locale("en").languages
    return {str(name).lower(): str(code) for code, name in names.items() if len(code) == 2}


def language_code(words: str) -> str | None:
    """The two-letter code `words` give: a code, a tag such as `en-GB`, or an English name."""
    words = words.strip().lower()
    if words == UNDETERMINED:
        return words
    code = re.split(r"[-_]", words)[0]
    return code if code in language_codes().values() else language_codes().get(words)
