"""Figures against annotated articles: amounts, shares, distances and counts with their units.

    python -m evaluation.figures --data evaluation/articles/dev [--verbose]

A figure that was read matches an annotated one where the two overlap and their values are equal (of a range, both
bounds); one to one. `f1` asks for no more, `unit_f1` for the unit as well. Units are compared as the vocabulary spells
them, nouns in the singular; what an amount is "per" ("a day") does not count. The reader keeps lengths of time among
its times, so neither side's count for `f1`; `timed_f1` counts annotated lengths of time that its times tell, too.
A peer that takes every numeral in digits as a figure is measured beside (`numerals`). The last line is one JSON object.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from dragoman.model import Reading
from dragoman.reading.pipeline import make_pipeline
from dragoman.vocabulary.units import units
from evaluation.articles import SCORED_ONLY, Annotated, read_articles

_SPANS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "TH": "hour",
    "TM": "minute",
    "DE": "decade",
    "CE": "century",
}

LENGTHS = frozenset(_SPANS.values())
"""Units of time, in the singular."""

_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)(Y|M|W|D|H|DE|CE)")
_RANGE = re.compile(r"(-?[\d.]+(?:e\d+)?)\s*[-–]\s*([\d.]+(?:e\d+)?)")
_NUMERAL = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w])")

_CLOSE = 1e-6

_ROUNDED = 0.02
"""A third may be annotated as 33 or 33.3 percent."""

_WITHOUT_TIME = {"bpd": "barrels"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as the scorer sees it: where it stands, its bounds, its unit in one spelling."""

    start: int
    end: int
    low: float
    high: float
    unit: str

    def agrees(self, other: "Quantity") -> bool:
        """Whether it stands in the same place with the same value; a fifth is twenty percent."""
        if not (self.start < other.end and other.start < self.end):
            return False
        if self.unit == "percent" and not other.unit and other.high < 1:
            return _close(self.low, 100 * other.low, _ROUNDED)
        share = _ROUNDED if self.unit == other.unit == "percent" and other.low % 1 else _CLOSE
        return _close(self.low, other.low, share) and _close(self.high, other.high, share)

    def same_unit(self, other: "Quantity") -> bool:
        """Whether it measures in the same unit; a part of one is a share."""
        return self.unit == other.unit or (self.unit == "percent" and not other.unit and other.high < 1)


def _close(one: float, other: float, share: float = _CLOSE) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other), 1.0)


def annotated(sentence: Annotated) -> Iterator[Quantity]:
    """The figures annotated in a sentence; equal words stand where they occur next."""
    for surface, same in groupby(sorted(sentence.amounts, key=lambda a: a.surface), key=lambda a: a.surface):
        at = -1
        for amount in same:
            at = sentence.text.lower().find(surface.lower(), at + 1)
            if at < 0:
                continue
            start = sentence.start + at
            low, high = bounds(amount.value)
            yield Quantity(start, start + len(surface), low, high, unit_of(amount.unit))


def bounds(value: str) -> tuple[float, float]:
    """The lower and the upper bound of an annotated value; the same where it is no range."""
    plain = value.replace(",", "").replace(" ", "")
    found = _RANGE.fullmatch(plain)
    return (float(found[1]), float(found[2])) if found else (float(plain), float(plain))


def unit_of(written: str | None) -> str:
    """A unit as the vocabulary spells it, without what it is per; another noun in the singular; empty for none."""
    bare = (written or "").split("/")[0].strip().lower()
    known = units().names.get(bare, bare)
    known = _WITHOUT_TIME.get(known, known).lower()
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", known))


def told(reading: Reading) -> list[Quantity]:
    """The figures that were read."""
    return [
        Quantity(f.span.start, f.span.end, f.value, f.value if f.high is None else f.high, unit_of(f.unit))
        for f in reading.figures
    ]


