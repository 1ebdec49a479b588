"""Whether the words around a match let it be a time: a count is no year, a name no month."""

from dragoman.reading.times_hits import Hit
from dragoman.reading.times_patterns import Rule
from dragoman.reading.times_scan import Scanned
from dragoman.vocabulary.times import time_words


def plausible(rule: Rule, hit: Hit, words: list[Scanned], first: int, end: int) -> bool:
    """Whether the words around allow the reading: a count is no year, a name no month."""
    before, after = words[max(first - 2, 0) : first], words[end : end + 1]
    lead = before[-1].kind if before else ""
    if rule.name in _DATED and hit.words[-1].kind == "YEAR":
        return _is_year(hit.words[-1], before, after, alone=len(hit.words) == 1)
    if rule.name in {"date", "day-month"}:
        return not (after and after[0].lower in time_words().counted)
    if rule.name == "month" and len(hit.words) == 1 and hit.words[0].lower in time_words().names_too:
        modifies = lead in {"THE", "A"} and after and after[0].kind == "OTHER" and after[0].text[0].islower()
        told = lead == "THAT" and hit.words[0].lower != "may"
        return lead in _LEADS or told or modifies or bool(after and after[0].kind in {"DASH", "S"} and lead != "OTHER")
    if rule.name == "day-of-month":
        if not after or after[0].kind != "OTHER" or after[0].lower in time_words().unordered:
            return True
        return lead == "ON" and not after[0].text.islower()
    if rule.name == "decade" and len(hit.words) == 1 and len(hit.words[0].text) == 3:
        return False
    if rule.name == "season" and hit.words[-1].lower == "fall":
        return not (after and after[0].kind == "OF")
    if rule.name == "duration" and hit.words[-1].kind == "QUARTERS" and after and after[0].kind == "OF":
        return False
    if rule.name == "duration" and hit.words[0].kind == "A" and len(hit.words) == 2 and _is_rate(before):
        return False
    if rule.name == "set" and hit.words[0].lower == "annually" and _is_rate(before):
        return False
    if rule.name == "day-beside" and hit.words[0].kind == "A" and before and before[-1].lower in time_words().counted:
        return False
    return not (rule.name in {"duration", "stretch"} and before and before[-1].text in "$€£")


_LEADS = frozenset(
    {"IN", "SINCE", "BY", "FROM", "TO", "OF", "AFTER", "BEFORE", "BETWEEN", "AND", "OR", "OPEN", "DASH"}
    | {"AS", "ON", "LAST", "NEXT", "THIS", "EARLY", "LATE", "MID"}
)


_YEAR_LEADS = frozenset(
    {"IN", "SINCE", "BY", "FROM", "TO", "AFTER", "BEFORE", "BETWEEN", "THE", "OPEN", "DASH", "ON"}
    | {"EARLY", "LATE", "MID", "S"}
)


_DATED = frozenset({"year", "month-year", "date", "day-month"})


def _is_rate(before: list[Scanned]) -> bool:
    """Whether "a year" only says what an amount is per: "$1.76 a year", "seats a week", "barrels a day"."""
    if not before or before[-1].kind not in {"NUM", "DAY", "YEAR", "OTHER", "UNITS"}:
        return False
    word, known = before[-1], time_words()
    return word.kind != "OTHER" or any(word.lower in words for words in (known.counted, known.scales, known.rated))


def _is_year(word: Scanned, before: list[Scanned], after: list[Scanned], alone: bool) -> bool:
    """Whether four figures date something rather than count, number or price it."""
    lead = before[-1].kind if before else ""
    follower = after[0].lower if after else ""
    counted = time_words().counted
    if alone and before and before[-1].lower in time_words().numbered:
        return False
    if alone and lead == "DASH" and before[-1].end == word.start and before[0].kind == "OTHER":
        return False
    if follower in {"percent", "%"} or (follower in counted and lead not in {"IN", "SINCE"}):
        return False
    if "1900" <= word.text < "2100" or not alone:
        return True
    if lead == "OF" and after and after[0].kind in {"COMMA", "DOT", "STOP", "CLOSE"}:
        return True
    return lead in _YEAR_LEADS and not (follower.endswith("s") and after[0].kind == "OTHER")
