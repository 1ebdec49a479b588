"""Facts written down as keys and values, in a sidecar or a front matter -> `Facts`."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from dragoman.documents.dates import is_interval, parse_date
from dragoman.documents.facts import Facts, Problem, Report
from dragoman.documents.provenance import language_code
from dragoman.model import Found

KEYS = ("published", "publisher", "title", "language", "authors", "translated_from", "republished_from")
ALIASES = {
    "date": "published",
    "author": "authors",
    "byline": "authors",
    "lang": "language",
    "publication": "publisher",
    "outlet": "publisher",
}
"""What front matter calls them elsewhere."""


def stated_facts(stated: Mapping[str, object], rule: str, path: str, report: Report) -> Facts:
    """The facts in `stated`; a value that does not fit is reported and left out, the others stand."""
    values = {_key(key): value for key, value in stated.items() if not _is_blank(value)}
    _report_near_misses(stated, path, report, rule)

    def one(key: str) -> Found | None:
        return next(many(key), None)

    def many(key: str) -> Iterator[Found]:
        value = values.get(key)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str | int) and not isinstance(each, bool) and str(each).strip():
                yield Found(str(each).strip(), rule, f"{key}: {each}")
            elif value is not None:
                report(Problem(path, f"{rule}-value", f"{key!r} should be text, not {_kind(each)}; it is left out"))

    def checked(key: str, read: object, form: str) -> Found | None:
        found = one(key)
        value = read(found.value) if found and callable(read) else None
        if found is None or value is not None:
            return found and Found(str(value), rule, found.evidence)
        report(Problem(path, f"{rule}-value", f"{key!r} is {found.value!r}, not {form}; it is left out"))
        return None

    return Facts(
        title=one("title"),
        publisher=one("publisher"),
        authors=tuple(many("authors")),
        published=checked("published", _date, "a date such as 2019-04-29, 2019-04 or 2019"),
        language=checked("language", language_code, "a language code such as en"),
        translated_from=checked("translated_from", language_code, "a language code such as fr"),
        republished_from=one("republished_from"),
    )


def _date(words: str) -> str | None:
    return words if is_interval(words) else parse_date(words)


def _key(key: str) -> str:
    key = key.strip().lower().replace("-", "_")
    return ALIASES.get(key, key)


def _is_blank(value: object) -> bool:
    return value is None or value == [] or (isinstance(value, str) and value.strip().lower() in ("", "null", "~"))


def _kind(value: object) -> str:
    return {dict: "a mapping", list: "a list", bool: "true or false", float: "a number"}.get(type(value), "blank")


def _report_near_misses(stated: Mapping[str, object], path: str, report: Report, rule: str) -> None:
    """Name keys that look like slips of the pen; other keys are another program's and none of ours."""
    for key in stated:
        near = get_close_matches(_key(key), KEYS, n=1, cutoff=0.8)
        if near and _key(key) not in KEYS:
            message = f"{key!r} is not a key known here and is left out; did you mean {near[0]!r}?"
            report(Problem(path, f"{rule}-key", message))
