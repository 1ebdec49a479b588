"""Why a sentence is read so: what the reader of statements tries, keeps and drops, told to whoever listens.

A reader calls the methods of a `Trace` as its decisions fall. The trace it is given by default forgets
them, at the cost of an empty call; a `Recorder` keeps them for `dragoman explain`. A stage that
weighs drafts tells its decisions in the same way, and so does a later reader that weighs statements; the
pipeline gives its trace to every reader that has a parameter of that name:

    trace.dropped(draft, "drop:score", by=stronger)        # a reason is a rule; explain its name in rules.yaml
    trace.note(draft, "score 0.31, floor 0.40")            # anything else that was weighed
    trace.weighed(found, sense, actor, recipient, 0.31)    # a pair that may be meant, whether it becomes a draft or not
    trace.left_out(statement, "drop:encoder", "0.03")      # the same of a statement, with what was weighed
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.model import Participant, Statement
from dragoman.reading.drafts import Draft
from dragoman.reading.predicates import Found
from dragoman.vocabulary.predicates import Predicate


class Trace:
    """Hears of decisions and forgets them."""

    __slots__ = ()

    def predicates(self, sentence: int, candidates: Sequence[Found], chosen: Sequence[Found]) -> None:
        """The lexicon's matches in a sentence, and those left once a longer phrase has taken its words."""

    def passed(self, found: Found, reason: str) -> None:
        """A predicate that is not looked at further."""

    def sense(self, found: Found, sense: Predicate, supply: str) -> None:
        """A sense of a predicate is tried, its actors taken from a `supply` (`slots`, `context`)."""

    def slot(self, slot: str, heads: Sequence[int], found: Sequence[Participant]) -> None:
        """A slot of the sense tried last was searched: the heads of the phrases in it, and whom they stand for."""

    def guesses(self, found: Found, candidates: Sequence[Any]) -> None:
        """The pairs that a predicate without filled slots may tell of, before they are scored."""

    def filled(self, draft: Draft, guess: Any) -> None:
        """The slots of a predicate have given a draft, described as the guesses are."""

    def weighed(
        self, found: Found, sense: Predicate, actor: Participant, recipient: Participant | None, score: float
    ) -> None:
        """A scorer weighed whether a predicate tells of a pair, from 0 to 1."""

    def drafted(self, draft: Draft) -> None:
        """A draft was made."""

    def dropped(self, draft: Draft, reason: str, by: Draft | None = None) -> None:
        """A draft is given up, perhaps for another that says it better."""

    def note(self, draft: Draft, words: str) -> None:
        """Something else that was weighed, in words fit for a person."""

    def made(self, draft: Draft, statement: Statement) -> None:
        """A draft was kept and became a statement."""

    def left_out(self, statement: Statement, reason: str, words: str = "") -> None:
        """A later reader takes a statement away; `words` say what it weighed."""


SILENT = Trace()
"""What readers tell by default."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot that was searched: heads of the phrases in it, and the actors they stand for."""

    name: str
    heads: tuple[int, ...]
    found: tuple[Participant, ...]


@dataclass(slots=True)
class Tried:
    """A sense that was tried, with the slots searched for it, and the drafts it gave."""

    sense: Predicate
    supply: str
    slots: list[Slot] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Why a draft was given up, and for which other."""

    reason: str
    by: Draft | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair that a scorer weighed for a predicate, and its score from 0 to 1."""

    type: str
    actor: Participant
    recipient: Participant | None
    score: float


@dataclass(slots=True)
class Candidate:
    """A match of the lexicon in a sentence, and what became of it.

    Attributes:
        found: Where it stands.
        sentence: Index of its sentence.
        passed: Why it was not looked at; `None` where it was.
        tried: The senses tried, in order.
        weighed: The pairs that a scorer weighed, the likeliest first.
    """

    found: Found
    sentence: int
    passed: str | None = None
    tried: list[Tried] = field(default_factory=list)
    weighed: tuple[Weighed, ...] = ()

    @property
    def drafts(self) -> list[Draft]:
        """The drafts that any of its senses gave."""
        return [draft for tried in self.tried for draft in tried.drafts]


