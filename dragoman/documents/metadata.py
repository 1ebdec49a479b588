"""Title, publisher and authors, as the words at a page's edges tell them."""

import re
from collections import Counter

from dragoman.documents.dates import find_dates
from dragoman.documents.facts import Facts
from dragoman.documents.page import PROSE_LENGTH, Page
from dragoman.documents.provenance import OUTLET, notes, republished_from, translated_from
from dragoman.documents.publication import datelines, stated_date
from dragoman.model import Found

_OUTLET = rf"(?P<outlet>{OUTLET})"

# ---- authors

_PARTICLE = r"(?:al|bin|ibn|da|de|del|della|der|den|di|dos|du|el|la|le|ter|ten|van|von|y|zu)"
_NAME_WORD = r"(?:[^\W\d_a-z][\w.'’\-]*|[A-Z]\.)"
_NAME = rf"{_NAME_WORD}(?:\s+(?:{_PARTICLE}\s+)*{_NAME_WORD}){{1,4}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*){_NAME})*")
_BYLINE = re.compile(
    r"^\W*(?:(?:written|text|words|story|interview(?:ed)?|analysis|commentary|report)\s+)?by:?\s+|^\W*authors?\s*:\s*",
    re.IGNORECASE,
)
# After the names: a role, a place, an outlet, a date. Running text there means it was no byline.
_AFTER_NAMES = re.compile(r"^\s*(?:$|[|,•·–—(/-]|in\s+[A-Z]|for\s+[A-Z]|at\s+[A-Z]|[A-Z])")
_HONORIFIC = re.compile(r"^(?:dr|prof(?:essor)?|mr|mrs|ms|sir|amb(?:assador)?)\.?\s+", re.IGNORECASE)
_NO_NAME = re.compile(r"\b(?:University|Institute|Editor|Correspondent|Staff|Updated|Published|Center|Centre)\b")


def authors(page: Page) -> tuple[Found, ...]:
    """The names of the first line such as "By Ada Byron and Karl Marx"; honorifics dropped."""
    for line in page.edges():
        byline = _BYLINE.match(line)
        if byline is None or len(line) > 160:
            continue
        names = _NAMES.match(line[byline.end() :])
        if names and _AFTER_NAMES.match(line[byline.end() + names.end() :]) and not line.endswith((".", "?", "!")):
            return tuple(Found(name, "text:byline", line) for name in _each_name(names[0]))
    return ()


def _each_name(names: str) -> list[str]:
    parts = re.split(r"\s*(?:,\s*and\b|,|;|&|\band\b)\s*", names)
    return [_HONORIFIC.sub("", part).strip() for part in parts if part and not _NO_NAME.search(part)]


# ---- publisher

_PUBLICATION = re.compile(
    r"^\W*(?:publication|publisher|published\s+(?:by|in)|outlet|newspaper|journal|magazine)\s*:?\s+"
    r"(?P<outlet>[A-Z0-9][^|;:(\n]{1,80}?)"
    r"\s*(?:$|[|;(]|,?\s+(?:volume|vol\.?|issue|no\.?|number|edition|on|pages?|pp?\.|date)\b)",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"\b(?:translated|edited|prepared|adapted)\b[^.]*\bby\s+(?:the\s+)?"
    + _OUTLET
    + r"(?:['’]s)?\s+(?:team|staff|desk|editors|editorial|newsroom)"
)
_ROLE = (
    r"(?:(?:\w+\s+){0,3}?(?i:editor|correspondent|reporter|columnist|staff writer|contributor|writer|journalist)"
    r"(?:-in-chief)?)(?:\s+(?:in\s+)?chief)?"
)
_DISCLAIMER = (
    re.compile(
        r"^\W*(?:The\s+)?(?!The\b)"
        + _OUTLET
        + r"\s+(?:is not|does not (?:bear|take|accept)|bears no|takes no)\s+responsib"
    ),
    re.compile(
        r"\b(?:not\s+necessarily|not)\s+(?:reflect|represent|express|coincide with)\b[^.]{0,60}?\bof\s+(?:the\s+)?"
        r"(?:editor\w*\s+(?:\w+\s+)?of\s+)?" + _OUTLET
    ),
)
_COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)|\bCopyright\b)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*(?:by\s+)?"
    + _OUTLET
)


def publisher(page: Page, writers: tuple[Found, ...] = ()) -> Found | None:
    """The outlet, by the surest telling there is; `None` where the page does not name itself."""
    for found in (
        _on_line(page, _PUBLICATION, "text:publication-line", head_only=True),
        _team(page),
        _employer(page, writers),
        _interviewer(page),
        _dateline_agency(page),
        _on_line(page, _DISCLAIMER[0], "text:disclaimer"),
        _on_line(page, _DISCLAIMER[1], "text:disclaimer"),
        _on_line(page, _COPYRIGHT, "text:copyright"),
    ):
        if found is not None:
            return found
    return None


