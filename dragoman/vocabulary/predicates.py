"""The predicate lexicon: which words tell of which type, and where their actors stand.

The rows lie in `predicates_verbs.csv`, `predicates_nouns.csv` and `predicates_phrases.csv`, the last of which
holds idioms and everyday words of any part of speech. `docs/vocabulary.md` tells what
the columns mean; `Predicate` repeats it shortly.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from dragoman.errors import VocabularyError
from dragoman.model import Status
from dragoman.vocabulary.files import load_rows
from dragoman.vocabulary.types import statement_types

FILES = ("predicates_verbs.csv", "predicates_nouns.csv", "predicates_phrases.csv")
PARTS_OF_SPEECH = frozenset({"verb", "noun", "adj", "adv"})
PREPOSITIONS = frozenset(
    {
        *("to", "with", "against", "on", "of", "from", "by", "between", "for", "over", "toward", "towards", "in", "at"),
        *("among", "into", "about", "upon", "onto", "through", "under", "behind", "within", "than", "as", "regarding"),
        *("concerning", "around", "across", "outside", "near", "along", "off", "beside", "alongside", "via"),
    }
)
SLOTS = frozenset({"subj", "obj", "poss", "comp"}) | PREPOSITIONS
TYPES = frozenset(statement_types())
STATUSES = frozenset({"", "negated", "future", "possible", "desired"})

Need = Literal["both", "one", "any", "strict"]


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
        need: Which of the two a statement cannot do without; `strict` asks for both in the word's own slots.
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


@cache
def predicates() -> dict[tuple[str, str], tuple[Predicate, ...]]:
    """The lexicon by (head lemma, part of speech), longest patterns first.

    Raises:
        VocabularyError: A row does not fit the form; file and line are named.
    """
    index: dict[tuple[str, str], list[Predicate]] = {}
    for file in FILES:
        for entry in _read(file):
            index.setdefault((entry.head, entry.pos), []).append(entry)
            if entry.pos == "adj" and entry.before:  # "at odds": an adjective by use, a noun to the parser
                index.setdefault((entry.head, "noun"), []).append(entry)
    return {key: tuple(sorted(found, key=lambda p: -p.length)) for key, found in index.items()}


def _read(file: str) -> Iterator[Predicate]:
    for line, row in load_rows(file):
        problem = _problem(row)
        if problem:
            raise VocabularyError(f"vocabulary/{file}, line {line}: {problem}")
        words = row["pattern"].split()
        at = next((i for i, w in enumerate(words) if w.startswith("*")), 0)
        yield Predicate(
            pattern=row["pattern"],
            pos=row["pos"],
            head=words[at].lstrip("*"),
            before=tuple(words[:at]),
            after=tuple(words[at + 1 :]),
            type=row["type"],
            mode=row["mode"] or None,
            actor=tuple(s for s in row["actor"].split("|") if s),
            recipient=tuple(s for s in row["recipient"].split("|") if s),
            need=cast(Need, row["need"]),
            status=cast(Status, row["status"]) if row["status"] else None,
            joint=row["joint"] == "1",
            others=frozenset(words[:at] + words[at + 1 :]),
        )


def _problem(row: dict[str, str]) -> str | None:
    """What is wrong with a row; `None` where nothing is."""
    words = row["pattern"].split()
    if not words or (len(words) > 1) != (sum(w.startswith("*") for w in words) == 1):
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