class Recorder(Trace):
    """Keeps all it hears, in order.

    Attributes:
        candidates: Every predicate met.
    """

    __slots__ = ("_dropped", "_left_out", "_made", "_notes", "_trying", "candidates")

    def __init__(self) -> None:
        self.candidates: list[Candidate] = []
        self._trying: Tried | None = None
        self._dropped: dict[int, tuple[Draft, Dropped]] = {}  # by identity: equal drafts may meet different ends
        self._notes: dict[int, list[str]] = {}
        self._made: dict[int, str] = {}
        self._left_out: dict[str, tuple[str, str]] = {}

    def end_of(self, draft: Draft) -> Dropped | None:
        """Why a draft was given up, or the statement it became; `None` where it stands."""
        found = self._dropped.get(id(draft))
        if found:
            return found[1]
        later = self._left_out.get(self._made.get(id(draft), ""))
        return Dropped(later[0], None) if later else None

    def statement_of(self, draft: Draft) -> str | None:
        """The id of the statement that a draft became, though a later reader may have taken it away."""
        return self._made.get(id(draft))

    def notes_on(self, draft: Draft) -> tuple[str, ...]:
        """What else was weighed."""
        later = self._left_out.get(self._made.get(id(draft), ""), ("", ""))[1]
        return (*self._notes.get(id(draft), ()), *([later] if later else ()))

    def predicates(self, sentence: int, candidates: Sequence[Found], chosen: Sequence[Found]) -> None:  # noqa: D102
        left = {(f.head, f.words) for f in chosen}
        longer = [f for f in candidates if (f.head, f.words) not in left]
        met = [Candidate(f, sentence) for f in chosen]
        met += [Candidate(f, sentence, "drop:longer-phrase") for f in longer]
        self.candidates += sorted(met, key=lambda c: (c.found.words[0], -len(c.found.words)))
        self._trying = None

    def passed(self, found: Found, reason: str) -> None:  # noqa: D102
        self._candidate(found).passed = reason

    def sense(self, found: Found, sense: Predicate, supply: str) -> None:  # noqa: D102
        self._trying = Tried(sense, supply)
        self._candidate(found).tried.append(self._trying)

    def slot(self, slot: str, heads: Sequence[int], found: Sequence[Participant]) -> None:  # noqa: D102
        if self._trying is not None:
            self._trying.slots.append(Slot(slot, tuple(heads), tuple(found)))

    def weighed(  # noqa: D102
        self, found: Found, sense: Predicate, actor: Participant, recipient: Participant | None, score: float
    ) -> None:
        candidate = self._candidate(found)
        weighed = (*candidate.weighed, Weighed(sense.type, actor, recipient, score))
        candidate.weighed = tuple(sorted(weighed, key=lambda w: -w.score))

    def drafted(self, draft: Draft) -> None:  # noqa: D102
        candidate = self._candidate(draft.found, draft.sentence)
        tried = candidate.tried[-1] if candidate.tried else None
        if tried is None or tried.sense != draft.sense:
            tried = Tried(draft.sense, "sentence")
            candidate.tried.append(tried)
        tried.drafts.append(draft)

    def dropped(self, draft: Draft, reason: str, by: Draft | None = None) -> None:  # noqa: D102
        self._dropped[id(draft)] = draft, Dropped(reason, by)

    def note(self, draft: Draft, words: str) -> None:  # noqa: D102
        self._notes.setdefault(id(draft), []).append(words)

    def made(self, draft: Draft, statement: Statement) -> None:  # noqa: D102
        self._made[id(draft)] = statement.id

    def left_out(self, statement: Statement, reason: str, words: str = "") -> None:  # noqa: D102
        self._left_out[statement.id] = reason, words

    def _candidate(self, found: Found, sentence: int = -1) -> Candidate:
        """The candidate that stands there; a new one for what no entry of the lexicon names ("anti-")."""
        for candidate in reversed(self.candidates):
            if (candidate.found.head, candidate.found.words) == (found.head, found.words):
                return candidate
        self.candidates.append(Candidate(found, sentence))
        return self.candidates[-1]
