"""Copies of the sample articles with changes, so that a few articles make a pile in which no two are the same.

The changes keep the prose readable and the same in shape: years shift, larger numbers grow, names of months and of
states are exchanged for others throughout an article. Copy for copy the same changes come out on every machine.
"""

import json
import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from dragoman.documents.load import load
from dragoman.model import Document
from dragoman.samples import sample_paths

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

STATES = (
    ("Greece", "Greek", "Athens"), ("Turkey", "Turkish", "Ankara"), ("Egypt", "Egyptian", "Cairo"),
    ("Ethiopia", "Ethiopian", "Addis Ababa"), ("Iran", "Iranian", "Tehran"), ("India", "Indian", "Delhi"),
    ("Venezuela", "Venezuelan", "Caracas"), ("China", "Chinese", "Beijing"), ("Serbia", "Serbian", "Belgrade"),
    ("Armenia", "Armenian", "Yerevan"), ("Japan", "Japanese", "Tokyo"), ("Russia", "Russian", "Moscow"),
    ("France", "French", "Paris"), ("Brazil", "Brazilian", "Brasilia"),
)  # fmt: skip
"""Name, adjective and capital; a copy moves each state to the place of another."""

_YEARS = 9
_WORDS = re.compile(r"\b(?:" + "|".join([*MONTHS, *(word for forms in STATES for word in forms)]) + r")\b")
_NUMBER = re.compile(r"(?<![\d.,])\d{1,9}(?![\d,]|\.\d)")


def changed(text: str, number: int) -> str:
    """The text as its copy of that number has it; number 0 changes nothing."""
    words = _exchange(number)
    text = _WORDS.sub(lambda m: words[m[0]], text)
    return _NUMBER.sub(lambda m: _shifted(m[0], number), text)


def _exchange(number: int) -> dict[str, str]:
    out = {month: MONTHS[(i + number) % len(MONTHS)] for i, month in enumerate(MONTHS)}
    for i, forms in enumerate(STATES):
        out.update(zip(forms, STATES[(i + number) % len(STATES)], strict=True))
    return out


def _shifted(digits: str, number: int) -> str:
    """Years move back, days of the month stay, other numbers grow."""
    value = int(digits)
    if 1900 <= value <= 2099:
        return str(value - number % _YEARS)
    return digits if value <= 31 else str(value + number)


def copies() -> Iterator[tuple[str, Document]]:
    """Without end: the name and the document of each copy, article by article; the document holds the changed text."""
    articles = [load(path) for path in sample_paths()]
    for number in count():
        for article in articles:
            yield f"{number:04}_{Path(article.path).stem}", _copy(article, number)


def _copy(article: Document, number: int) -> Document:
    text = changed(article.text, number)
    return Document(f"doc_{number}", article.path, text, "", "text/plain", published=article.published)


def write_copies(folder: Path, number: int) -> None:
    """Write that many copies as text files with the date of their article beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in islice(copies(), number):
        (folder / f"{name}.txt").write_text(document.text, encoding="utf-8", newline="")
        if document.published:
            beside = json.dumps({"published": document.published.value})
            (folder / f"{name}.meta.json").write_text(beside, encoding="utf-8")
