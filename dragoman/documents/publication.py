"""When a text was published: what its words state, or the bounds they leave."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.documents.dates import DATE, MONTH_WORDS, MONTHS, DateMatch, find_dates, is_prefix_date, prefix
from dragoman.documents.page import PROSE_LENGTH, Page
from dragoman.model import Found

_LABEL = re.compile(
    r"^\W*(?:(?P<weak>(?:last\s+)?(?:updated|modified|accessed|retrieved)|(?:first|originally)\s+published)"
    r"|(?:a\s+)?version\s+of\s+this\s+(?:article|story)\s+appear(?:s|ed)\s+in\s+print"
    r"|published|posted|publication\s+date|date\s+of\s+publication|date\s+published|released|issued|filed|date)\b",
    re.IGNORECASE,
)
_ACCESSED = re.compile(r"accessed|retrieved", re.IGNORECASE)

# What may stand beside a date on a line of its own: weekday, hour, zone, edition marks.
_BESIDE = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|am|pm|a\.m\.|p\.m\.|gmt|utc|msk|est|edt|cet"
    r"|cest|bst|ist|jst|kst|et|at|on|updated|published|posted|\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2}(?=\s*[ap]\.?m))\b",
    re.IGNORECASE,
)

DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z'’\-]{2,}(?:[ /,]+[A-Z][A-Za-z.'’\-]+){0,4}),?\s+"
    rf"(?P<month>{MONTH_WORDS})\b\.?\s+(?P<day>[0-3]?\d)(?:,?\s+(?P<year>(?:19|20)\d\d))?"
    r"\s*[.,]?\s*(?:\((?P<agency>[A-Z][\w .&/-]{1,30})\)|/(?P<tagged>[A-Z][\w .&-]{1,30})/)?\.?\s*(?:[-–—:.]|$)",
    re.IGNORECASE,
)
_PLAIN_DATELINE = re.compile(r"^[A-Z][A-Z'’\-]{2,}\b")


def stated_date(page: Page) -> Found | None:
    """The day the page says it was published: a labelled line, a date on its own line, or a dateline."""
    weak: Found | None = None
    for line in page.edges():
        found = _labelled(line)
        if found is not None and found[1]:
            return found[0]
        weak = weak or (found[0] if found else None)
    return _standing_alone(page) or _dateline(page) or weak


def bounded_date(page: Page) -> Found | None:
    """The bounds the text's own dates leave where nothing states the day; `None` where it gives no year."""
    bounds = infer_bounds(page.text)
    if bounds is None:
        return None
    return Found(f"{bounds.start}/{bounds.end}", "text:inferred", bounds.evidence, inferred=True)


def _labelled(line: str) -> tuple[Found, bool] | None:
    """A line such as "Published 3 May 2021", and whether its label is a strong one."""
    label = _LABEL.match(line)
    if label is None or len(line) > PROSE_LENGTH or _ACCESSED.search(label[0]):
        return None
    rest = line[label.end() :]
    found = next(find_dates(rest), None)
    # "Date palms of Basra" has no date, "Issued on the eve of the 2 May 2019 talks" has one too far off.
    if found is None or len(_BESIDE.sub("", rest[: found.start]).strip(" :,.|–—-\t()")) > 0:
        return None
    return Found(found.value, "text:published-line", line), not label["weak"]


def _standing_alone(page: Page) -> Found | None:
    """A date on its own line, or closing a short line after a name and a separator."""
    closing: Found | None = None
    for line in page.head:
        found = next(find_dates(line), None)
        if found is None or len(line) > 120 or (line.endswith((".", "?", "!")) and found.end < len(line) - 1):
            continue
        rest = (line[: found.start] + " " + line[found.end :]).strip()
        left = _BESIDE.sub("", rest).strip(" :,.|–—-/•·()[]\t")
        if not left and len(found.value) > 4:
            return Found(found.value, "text:dateline", line)
        if closing is None and len(found.value) == 10 and _closes(line, found):
            closing = Found(found.value, "text:dateline", line)
    return closing