def _on_line(page: Page, pattern: re.Pattern[str], rule: str, *, head_only: bool = False) -> Found | None:
    for line in page.head if head_only else page.edges():
        match = pattern.search(line) if len(line) < 500 else None
        if match and re.fullmatch(OUTLET, _outlet(match["outlet"])):
            return Found(_outlet(match["outlet"]), rule, line)
    return None


def _outlet(words: str) -> str:
    return re.sub(r"^the\s+|['’]s$|[.,]$", "", words.strip())


def _team(page: Page) -> Found | None:
    """Who translated or edited the text: "translated and edited by the Herald team"."""
    for note in notes(page):
        match = _TEAM.search(note)
        if match:
            return Found(_outlet(match["outlet"]), "text:translation-note", note)
    return None


def _employer(page: Page, writers: tuple[Found, ...]) -> Found | None:
    """The outlet of the byline's writer: "X is an editor at The Herald", "The Herald's X spoke with"."""
    for writer in writers:
        name = re.escape(writer.value)
        for pattern in (
            rf"{name}\s+(?:is|was)\s+(?:an?\s+|the\s+)?{_ROLE}\s+(?:at|for|of|with)\s+(?:the\s+(?!The\b))?{_OUTLET}",
            rf"(?P<outlet>{OUTLET})['’]s\s+(?:{_ROLE}\s+)?{name}\s+(?:spoke|talked|asked|interview|sat|met)",
        ):
            match = re.search(pattern, page.text)
            if match:
                return Found(_outlet(match["outlet"]), "text:author-note", match[0])
    return None


_TURN = re.compile(rf"^(?P<outlet>{OUTLET})\s*:\s", re.MULTILINE)


def _interviewer(page: Page) -> Found | None:
    """The label of an interview's asking turns, where the text also says that the interview was with it."""
    turns = Counter(match["outlet"] for match in _TURN.finditer(page.text))
    for outlet in (label for label, times in turns.items() if times > 1):
        name = re.escape(outlet)
        said = re.search(
            rf"\b(?:interview\s+(?:with|to|for|by)|told|spoke\s+(?:with|to))\s+(?:[a-z]+\s+){{0,4}}?{name}\b|\b{name}\s+(?:spoke|talked)\b",
            page.text,
        )
        # The guest is interviewed too: only a name that does not carry on as a person's label will do.
        if said and not re.search(rf"\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+{name}\b", page.text):
            return Found(outlet, "text:interview-turn", said[0])
    return None


def _dateline_agency(page: Page) -> Found | None:
    for match in datelines(page):
        agency = match["agency"] or match["tagged"]
        if agency:
            return Found(agency.strip(), "text:dateline", match[0].strip())
    return None


# ---- title

_LABELLED_TITLE = re.compile(r"^\W*(?:title|headline)\s*:\s*(?P<title>\S.*)$", re.IGNORECASE)
_MIN_TITLE_WORDS, _MAX_TITLE_WORDS = 4, 30


def title(page: Page) -> Found | None:
    """The headline: a labelled line, a line the head repeats, or the first line that reads as one."""
    head = _before_prose(page)
    for line in head:
        match = _LABELLED_TITLE.match(line)
        if match:
            return Found(match["title"], "text:title-line", line)
    for line in head:
        if head.count(line) > 1 and _may_be_title(line, least=2):
            return Found(line, "text:repeated-line", line)
    for line in head:
        if _may_be_title(line, least=_MIN_TITLE_WORDS):
            return Found(line, "text:first-line", line)
    return None


def _before_prose(page: Page) -> list[str]:
    """The lines before the first paragraph; notes on the text may stand above the headline."""
    known = set(notes(page))
    lines: list[str] = []
    for line in page.head:
        if len(line) > PROSE_LENGTH and not any(note in line for note in known):
            break
        lines.append(line)
    return lines


def _may_be_title(line: str, least: int) -> bool:
    words = line.split()
    return (
        least <= len(words) <= _MAX_TITLE_WORDS
        and not line.endswith((".", ",", ";", ":"))
        and (not re.search(r"[.!?,][\"'”’]+$", line) or _is_title_case(words))
        and not re.match(r"^[(\[*•#-]", line)
        and not _BYLINE.match(line)
        and not _PUBLICATION.match(line)
        and next(find_dates(line), None) is None
    )


def _is_title_case(words: list[str]) -> bool:
    """Whether the longer words begin with capitals: a headline may end in a quoted full stop, as may a sentence."""
    longer = [word for word in words if len(word) > 3]
    return sum(not word.lstrip("\"'“‘(")[:1].islower() for word in longer) > 0.6 * len(longer)


def page_facts(text: str) -> Facts:
    """All that the words of a page tell of it, the language and mere bounds of the date left out."""
    page = Page.of(text)
    writers = authors(page)
    return Facts(
        title=title(page),
        publisher=publisher(page, writers),
        authors=writers,
        published=stated_date(page),
        translated_from=translated_from(page),
        republished_from=republished_from(page),
    )
