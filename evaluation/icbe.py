"""ICBe: narratives of international crises with every event coded by hand, one row an event.

A narrative's sentences lie in order in `narratives_events.csv`; a sentence that no event was coded in has one empty
row. The rows of one sentence are its events. Some sentences lost their full stop when the corpus was cut into
sentences, and get it back here, or the next one would be read as their rest.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.documents.page import Page
from dragoman.documents.publication import bounded_date
from dragoman.errors import UnknownName
from dragoman.model import Document
from dragoman.vocabulary.actors import resolve

NARRATIVES = "narratives_events.csv"
VALID = "valid_events_agreed_wide_filtered.csv"

HELD_BACK = 10
"""Of the crises outside the validation file, those whose number this divides are held back; the rest are for us."""

STATES = {
    "Republic of Cyprus": "CYP",
    "Russian Soviet Federative Socialist Republic": "RUS",
    "Russian Empire": "RUS",
    "Mongolian People's Republic": "MNG",
    "Republic of Upper Volta": "BFA",
    "Zimbabwe Rhodesia": "ZWE",
    "Southern Rhodesia": "ZWE",
    "Rhodesia": "ZWE",
    "British Guiana": "GUY",
    "Malaya": "MYS",
    "Tanganyika": "TZA",
    "Ottoman Empire": "TUR",
    "United Arab Republic": "EGY",
    "Kingdom of Hejaz": "SAU",
    "Sultanate of Nejd": "SAU",
    "Kingdom of Nejd and Hejaz": "SAU",
    "Mutawakkilite Kingdom of Yemen": "YEM",
    "Yemen Arab Republic": "YEM",
    "South Yemen": "YMD",
    "North Vietnam": "VNM",
    "South Vietnam": "VDR",
    "German Democratic Republic": "DDR",
    "Czechoslovakia": "CSK",
    "Yugoslavia": "YUG",
    "Serbia and Montenegro": "SCG",
    "Columbia": "COL",
}
"""What the corpus calls states whose name the vocabulary does not know: successors, or ISO 3166-3 for a state of its
own. The vocabulary is asked first."""

_ENDED = re.compile(r"[.!?:;…][\"”’')\]]*$")

Dyad = tuple[str, str]
"""Who acts, on whom: codes of two states."""


@dataclass(frozen=True, slots=True)
class Event:
    """One coded event; what was not coded is empty.

    Attributes:
        kinds: Of `action`, `speech` and `thought`; more than one where the coders differ.
        speech: The kinds of speech act.
        did: Who did it, to whom.
        said: Who said it, to whom.
    """

    kinds: frozenset[str]
    speech: frozenset[str]
    did: tuple[tuple[str, ...], tuple[str, ...]]
    said: tuple[tuple[str, ...], tuple[str, ...]]

    def dyads(self) -> Iterator[Dyad]:
        """Pairs of distinct states, each who did or said it with each it was done or said to."""
        for actors, recipients in (self.did, self.said):
            states = [[code for name in names if (code := state(name))] for names in (actors, recipients)]
            yield from ((a, b) for a in states[0] for b in states[1] if a != b)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a narrative: where it lies in the text, and its events."""

    start: int
    end: int
    events: tuple[Event, ...]

    def dyads(self) -> frozenset[Dyad]:
        """The pairs of states of all its events."""
        return frozenset(dyad for event in self.events for dyad in event.dyads())


@dataclass(frozen=True, slots=True)
class Narrative:
    """The story of one crisis."""

    crisis: int
    document: Document
    passages: tuple[Passage, ...]


def load(folder: Path) -> list[Narrative]:
    """All narratives, in the order of the crises."""
    crises: dict[int, dict[int, list[dict[str, str]]]] = {}
    for row in _rows(folder / NARRATIVES):
        sentences = crises.setdefault(int(row["crisno"]), {})
        sentences.setdefault(int(row["sentence_number_int_aligned"]), []).append(row)
    return [_narrative(crisis, [rows for _, rows in sorted(each.items())]) for crisis, each in sorted(crises.items())]


def valid_crises(folder: Path) -> frozenset[int]:
    """The crises of the corpus's validation file."""
    return frozenset(int(float(row["crisno"])) for row in _rows(folder / VALID))


def is_held_back(crisis: int, valid: frozenset[int]) -> bool:
    """Whether a crisis is measured on and never learned from or looked at."""
    return crisis in valid or crisis % HELD_BACK == 0


def state(name: str) -> str | None:
    """The code of a state as the corpus names it; `None` for whatever else acts."""
    try:
        code = resolve(name).code
    except UnknownName:
        code = STATES.get(name, "")
    return code if len(code) == 3 else None


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _narrative(crisis: int, sentences: Iterable[list[dict[str, str]]]) -> Narrative:
    text, passages = "", []
    for rows in sentences:
        words = " ".join(rows[0]["sentence_span_text"].split())
        if not words:
            continue
        start = len(text)
        text += words if _ENDED.search(words) else f"{words}."
        passages.append(Passage(start, len(text), tuple(_event(row) for row in rows if row["event_type"])))
        text += " "
    name = f"crisis_{crisis}"
    published = bounded_date(Page.of(text))
    document = Document(name, f"{name}.txt", text, "", "text/plain", published=published)
    return Narrative(crisis, document, tuple(passages))


def _event(row: dict[str, str]) -> Event:
    return Event(
        frozenset(_list(row["event_type"])),
        frozenset(_list(row["sayintkind"])),
        (_list(row["do_actor_a"]), _list(row["do_actor_b"])),
        (_list(row["say_actor_a"]), _list(row["say_actor_b"])),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
