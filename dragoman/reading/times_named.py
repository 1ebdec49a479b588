"""Periods and events that everyone dates alike, and what "since", "after" and "the end of" make of them."""

import re
from datetime import date, timedelta
from functools import cache

from dragoman.model import Document, TimeExpression
from dragoman.reading.times_normalise import prefix_bounds
from dragoman.vocabulary.times import time_words

_LEAD = r"(?P<lead>since|after|following|before|until|during|when|once)"
_EDGE = r"(?P<edge>end|close|conclusion|start|outbreak|beginning)"

_BEFORE = re.compile(rf"(?:\b{_LEAD}\s+|\b(?P<post>post-))?(?:the\s+)?(?:\b{_EDGE} of\s+)?(?:the\s+)?$", re.IGNORECASE)
"""What may stand before the name of a period: "since the end of the"."""

_OTHERWISE = r"(?!\s+(?:again\b|(?:in|on)\s+(?:\w+\s+)?(?:\d\d?,?\s+)?(?:19|20)\d\d))"
"""What may not stand behind the name of an event: the date of another of that name, "invaded Iraq in 1980"."""

_LOOK_BACK = 40
"""How many characters before a name its preposition is looked for."""

_ENDS = frozenset({"end", "close", "conclusion"})
_OVER = frozenset({"since", "after", "following", "post-"})


def period(document: Document, start: int, end: int, value: str, today: date | None) -> TimeExpression:
    """A named period, or its edge, or what has been since: "the Cold War", "after the Cold War"."""
    before = _BEFORE.search(document.text[max(start - _LOOK_BACK, 0) : start])
    words = before.groupdict() if before else {}
    lead = (words.get("lead") or words.get("post") or "").lower()
    return _bounded(document, (start, end), value, (lead, (words.get("edge") or "").lower()), today)


def named_events(document: Document, today: date | None) -> list[TimeExpression]:
    """Events known by name where a preposition makes times of them: "since the fall of the Berlin Wall"."""
    found = []
    for match in _pattern().finditer(document.text):
        value = time_words().events[" ".join(match["event"].lower().replace("’", "'").split())]
        if today is None or prefix_bounds(value)[0] <= today:
            place = (match.start("event"), match.end("event"))
            found.append(_bounded(document, place, value, (match["lead"].lower(), ""), today))
    return found


def _bounded(
    document: Document, place: tuple[int, int], value: str, words: tuple[str, str], today: date | None
) -> TimeExpression:
    """A period by its preposition and the edge it names; "since" and "after" count from its end."""
    lead, edge = words
    first, last = value.split("/", maxsplit=1)[0], value.rsplit("/", maxsplit=1)[-1]
    told = first if edge and edge not in _ENDS else last if edge or lead in _OVER else value
    low, high = prefix_bounds(told)
    span = document.span(*place)
    if lead in _OVER and today is not None and low <= today:
        rule = "times:since" if lead == "since" else "times:after"
        prefix = f"{told}/{today}"
        return TimeExpression(span, "DATE", value, low.isoformat(), today.isoformat(), prefix, rule)
    if lead == "before":
        eve = (prefix_bounds(value)[0] - timedelta(1)).isoformat()
        return TimeExpression(span, "DATE", value, None, eve, None, "times:before")
    return TimeExpression(span, "DATE", value, low.isoformat(), high.isoformat(), told, "times:period")


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(time_words().events, key=len, reverse=True)
    body = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in names)
    return re.compile(
        rf"\b{_LEAD}\s+(?:(?:the|its|their|[A-Z]\w+['’]s)\s+)?(?P<event>{body})\b{_OTHERWISE}", re.IGNORECASE
    )
