"""PLV: sentences with a marked source and target, labelled with PLOVER's roots, and what the reader says of the pair.

Both spans are made mentions of two distinct actors, so that neither naming nor linking is measured. Answers are
folded into the roots as PLV gives them. It writes CONCEDE and RETREAT as YIELD, an act of goodwill that is denied as
REJECT, one that is still to come or only may come as AGREE, and a hostile act to come as THREATEN. Who wants a
hostile act, as by a call for sanctions, is mostly said to ACCUSE. Where the cues of
CAMEO part from PLOVER's types it follows CAMEO: see `CONVENTIONS`.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.model import Actor, Block, Document, Found, Mention, Reading, Span, Statement, Token
from dragoman.reading.factuality import read_factuality
from dragoman.reading.mentions import document_day
from dragoman.reading.names import find_names
from dragoman.reading.parse import Parser
from dragoman.reading.persons import find_persons
from dragoman.reading.persons_known import Known, Setting
from dragoman.reading.phrases import find_phrases
from dragoman.reading.references import resolve_references
from dragoman.reading.statements import read_statements
from dragoman.reading.syntax import child
from dragoman.vocabulary.types import standing_types

SOURCE = Actor("PLV:SOURCE", "the source")
TARGET = Actor("PLV:TARGET", "the target")

FOLDED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
GOODWILL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
HOSTILE = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST"})
TO_COME = frozenset({"future", "possible"})

CONVENTIONS = (
    ("AGREE", r"\b(sign|reach|conclu|clinch|str[iu]ck)\w*\b.*\b(agreement|deal|pact|treat|accord|memorand)", "SUPPORT"),
    ("SANCTION", r"\b(convict|guilty)", "ACCUSE"),
    ("SANCTION", r"\b(sanctions|embargo)", "COERCE"),
    ("RETREAT", r"\b(withdr[ae]w|recall|pull)\w*\b.*\b(peacekeep|observers)", "SANCTION"),
    ("COERCE", r"\b(blockad|occup|captur|took over|overr[au]n)", "ASSAULT"),
)
"""Our type, words of the predicate, and where PLV has such an act: CAMEO's 057 (sign formal agreement), 116 (find
guilty), 163 (impose embargo or sanctions), 166 (withdraw peacekeepers), 191 and 192 (blockade, occupy territory).
Only for what has happened."""

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
    return Mention(span, head, (actor,), adjective=tokens[head].pos == "ADJ", rule="actors:name")


def answer(reading: Reading, root: str) -> Answer:
    """What the statements of a sentence say of its pair."""
    joining = [s for s in reading.statements if _pair(s) == {SOURCE.code, TARGET.code}]
    joining.sort(
        key=lambda s: (
            not _is_forward(s),
            s.type in standing_types(),
            _depth(reading.tokens, s.head),
            _is_weighed(s),
            s.span.start,
        )
    )
    return Answer(root, tuple(fold(s) for s in joining), bool(joining) and _is_forward(joining[0]))


_BELOW = frozenset({"advcl", "relcl", "acl", "pobj", "pcomp", "appos"})


def _depth(tokens: Sequence[Token], i: int) -> int:
    """How many phrases and clauses lie between a word and the main clause of its sentence."""
    depth = 0
    while i < len(tokens) and tokens[i].head != i:
        depth += tokens[i].dep in _BELOW
        i = tokens[i].head
    return depth


def _pair(statement: Statement) -> set[str]:
    return {p.actor.code for p in (*statement.actors, *statement.recipients)}


def _is_weighed(statement: Statement) -> bool:
    """Whether no slot of its predicate tells who acts on whom: it is what scored best."""
    return any(step.startswith("score:") for step in statement.why)


def _is_forward(statement: Statement) -> bool:
    return statement.actors[0].actor.code == SOURCE.code


def fold(statement: Statement) -> str:
    """PLV's root for a statement; the type itself where PLV has none."""
    root = FOLDED.get(statement.type, statement.type)
    if statement.status in TO_COME:
        return "AGREE" if root in GOODWILL else "THREATEN" if root in HOSTILE else root
    if statement.status == "desired" and root in HOSTILE:
        return "ACCUSE"
    if statement.status == "negated":
        return "REJECT" if root in GOODWILL else root
    if statement.status == "actual":
        words = statement.span.exact
        found = (to for type_, told, to in CONVENTIONS if statement.type == type_ and re.search(told, words, re.I))
        return next(found, root)
    return root


def read(parse: Parser, rows: Iterable[Row]) -> list[Reading]:
    """The rows read as far as statements and what is certain of them."""
    return [read_factuality(read_statements(reading)) for reading in prepare(parse, rows)]