def lengths(reading: Reading) -> Iterator[Quantity]:
    """The lengths of time that were read."""
    for time in reading.times:
        if found := _LENGTH.fullmatch(time.value):
            number = float(found[2])
            unit = _SPANS[f"{found[1]}{found[3]}"]
            yield Quantity(time.span.start, time.span.end, number, number, unit)


def numerals(text: str) -> list[Quantity]:
    """Every numeral in digits, as a peer that knows nothing else has it; four digits that look like a year are none."""
    found = []
    for match in _NUMERAL.finditer(text):
        if not re.fullmatch(r"(1[89]|20)\d\d", match[0]):
            value = float(match[0].replace(",", ""))
            found.append(Quantity(match.start(), match.end(), value, value, ""))
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """How many figures each side has, how many agree, how many in the unit too."""

    gold: int = 0
    found: int = 0
    right: int = 0
    unit: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.gold + other.gold, self.found + other.found, self.right + other.right, self.unit + other.unit
        )

    def f1(self, right: int) -> float:
        """F1 of so many right."""
        return round(2 * right / max(1, self.gold + self.found), 4)


def compare(gold: Sequence[Quantity], found: Sequence[Quantity]) -> Counts:
    """Pair each annotated figure with one read that agrees, one with the same unit first."""
    rest = list(found)
    right = unit = 0
    for one in gold:
        near = [q for q in rest if one.agrees(q)]
        if near:
            best = max(near, key=one.same_unit)
            rest.remove(best)
            right += 1
            unit += one.same_unit(best)
    return Counts(len(gold), len(found), right, unit)


def timeless(quantities: Iterable[Quantity]) -> list[Quantity]:
    """Those that measure anything but time."""
    return [q for q in quantities if q.unit not in LENGTHS]


def main() -> None:
    """Measure, print what differs with `--verbose`, and end with one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--verbose", action="store_true", help="not for articles that are only scored")
    options = parser.parse_args()
    if options.verbose and options.data.name in SCORED_ONLY:
        parser.error("--verbose shows sentences, and these articles are only scored")
    articles = read_articles(options.data)
    if not articles:
        sys.exit(f"no *.ann in {options.data}")
    plain = timed = peer = Counts()
    read = make_pipeline().pipe(article.document() for article in articles)
    for article, reading in zip(articles, read, strict=True):
        gold = [q for sentence in article.sentences for q in annotated(sentence)]
        first = article.sentences[0].start
        found = [q for q in told(reading) if q.start >= first]
        spans = [q for q in lengths(reading) if any(q.agrees(g) for g in gold)]
        plain += compare(timeless(gold), timeless(found))
        timed += compare(gold, timeless(found) + spans)
        peer += compare(timeless(gold), [q for q in numerals(article.text) if q.start >= first])
        if options.verbose:
            report(article.text, timeless(gold), timeless(found))
    figures = {"f1": plain.f1(plain.right), "precision": round(plain.right / max(1, plain.found), 4)}
    figures |= {"recall": round(plain.right / max(1, plain.gold), 4), "unit_f1": plain.f1(plain.unit)}
    figures |= {"timed_f1": timed.f1(timed.right), "numerals": peer.f1(peer.right)}
    print(json.dumps({"task": "figures", **figures, "gold": plain.gold, "found": plain.found}))


def report(text: str, gold: Sequence[Quantity], found: Sequence[Quantity]) -> None:
    """Print what one side has and the other has not."""
    for name, these, others in (("missed", gold, found), ("extra", found, gold)):
        for one in these:
            near = [q for q in others if one.agrees(q)]
            if not near or (name == "missed" and one.unit not in {q.unit for q in near}):
                around = " ".join(text[max(0, one.start - 40) : one.end + 40].split())
                print(
                    f"{name} {text[one.start : one.end]!r} {one.low:g} {one.unit} {[q.unit for q in near]} | {around}"
                )


if __name__ == "__main__":
    main()
