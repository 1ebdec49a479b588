"""The predicate lexicon: which words tell of which type, and where their actors stand.

The rows lie in `predicates_verbs.csv`, `predicates_nouns.csv` and `predicates_phrases.csv`, the last of which
holds idioms and everyday words of any part of speech. `docs/vocabulary.md` tells what
the columns mean; `Predicate` repeats it shortly.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from dragoman.errors import VocabularyError
from dragoman.model import Status
from dragoman.vocabulary.files import load_lines
from dragoman.vocabulary.types import statement_types

FILES = ("predicates_verbs.csv", "predicates_nouns.csv", "predicates_phrases.csv")
HEADER = ("pattern", "pos", "type", "mode", "actor", "recipient", "need", "status", "joint")
PARTS_OF_SPEECH = frozenset({"verb", "noun", "adj", "adv"})
PREPOSITIONS = frozenset(
    {
        *("to", "with", "against", "on", "of", "from", "by", "between", "for", "over", "toward", "towards", "in", "at"),
        *("among", "into", "about", "upon", "onto", "through", "under", "behind", "within", "than", "as", "regarding"),
        *("concerning", "around", "across", "outside", "near", "along", "off", "beside", "alongside", "via", "before"),
    }
)
SLOTS = frozenset({"subj", "obj", "poss", "comp"}) | PREPOSITIONS
TYPES = frozenset(statement_types())
STATUSES = frozenset({"", "negated", "future", "possible", "desired"})

Need = Literal["both", "one", "alone", "any", "strict", "own"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """One sense of a word or phrase.

    Attributes:
        pattern: As written in the lexicon; the name of the rule.
        pos: Part of speech of the head.
        before: Lemmas of the phrase that stand before the head, in order.
        after: Those that stand after it.
        type: What it tells of.
        mode: PLOVER mode, or `None`.
        actor: Slots in which to look for the actor, best first.
        recipient: Slots for the recipient; empty where it never has one.
        need: Which of the two a statement cannot do without; `strict` asks for both in the word's own slots,
            or a likely guess, `own` for both there and no guess,
            `alone` for the actor there, and never guesses a recipient.
        status: A status that the word itself carries; `None` for most.
        joint: Whether a plural subject makes a pair among its members.
        others: The words of the phrase beside its head, in any order.
    """

    pattern: str
    pos: str
    head: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    type: str
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    need: Need
    status: Status | None
    joint: bool
    others: frozenset[str] = frozenset()

    @property
    def length(self) -> int:
        """Number of words; a longer pattern wins over a shorter one at the same head."""
        return 1 + len(self.before) + len(self.after)


Key = tuple[str, str]


class Lexicon(Mapping[Key, tuple[Predicate, ...]]):
    """The predicates by (head lemma, part of speech), longest patterns first.

    A text uses a small part of the lexicon: rows are kept as written, and read where their head is first looked up.

    Attributes:
        known: The keys.
        heads: The head lemmas, of any part of speech.
    """

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows: dict[Key, list[str]] = {}
        self.known: Set[Key] = self._rows.keys()
        self._read: dict[Key, tuple[Predicate, ...]] = {}
        for row in rows:
            for key in _keys(row):
                self._rows.setdefault(key, []).append(row)
        self.heads = frozenset(head for head, _ in self._rows)

    def __getitem__(self, key: Key) -> tuple[Predicate, ...]:
        found = self._read.get(key)
        if found is None:
            entries = [_predicate(row.split(",")) for row in self._rows[key]]
            found = self._read[key] = tuple(sorted(entries, key=lambda p: -p.length))
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[Key]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def words(self, pos: str) -> frozenset[str]:
        """The lemmas of one part of speech that are entries by themselves, without further words."""
        return frozenset(
            head
            for (head, part), rows in self._rows.items()
            if part == pos and any(row.startswith(f"{head},{pos},") for row in rows)
        )


@cache
def predicates() -> Lexicon:
    """The lexicon, its rows taken as they are; `check_predicates` says whether they fit the form."""
    return Lexicon(row for file in FILES for row in load_lines(file)[1:])


def check_predicates() -> None:
    """Look at every row of the lexicon.

    Raises:
        VocabularyError: A row does not fit the form; file and line are named.
    """
    for file in FILES:
        header, *rows = load_lines(file)
        if header != ",".join(HEADER):
            raise VocabularyError(f"vocabulary/{file}, line 1: the header must be {','.join(HEADER)}")
        for line, row in enumerate(rows, 2):
            problem = _problem(row)
            if problem:
                raise VocabularyError(f"vocabulary/{file}, line {line}: {problem}")


def _keys(row: str) -> Iterator[Key]:
    """Under what a row is filed; an adjective by use, "at odds", also as the noun it is to the parser."""
    pattern, pos, _ = row.split(",", 2)
    before, starred, rest = pattern.partition("*")
    head = rest.partition(" ")[0] if starred else pattern
    yield head, pos
    if pos == "adj" and before and starred:
        yield head, "noun"


def _predicate(row: list[str]) -> Predicate:
    """The sense that a row tells of, from its fields in the order of the header."""
    pattern, pos, type_, mode, actor, recipient, need, status, joint = row
    words = pattern.split()
    at = next((i for i, w in enumerate(words) if w.startswith("*")), 0)
    return Predicate(
        pattern=pattern,
        pos=pos,
        head=words[at].lstrip("*"),
        before=tuple(words[:at]),
        after=tuple(words[at + 1 :]),
        type=type_,
        mode=mode or None,
        actor=_slots(actor),
        recipient=_slots(recipient),
        need=cast(Need, need),
        status=cast(Status, status) if status else None,
        joint=joint == "1",
        others=frozenset(words[:at] + words[at + 1 :]),
    )


def phrase(pattern: str) -> Predicate:
    """A phrase that is matched as those of the lexicon are, and tells nothing by itself."""
    return _predicate([pattern, "verb", "", "", "", "", "strict", "", ""])


@cache
def _slots(told: str) -> tuple[str, ...]:
    """The slots of a field, best first; there are some hundreds of such fields in all."""
    return tuple(slot for slot in told.split("|") if slot)


def _problem(line: str) -> str | None:
    """What is wrong with a row; `None` where nothing is."""
    fields = line.split(",")
    if len(fields) != len(HEADER) or '"' in line or any(field != field.strip() for field in fields):
        return f"write {len(HEADER)} fields joined by commas alone, without quotation marks and outer white space"
    row = dict(zip(HEADER, fields, strict=True))
    words = row["pattern"].split()
    if not words or row["pattern"].count("*") > 1 or (len(words) > 1) != (sum(w.startswith("*") for w in words) == 1):
        return f"pattern {row['pattern']!r} needs one head marked * when it has several words, and none otherwise"
    if row["pos"] not in PARTS_OF_SPEECH:
        return f"pos {row['pos']!r} is none of {', '.join(sorted(PARTS_OF_SPEECH))}"
    if row["type"] not in TYPES:
        return f"type {row['type']!r} is not in the codebook"
    for slot in f"{row['actor']}|{row['recipient']}".split("|"):
        if slot and slot not in SLOTS:
            return f"slot {slot!r} is unknown"
    if row["need"] not in get_args(Need):
        return f"need {row['need']!r} is none of {', '.join(get_args(Need))}"
    if row["status"] not in STATUSES:
        return f"status {row['status']!r} is unknown"
    return None
