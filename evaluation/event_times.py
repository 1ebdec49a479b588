"""Which of a sentence's times an event is given, against the links of TimeML files.

    python -m evaluation.event_times --data DIR [--errors]

Reads every `.tml` file below DIR. Each annotated event becomes a statement at its word, each is timed by
`dragoman.reading.timing`, and what is asked is one thing: whether the time taken is the one that the file's links put
the event in. Only links to dated expressions of the event's own sentence count, and of these only where the reader
read the expression as a date at all, so that nothing is measured here but the choice. Recall is over events that a
link puts in a time, precision over events we gave a time that some link judges. The last line printed is one JSON
object.
"""

import argparse
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.model import Reading, Statement, Status, When
from dragoman.reading.layout import read_layout
from dragoman.reading.parse import Parser
from dragoman.reading.times import read_times
from dragoman.reading.timing import read_timing
from evaluation.times import load, plain

WITHIN = frozenset(
    {"IS_INCLUDED", "DURING", "SIMULTANEOUS", "IDENTITY", "INCLUDES", "BEGUN_BY", "BEGINS", "ENDED_BY", "ENDS"}
)
"""Relations of an event to the time that it happened in or filled; the others put it before or after."""

_CONVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "IBEFORE": "IAFTER", "IAFTER": "IBEFORE"}

_TYPES = {"REPORTING": "ACCUSE", "STATE": "ALIGN", "I_STATE": "INTEREST", "I_ACTION": "AGREE"}
"""A type of statement for each class of event; any other is taken for an act."""

_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Event:
    """An annotated event.

    Attributes:
        start: Offset of its word.
        kind: Its class in TimeML.
        status: What its tense, modality and polarity make of it.
        links: The times it is related to, by the offset of their words, and how.
    """

    start: int
    kind: str
    status: Status
    links: tuple[tuple[int, str], ...]


