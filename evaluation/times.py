"""Time expressions against TimeML files, scored as in TempEval-3.

`python -m evaluation.times --data DIR` reads every `.tml` file below DIR, takes the document's date from the file,
and compares: relaxed (spans overlap), strict (spans equal), type and value (right among the relaxed).
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from dragoman.model import Document, Found, Reading, TimeExpression
from dragoman.reading.times import read_times

_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated time expression."""

    start: int
    end: int
    type: str
    value: str


def plain(markup: str) -> str:
    """Text without tags."""
    return unescape(_TAG.sub("", markup))


def load(path: Path) -> tuple[Document, list[Gold]]:
    """A TimeML file as a document and its gold expressions."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    created = next(
        (
            a
            for m in _TIMEX.finditer(raw)
            if (a := dict(_ATTRIBUTE.findall(m[1]))).get("functionInDocument") == "CREATION_TIME"
        ),
        {},
    )
    body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
    parts, gold, length, position = [], [], 0, 0
    for match in _TIMEX.finditer(body):
        before, inner = plain(body[position : match.start()]), plain(match[2])
        position = match.end()
        length += len(before)
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        gold.append(Gold(length, length + len(inner), attributes["type"], attributes["value"]))
        parts += [before, inner]
        length += len(inner)
    text = "".join(parts) + plain(body[position:])
    published = Found(created["value"][:10], "sidecar", created["value"]) if created else None
    return Document(path.stem, path.name, text, "", "text/plain", published=published), gold


def load_all(root: Path) -> Iterator[tuple[Document, list[Gold]]]:
    """Every TimeML file below a folder."""
    return (load(path) for path in sorted(root.rglob("*.tml")) if not path.name.startswith("."))


def match(gold: list[Gold], found: tuple[TimeExpression, ...]) -> Iterator[tuple[Gold | None, TimeExpression | None]]:
    """Pairs of overlapping expressions, each used once, and those left over."""
    rest = list(found)
    for item in gold:
        near = [t for t in rest if t.span.start < item.end and item.start < t.span.end]
        best = max(near, key=lambda t: min(t.span.end, item.end) - max(t.span.start, item.start), default=None)
        if best is not None:
            rest.remove(best)
        yield item, best
    yield from ((None, t) for t in rest)


def f_score(right: int, gold: int, found: int) -> float:
    """F1 of so many right among so many of each side."""
    return round(2 * right / (gold + found), 4) if gold + found else 0.0


def main() -> None:
    """Print the errors if asked, then one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="print every missed, spurious and wrong expression")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    pairs = list(load_all(options.data))
    started = time.process_time()
    readings = [read_times(Reading(document)) for document, _ in pairs]
    elapsed = time.process_time() - started
    for (document, gold), reading in zip(pairs, readings, strict=True):
        for want, got in match(gold, reading.times):
            counts.update(_score(want, got))
            if options.errors:
                _show(document, want, got)
    words = sum(len(document.text.split()) for document, _ in pairs)
    scores = {
        name: f_score(counts[name], counts["gold"], counts["found"]) for name in ("relaxed", "strict", "type", "value")
    }
    print(
        json.dumps(
            {
                "documents": len(pairs),
                "gold": counts["gold"],
                "found": counts["found"],
                **scores,
                "words_per_second": round(words / elapsed),
            }
        )
    )


def _score(want: Gold | None, got: TimeExpression | None) -> Iterator[str]:
    if want:
        yield "gold"
    if got:
        yield "found"
    if want and got:
        yield "relaxed"
        if (want.start, want.end) == (got.span.start, got.span.end):
            yield "strict"
        if want.type == got.type:
            yield "type"
        if want.value == got.value:
            yield "value"


def _show(document: Document, want: Gold | None, got: TimeExpression | None) -> None:
    start = want.start if want else got.span.start if got else 0
    around = " ".join(document.text[max(start - 50, 0) : start + 60].split())
    left = f"{document.text[want.start : want.end]!r} {want.type} {want.value}" if want else "-"
    right = f"{got.span.exact!r} {got.type} {got.value} {got.rule}" if got else "-"
    kind = (
        "MISSED"
        if not got
        else "SPURIOUS"
        if not want
        else "VALUE"
        if want.value != got.value
        else "SPAN"
        if (want.start, want.end) != (got.span.start, got.span.end)
        else "ok"
    )
    if kind != "ok":
        print(
            kind,
            "|",
            document.published.value if document.published else "",
            "|",
            " ".join(left.split()),
            "|",
            " ".join(right.split()),
            "|",
            around,
        )


if __name__ == "__main__":
    main()
