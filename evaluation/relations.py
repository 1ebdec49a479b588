"""Relations between a given pair of actors against PLV, sentences labelled with PLOVER's roots.

`python -m evaluation.relations --data PLV_train.tsv` reads every sentence whose source and target are marked, sees to
it that both spans are mentions of two distinct actors (so that neither naming nor linking is measured), and asks which
type the statements that join the two carry. The last line is JSON: the share of pairs that any statement joins, the
accuracy of the type among those, among those the share whose actor is the source, and the macro-F1 over the roots,
where no statement is a wrong answer.

PLV writes CONCEDE and RETREAT as YIELD, an act of goodwill that is denied as REJECT, one that is still to come as
AGREE, and a hostile act still to come as THREATEN; the answers are folded the same way. Standing relations have no
root there and are never right. Where several statements join a pair, one that starts from the source goes first, then
events, then the order of the text; `any_accuracy` counts any of them.

Rows whose sentence does not name the target are not asked. Sentences that also occur in the CAMEO manual or in
classifiers' training sets are left out where `PLV_train_overlap.csv` lies beside the data and says so; `--all` keeps
them. The lexicon was mended with an eye on these training sentences, so the figures are those of a development set.
PLV's own test split is not touched.
"""

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.model import Actor, Block, Document, Found, Mention, Reading, Span, Statement
from dragoman.reading.factuality import read_factuality
from dragoman.reading.mentions import document_day
from dragoman.reading.names import find_names
from dragoman.reading.parse import Parser
from dragoman.reading.persons import Known, Setting, find_persons
from dragoman.reading.phrases import find_phrases
from dragoman.reading.references import resolve_references
from dragoman.reading.statements import STANDING, read_statements
from dragoman.reading.syntax import child

SOURCE = Actor("PLV:SOURCE", "the source")
TARGET = Actor("PLV:TARGET", "the target")

FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
GOODWILL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
HOSTILE = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})

Place = tuple[int, int]
"""First offset and one past the last."""

_MARK = re.compile(r"<(/?)([st])>")


@dataclass(frozen=True, slots=True)
class Row:
    """An annotated sentence.

    Attributes:
        text: The sentence without its marks.
        source: Where the one who acts is named.
        target: Where the one acted on is named; empty where the sentence does not name one.
        root: The annotated root.
    """

    text: str
    source: tuple[Place, ...]
    target: tuple[Place, ...]
    root: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the reader says of a pair.

    Attributes:
        root: The annotated root.
        given: The folded types of the statements that join the pair, best first; empty where none does.
        forward: Whether the best one starts from the source.
    """

    root: str
    given: tuple[str, ...]
    forward: bool


def load(path: Path, *, every: bool = False) -> list[Row]:
    """The rows of a PLV file, without those that its overlap file calls unclean unless `every`."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    overlap = path.with_name(f"{path.stem}_overlap.csv")
    keep = [True] * len(rows)
    if overlap.exists() and not every:
        with overlap.open(encoding="utf-8", newline="") as file:
            keep = [row["clean"] == "1" for row in csv.DictReader(file)]
    read = (_row(r["marked_sentence"], r["gold_root"]) for r, kept in zip(rows, keep, strict=True) if kept)
    return [row for row in read if row.source and row.target]


def _row(marked: str, root: str) -> Row:
    text, at, began = "", 0, 0
    places: dict[str, list[Place]] = {"s": [], "t": []}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            places[mark[2]].append((began, len(text)))
        else:
            began = len(text)
    text += marked[at:]
    return Row(text, tuple(places["s"]), tuple(places["t"]), root)


def prepare(parse: Parser, rows: Iterable[Row]) -> Iterator[Reading]:
    """Parse each row's sentence and make its spans mentions."""
    kept = list(rows)
    prose = [Reading(_document(n, r.text), blocks=(Block(0, len(r.text), "prose"),)) for n, r in enumerate(kept)]
    for row, reading in zip(kept, parse.pipe(prose), strict=True):
        yield with_pair(reading, row)


def _document(number: int, text: str) -> Document:
    published = Found("2019-06-15", "sidecar", "")
    return Document(f"doc_{number}", f"{number}.txt", text, "", "text/plain", published=published)


def with_pair(reading: Reading, row: Row) -> Reading:
    """The reading with the pair as mentions in place of what is found inside their spans.

    Other names of an actor that one span means, and not the other, follow it. References back are read last, so that
    a pronoun may mean one of the pair.
    """
    pair = [(place, SOURCE) for place in row.source] + [(place, TARGET) for place in row.target]
    own = [m for place, actor in pair if (m := _mention(reading, place, actor)) is not None]
    setting = Setting(reading, document_day(reading), Known())
    found: dict[int, list[Mention]] = {}
    for sentence in reading.sentences:
        names, shadows = find_names(reading, sentence.index, setting.day)
        found[sentence.index] = find_phrases(
            setting, sentence.index, find_persons(setting, sentence.index, names, shadows)
        )
    moved = _moved([m for mentions in found.values() for m in mentions], own)
    for index, mentions in found.items():
        others = [_follow(m, moved) for m in mentions if not any(m.span.overlaps(o.span) for o in own)]
        found[index] = others + [m for m in own if reading.tokens[m.head].sentence == index]
    return replace(reading, mentions=resolve_references(reading, found))


