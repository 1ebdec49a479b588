"""What the pair encoder is given: word pieces of a sentence and the one before it, and which of them name whom.

Used alike for reading and for fitting the encoder, so that it meets in a text what it was taught on.
"""

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST = 128
"""Word pieces of both sentences together; what is longer is cut at the end."""

BEFORE = 36
"""The last word pieces of the sentence before, enough to hold whom "it" means."""

MOST_PAIRS, MOST_ALONE = 28, 10

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Named:
    """Where an actor is named, in characters of the sentence and of the one before it; nowhere where the text before
    only keeps it in mind."""

    here: Spans
    before: Spans


@dataclass(frozen=True, slots=True)
class Pieces:
    """One sentence as the encoder takes it.

    Attributes:
        ids: Vocabulary indexes of the word pieces.
        kinds: 0 for the sentence before, 1 for the sentence.
        place: Character span in the sentence of each piece of it; `None` for every other piece.
        codes: The actors, in the order of `spans`.
        spans: For each actor the indexes of the pieces that name it; empty where they were cut off.
        pairs: Indexes into `codes`; -1 for nobody.
    """

    ids: list[int]
    kinds: list[int]
    place: list[tuple[int, int] | None]
    codes: list[str]
    spans: list[list[int]]
    pairs: list[tuple[int, int]]


def pieces_of(tokenizer: Any, text: str, before: str, actors: Mapping[str, Named]) -> Pieces:
    """The pieces of a sentence; `before` is empty where none precedes it.

    Every place that names an actor is one piece, numbered by actor, so that the encoder knows who is the same
    but never who it is: what two states are said to be must come from the words, not from their names.
    """
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    codes = list(actors)
    marks = [tokenizer.token_to_id(f"[unused{1 + i % 90}]") for i in range(len(codes))]
    tail = _masked(tokenizer, before, [actors[c].before for c in codes], marks)[-BEFORE:] if before else []
    kept_in_mind = [k for k, c in enumerate(codes) if not actors[c].here and not actors[c].before]
    tail = [*(_Piece(marks[k], (0, 0), k) for k in kept_in_mind), *tail]
    head = _masked(tokenizer, text, [actors[c].here for c in codes], marks)[: LONGEST - 3 - len(tail)]
    first = len(tail) + 2
    spans = [
        [first + i for i, piece in enumerate(head) if piece.actor == k]
        or [1 + i for i, piece in enumerate(tail) if piece.actor == k]
        for k in range(len(codes))
    ]
    return Pieces(
        [cls, *(p.id for p in tail), sep, *(p.id for p in head), sep],
        [0] * first + [1] * (len(head) + 1),
        [*[None] * first, *(None if p.actor is not None else p.place for p in head), None],
        codes,
        spans,
        [(a, b) for a, b in _candidates(actors) if spans[a] and (b < 0 or spans[b])],
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word piece with its characters, or the mark of an actor."""

    id: int
    place: tuple[int, int]
    actor: int | None = None


def _masked(tokenizer: Any, text: str, named: Sequence[Spans], marks: Sequence[int]) -> list[_Piece]:
    """The pieces of a text, with one mark for every place where an actor is named."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    starts: dict[int, list[int]] = {}
    for k, spans in enumerate(named):
        for start, _ in spans:
            starts.setdefault(start, []).append(k)
    covered = [(start, end) for spans in named for start, end in spans]
    out: list[_Piece] = []
    waiting = sorted(starts)
    for id_, (start, end) in zip(encoded.ids, encoded.offsets, strict=True):
        while waiting and waiting[0] < end:
            at = waiting.pop(0)
            out += [_Piece(marks[k], (at, at), k) for k in starts[at]]
        if not any(start < e and s < end for s, e in covered):
            out.append(_Piece(id_, (start, end)))
    return out


def _candidates(actors: Mapping[str, Named]) -> list[tuple[int, int]]:
    """Pairs of those named here, of one here and one before, of two before where none is here; then each alone."""
    here = [i for i, named in enumerate(actors.values()) if named.here]
    carried = [i for i, named in enumerate(actors.values()) if not named.here]
    pairs = [*itertools.combinations(here, 2), *itertools.product(here, carried)]
    if not here:
        pairs += list(itertools.combinations(carried, 2))[:3]
    return pairs[:MOST_PAIRS] + [(i, -1) for i in here][:MOST_ALONE]


TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "ALIGN", "DISPUTE", "DEPEND", "TRADE",
    "INTEREST", "BALANCE",
)  # fmt: skip
"""The order of the encoder's outputs, and of what it is told of the rules."""

HINTS = 5 * len(TYPES) + 1
"""Told by rules, surely and by guess, in each direction; types of the lexicon's words in the sentence; that they were
asked."""

Ruled = tuple[str, str | None, str, bool]
"""Actor, recipient, type, and whether an actor was guessed."""


def hints_of(first: str, second: str | None, ruled: Iterable[Ruled], words: Collection[str]) -> list[float]:
    """What the rules tell of a pair, for the encoder to weigh.

    Args:
        first: Code of the one.
        second: Code of the other; `None` for nobody.
        ruled: All that the rules tell in the sentence.
        words: Types of the lexicon's words in the sentence.
    """
    size = len(TYPES)
    out = [0.0] * HINTS
    for actor, recipient, type_, guessed in ruled:
        if {actor, recipient} == {first, second}:
            out[TYPES.index(type_) + size * ((0 if actor == first else 1) + (2 if guessed else 0))] = 1.0
    for type_ in words:
        out[TYPES.index(type_) + 4 * size] = 1.0
    out[-1] = 1.0
    return out