def read_events(path: Path) -> list[Event]:
    """The events of a TimeML file with their links to times, offsets as in the document of `evaluation.times`."""
    raw = path.read_text(encoding="utf-8", errors="replace")
    events, times = _offsets(raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")])
    instances = {a["eiid"]: a for a in _attributes(raw, "MAKEINSTANCE")}
    links: dict[str, list[tuple[int, str]]] = {}
    for link in _attributes(raw, "TLINK"):
        event, time, relation = _ends(link)
        if event in instances and time in times:
            links.setdefault(instances[event]["eventID"], []).append((times[time], relation))
    made = {a["eventID"]: a for a in reversed(list(instances.values()))}
    return [
        Event(start, kind, _status(made.get(name, {})), tuple(links.get(name, ())))
        for name, (start, kind) in events.items()
    ]


def _offsets(body: str) -> tuple[dict[str, tuple[int, str]], dict[str, int]]:
    """Where the events, with their class, and the dated expressions of a text begin, by their names."""
    events: dict[str, tuple[int, str]] = {}
    times: dict[str, int] = {}
    length = position = 0
    for match in _TAG.finditer(body):
        length += len(plain(body[position : match.start()]))
        position = match.end()
        attributes = dict(_ATTRIBUTE.findall(match.group()))
        if match.group().startswith("<EVENT"):
            events[attributes["eid"]] = length, attributes.get("class", "")
        elif match.group().startswith("<TIMEX3") and attributes["type"] in {"DATE", "TIME"}:
            times[attributes["tid"]] = length
    return events, times


def _attributes(raw: str, tag: str) -> list[dict[str, str]]:
    return [dict(_ATTRIBUTE.findall(found)) for found in re.findall(rf"<{tag}\b[^>]*>", raw)]


def _ends(link: Mapping[str, str]) -> tuple[str, str, str]:
    """The event, the time and how the event stands to it, whichever way round the link was drawn."""
    relation = link.get("relType", "")
    if "relatedToTime" in link:
        return link.get("eventInstanceID", ""), link["relatedToTime"], relation
    return link.get("relatedToEventInstance", ""), link.get("timeID", ""), _CONVERSE.get(relation, relation)


def _status(made: Mapping[str, str]) -> Status:
    if made.get("polarity") == "NEG":
        return "negated"
    to_come = made.get("tense") == "FUTURE" or made.get("modality", "NONE") not in {"", "NONE"}
    return "future" if to_come else "actual"


def timed(path: Path, parser: Parser) -> Iterator[tuple[Event, Statement, Reading]]:
    """Each event of a file as a statement with the time that the reader gives it."""
    document, _ = load(path)
    reading = read_times(parser(read_layout(Reading(document))))
    if not reading.tokens:
        return
    starts = [token.start for token in reading.tokens]
    events = [e for e in read_events(path) if e.start >= starts[0]]
    drafts = tuple(_draft(reading, e, bisect_right(starts, e.start) - 1) for e in events)
    found = read_timing(replace(reading, statements=drafts))
    for event, statement in zip(events, found.statements, strict=True):
        yield event, statement, found


def _draft(reading: Reading, event: Event, head: int) -> Statement:
    token = reading.tokens[head]
    span = reading.document.span(token.start, token.end)
    kind = _TYPES.get(event.kind, "ASSAULT")
    return Statement(f"st_{head}", token.sentence, span, kind, (), (), head=head, status=event.status)


def judge(event: Event, told: Statement, reading: Reading) -> str | None:
    """`right`, `wrong` or `missed`; `None` where no link to a readable time of the sentence judges the event."""
    sentence, when = reading.sentences[told.sentence], told.when
    here = [link for link in event.links if sentence.start <= link[0] < sentence.end and _is_read(reading, link[0])]
    within = [start for start, relation in here if relation in WITHIN]
    taken = [(start, relation) for start, relation in here if when and _covers(reading, when, start)]
    if within:
        return "missed" if when is None else "right" if any(start in within for start, _ in taken) else "wrong"
    return "wrong" if taken else None


def _is_read(reading: Reading, start: int) -> bool:
    return any(t.prefix and t.span.start <= start + 2 and start < t.span.end for t in reading.times)


def _covers(reading: Reading, when: When, start: int) -> bool:
    """Whether a time begins at or near an offset; the file may leave out "the" or "late"."""
    here = reading.document.text[min(when.span.start, start) : max(when.span.start, start)]
    return when.span.start <= start < when.span.end or len(here.split()) <= 1


def scores(judged: Counter[str]) -> dict[str, float]:
    """Recall, precision and F1 of the counts."""
    recall = judged["right"] / max(1, judged["right"] + judged["wrong in time"] + judged["missed"])
    precision = judged["right"] / max(1, judged["right"] + judged["wrong"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def evaluate(paths: Sequence[Path], parser: Parser, errors: bool = False) -> Counter[str]:
    """Count how the events of the files fare; with `errors`, print those not right."""
    judged: Counter[str] = Counter()
    for path in paths:
        for event, told, reading in timed(path, parser):
            verdict = judge(event, told, reading)
            if verdict is None:
                continue
            judged[verdict] += 1
            judged["wrong in time"] += verdict == "wrong" and any(r in WITHIN for _, r in event.links)
            if errors and verdict != "right":
                _show(verdict, told, reading)
    return judged


def _show(verdict: str, told: Statement, reading: Reading) -> None:
    text = " ".join(reading.sentence_span(told.sentence).exact.split())
    taken = f"{told.when.exact} {told.when.rule}" if told.when else "-"
    print(f"{verdict} {told.span.exact!r} {told.status} {taken} | {text}")


def main() -> None:
    """Print the errors if asked, then one JSON line."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--data", type=Path, required=True)
    asked.add_argument("--errors", action="store_true", help="print every event missed or given another time")
    options = asked.parse_args()
    paths = [p for p in sorted(options.data.rglob("*.tml")) if not p.name.startswith(".")]
    judged = evaluate(paths, Parser(), options.errors)
    linked = judged["right"] + judged["wrong in time"] + judged["missed"]
    print(json.dumps({"task": "event_times", "documents": len(paths), "linked": linked, **scores(judged)}))


if __name__ == "__main__":
    main()