def _moved(mentions: list[Mention], own: list[Mention]) -> dict[str, Actor]:
    """Which of the pair each code means that heads exactly one of their spans."""
    meant: dict[str, set[str]] = {}
    for mention in mentions:
        for given in own:
            if mention.head == given.head and len(mention.actors) == 1:
                meant.setdefault(mention.actors[0].code, set()).add(given.actors[0].code)
    pair = {SOURCE.code: SOURCE, TARGET.code: TARGET}
    return {code: pair[min(which)] for code, which in meant.items() if len(which) == 1}


def _follow(mention: Mention, moved: dict[str, Actor]) -> Mention:
    return replace(mention, actors=tuple(moved.get(a.code, a) for a in mention.actors))


def _mention(reading: Reading, place: Place, actor: Actor) -> Mention | None:
    """The mention that a span makes, headed by the word in it that hangs on a word outside."""
    tokens = reading.tokens
    inside = [t.i for t in tokens if place[0] < t.end and t.start < place[1]]
    if not inside:
        return None
    head = next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), inside[-1])
    while tokens[head].pos == "ADP" and (below := child(tokens, head, "pobj")) in inside and below is not None:
        head = below
    span = Span.of(reading.document.text, *place)
    if tokens[head].ent == "PERSON":
        actor = replace(actor, person=span.exact)  # "he" means people, "it" states
    return Mention(span, head, (actor,), adjective=tokens[head].pos == "ADJ", rule="given")


def answer(reading: Reading, root: str) -> Answer:
    """What the statements of a sentence say of its pair."""
    joining = [s for s in reading.statements if _pair(s) == {SOURCE.code, TARGET.code}]
    joining.sort(key=lambda s: (not _is_forward(s), s.type in STANDING, s.span.start))
    return Answer(root, tuple(fold(s) for s in joining), bool(joining) and _is_forward(joining[0]))


def _pair(statement: Statement) -> set[str]:
    return {p.actor.code for p in (*statement.actors, *statement.recipients)}


def _is_forward(statement: Statement) -> bool:
    return statement.actors[0].actor.code == SOURCE.code


def fold(statement: Statement) -> str:
    """PLV's root for a statement; the type itself where PLV has none."""
    root = FOLDED.get(statement.type, statement.type)
    if root in GOODWILL:
        return {"negated": "REJECT", "future": "AGREE"}.get(statement.status, root)
    return "THREATEN" if root in HOSTILE and statement.status == "future" else root


def score(answers: list[Answer]) -> dict[str, object]:
    """The figures of the last line."""
    joined = [a for a in answers if a.given]
    roots = sorted({a.root for a in answers})
    each = {root: _f1(answers, root) for root in roots}
    share = max(1, len(joined))
    return {
        "pairs": len(answers),
        "joined": round(len(joined) / max(1, len(answers)), 4),
        "accuracy": round(sum(a.given[0] == a.root for a in joined) / share, 4),
        "any_accuracy": round(sum(a.root in a.given for a in joined) / share, 4),
        "forward": round(sum(a.forward for a in joined) / share, 4),
        "macro_f1": round(sum(each.values()) / max(1, len(roots)), 4),
        "f1": each,
    }


def _f1(answers: list[Answer], root: str) -> float:
    right = sum(a.root == root and a.given[:1] == (root,) for a in answers)
    expected = sum(a.root == root for a in answers)
    given = sum(a.given[:1] == (root,) for a in answers)
    return round(2 * right / max(1, expected + given), 4)


def report(rows: list[Row], answers: list[Answer]) -> None:
    """Print every sentence that was answered wrongly, and the commonest confusions."""
    wrong: Counter[tuple[str, str]] = Counter()
    for row, given in zip(rows, answers, strict=True):
        if given.given[:1] != (given.root,):
            wrong[given.root, given.given[0] if given.given else "none"] += 1
            print(f"{given.root} {list(given.given)} | {row.text}")
    for (root, got), count in wrong.most_common(30):
        print(f"{count:4} {root} read as {got}")


def main() -> None:
    """Measure, print the wrong answers with `--verbose`, and end with one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--all", action="store_true", help="keep sentences that other corpora hold as well")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    rows = load(options.data, every=options.all)
    read = (read_factuality(read_statements(reading)) for reading in prepare(Parser(), rows))
    answers = [answer(reading, row.root) for row, reading in zip(rows, read, strict=True)]
    if options.verbose:
        report(rows, answers)
    print(json.dumps(score(answers)))


if __name__ == "__main__":
    main()
