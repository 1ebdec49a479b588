"""`NAME.meta.json` beside `NAME.txt`: what the page would have told a reader, when only its text was kept."""

import json
from pathlib import Path

from dragoman.documents.encoding import decode
from dragoman.documents.facts import Facts, Problem, Report
from dragoman.documents.stated import stated_facts
from dragoman.documents.walk import SIDECAR_SUFFIX, printable
from dragoman.errors import SkippedInput

RULE = "sidecar"

# A sidecar is a handful of lines; a file this long beside a text is something else.
_MOST_BYTES = 1_000_000


def sidecar_path(path: Path) -> Path | None:
    """Where the sidecar of `path` would lie; `None` for a path without a name."""
    return path.with_name(path.stem + SIDECAR_SUFFIX) if path.stem else None


def read_sidecar(path: Path, report: Report) -> Facts:
    """The facts of the sidecar of `path`: none where there is no sidecar, or where it is broken, which is reported."""
    beside = sidecar_path(path)
    try:
        if beside is None or not beside.is_file():
            return Facts()
        with beside.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        return _broken(beside or path, f"cannot be read: {error}", report)
    return parse_sidecar(raw, beside, report)


def parse_sidecar(raw: bytes, path: Path, report: Report) -> Facts:
    """The facts in the bytes of a sidecar."""
    if len(raw) > _MOST_BYTES:
        return _broken(path, "is too long for a sidecar", report)
    try:
        stated = json.loads(decode(raw, printable(path)))
    except SkippedInput as error:
        return _broken(path, error.reason, report)
    except (ValueError, RecursionError) as error:
        return _broken(path, f"is not JSON: {error}", report)
    if not isinstance(stated, dict):
        return _broken(path, 'should be a JSON object such as {"published": "2019-04-29"}', report)
    return stated_facts(stated, RULE, printable(path), report)


def _broken(path: Path, why: str, report: Report) -> Facts:
    message = f"the sidecar {why}; the document is read without it"
    report(Problem(printable(path), "sidecar-broken", message))
    return Facts()