def _closes(line: str, found: DateMatch) -> bool:
    before = line[: found.start].rstrip()
    after = _BESIDE.sub("", line[found.end :]).strip(" ,.|–—-()")
    return not after and before.endswith(("|", "–", "—", "-", "•", "·", ",", "/", "(")) and len(before) < 80


def datelines(page: Page) -> Iterator[re.Match[str]]:
    """Openings such as "VLADIVOSTOK, April 25 (Reuters) -" in the head."""
    for line in page.head:
        match = DATELINE.match(line[:160])
        # The pattern ignores case for the month's sake; the place must be in capitals all the same.
        if match and _PLAIN_DATELINE.match(line):
            yield match


def _dateline(page: Page) -> Found | None:
    for match in datelines(page):
        if match["year"]:
            value = prefix(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
            if value:
                return Found(value, "text:dateline", match[0].strip())
    return None


class Bounds(NamedTuple):
    """Two prefix dates between which a text was written, and the words that gave the first."""

    start: str
    end: str
    evidence: str


_BARE_YEAR = re.compile(
    r"\b(?P<lead>in|since|during|of|from|after|before|by|until|till|through|throughout|early|late|mid|to|and|year"
    r"|spring|summer|autumn|fall|winter|beginning|end)[ -](?:the year )?(?P<year>(?:19|20)\d\d)\b(?![-\w%]|\s+percent)",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(r"\d{4}")
_LIMITING = ("by", "until", "till", "through", "before", "to")
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|shall|should|can|plans?|planned|(?<!as )expect\w*|forecast\w*"
    r"|project(?:ed|ions?)|targets?|goals?|aims?|scheduled|due|envisag\w+|propos\w+|upcoming|next|future|if|hopes?|promis\w+|intend\w*|slated"
    r"|ahead of|strategy|vision|roadmap|prospects?|candidate|set to)\b",
    re.IGNORECASE,
)

# News is written after the last thing it tells as done; how long after, it does not say. Of the 924 news
# texts of known date of PolNeAR 202 give bounds: in 95 of 100 the first is not past the day of publication,
# which follows within the next year's end in 30, within five years' in 61. Narrower bounds would mostly be wrong.
_WINDOW_YEARS = 5


def infer_bounds(text: str) -> Bounds | None:
    """From the latest date told as past up to five years later, or to the first year told as to come."""
    past: list[tuple[str, str]] = []
    ahead: list[int] = []
    for value, words, limiting, sentence in _dated(text):
        if limiting:
            ahead.append(int(value[:4]))
        elif not _AHEAD.search(sentence):
            past.append((value, words))
    latest = _latest(past)
    if latest is None:
        return None
    start, evidence = latest
    year = int(start[:4])
    return Bounds(start, str(min([year + _WINDOW_YEARS, *(each for each in ahead if each > year)])), evidence)


def _latest(past: list[tuple[str, str]]) -> tuple[str, str] | None:
    """The latest date that does not stand alone: a bare year needs a month, or another date near it.

    A lone year far above the others is a plan told in the present tense, or damage.
    """
    for year in sorted({int(value[:4]) for value, _ in past}, reverse=True):
        within = [each for each in past if int(each[0][:4]) == year]
        near = [each for each in past if year - 1 <= int(each[0][:4]) <= year]
        if len(near) > 1 or len(within[0][0]) > 4:
            return max(within)
    return None


def _dated(text: str) -> Iterator[tuple[str, str, bool, str]]:
    """Each date with a year: its value, its words, whether it sets a limit ("by 2020"), the rest of its sentence."""
    # Most lines name no year, and looking for one is far cheaper than looking for dates.
    for line in filter(_FOUR_DIGITS.search, text.splitlines()):
        for sentence in re.split(r"(?<=[.!?;])\s+(?=[A-Z“\"])", line):
            # Without its dates: "May 2021" is no "may".
            rest = DATE.sub(lambda date: " " * len(date[0]), sentence)
            for found in find_dates(sentence):
                lead = sentence[: found.start].rstrip().rpartition(" ")[2].lower()
                yield found.value, sentence[found.start : found.end], lead in _LIMITING, rest
            for match in _BARE_YEAR.finditer(rest):
                if is_prefix_date(match["year"]):
                    yield match["year"], match[0], match["lead"].lower() in _LIMITING, rest
