"""Credits that are weighed: wishes, aims, praise and attacks, for which no list of cues is ever long enough.

The rules find who says or thinks what. Of what somebody wants, backs, names or attacks they find a part, and not
all of that is somebody's. Here every frame of every word outside what is said already is described by plain signs
of the parse, and a logistic regression (`weights/credits.json`, fitted by `training/credits.py`) says how likely
it is that a reader would credit somebody with it. What such a credit holds is nobody's word that a thing is so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from dragoman.model import Reading, Token
from dragoman.reading.credit_frames import Frame, frames_of, part_of
from dragoman.reading.credit_signs import Signs, Surroundings, is_headline
from dragoman.reading.credits import Credit, subject_above, subject_of
from dragoman.reading.quotes import Quote
from dragoman.reading.reporting_nouns import held_by
from dragoman.vocabulary.credits import CreditWeights, credit_weights
from dragoman.vocabulary.cues import reporting_cues

WEIGHED_RULE = "reporting:weighed"

WISHED = frozenset(
    {"reporting:infinitive", "reporting:object", "reporting:about", "reporting:seeming", "reporting:attitude"}
)
"""Rules whose content is wanted, named or discussed, and not put forward as so: they are weighed as well."""

_OVERLAP = 0.3
"""Content of which a likelier one has more than this share is not credited."""

_SAID = 0.5
"""The same for content that a rule has somebody say."""


class Candidate(NamedTuple):
    """A content that may be credited.

    Attributes:
        cue: The word that would credit it.
        doer: Head of whom the cue makes the doer or owner.
        content: What it would credit.
        common: What is so of all that the cue may credit, as names; the first is the cue itself.
        own: What is so of this content alone.
        credit: What the rules say of the same words.
    """

    cue: int
    doer: int | None
    content: tuple[int, ...]
    common: tuple[str, ...]
    own: tuple[str, ...]
    credit: Credit | None

    @property
    def signs(self) -> tuple[str, ...]:
        """All that is so of it."""
        return self.common + self.own


def weigh(
    reading: Reading, credits: Sequence[Credit], quotes: Iterable[Quote], by: CreditWeights | None = None
) -> list[Credit]:
    """The credits, those of wishes weighed and others of the kind added."""
    tokens, around = reading.tokens, surroundings(reading, credits, quotes)
    by = by or credit_weights()
    kept = _chosen(candidates(reading, credits, around, by), around.said, by)
    held, cues = {i for c in kept for i in c.content}, {c.cue for c in kept}
    within = (c for c in credits if is_wish(tokens, c) and c.cue[0] in held and c.cue[0] not in cues)
    left = [c for c in credits if not is_wish(tokens, c) or (not around.is_open(c.cue[0]) and c.cue[0] not in held)]
    own = (c.credit or Credit(_source(tokens, c), (c.cue,), c.content, "belief", WEIGHED_RULE) for c in kept)
    return [*left, *within, *own]


def is_wish(tokens: Sequence[Token], credit: Credit) -> bool:
    """Whether what a rule credits is weighed; what a text or a body names may stand on its word: "Reuters reported"."""
    if credit.rule != "reporting:object" or credit.source is None:
        return credit.rule in WISHED
    source, cues = tokens[credit.source], reporting_cues()
    return tokens[credit.cue[0]].lemma not in cues.told or not (source.ent == "ORG" or source.lemma in cues.texts)


def surroundings(reading: Reading, credits: Iterable[Credit], quotes: Iterable[Quote]) -> Surroundings:
    """What the rules have somebody say."""
    return Surroundings(reading, [c for c in credits if not is_wish(reading.tokens, c)], quotes)


def candidates(
    reading: Reading, credits: Iterable[Credit], around: Surroundings, by: CreditWeights | None = None
) -> Iterator[Candidate]:
    """All that may be credited to somebody outside what is said, in the order of the text.

    Where weights are given, words of which little speaks for crediting anybody are passed over.
    """
    wished: dict[int, list[Credit]] = defaultdict(list)
    for credit in credits:
        if is_wish(reading.tokens, credit):
            wished[credit.cue[0]].append(credit)
    for sentence in reading.sentences:
        headline = is_headline(reading.tokens, sentence)
        for token in reading.tokens[sentence.first : sentence.last]:
            part = part_of(token)
            if part is not None and around.is_open(token.i):
                frames = frames_of(reading.tokens, token, part)
                if frames or token.i in wished:
                    doer = _doer(reading.tokens, token, part)
                    signs = Signs(around, token, part, doer, headline=headline)
                    yield from _of_word(signs, frames, wished.get(token.i, ()), by)


def _of_word(
    signs: Signs, frames: Iterable[Frame], wished: Iterable[Credit], by: CreditWeights | None
) -> Iterator[Candidate]:
    ruled = {c.content: c for c in wished}
    if by is not None and not ruled and by.is_hopeless(signs.part, signs.common):
        return
    found: dict[tuple[int, ...], Frame | None] = {}
    for frame in frames:
        found.setdefault(frame.content, frame)
    for content in ruled:
        found.setdefault(content, None)
    beside = [of.place if of else "whole" for of in found.values()]
    for content, of in found.items():
        credit = ruled.get(content)
        own = signs.of(content, of, beside, credit.rule if credit else "other than ruled" if ruled else None)
        yield Candidate(signs.word.i, signs.doer, content, signs.common, tuple(own), credit)


def _doer(tokens: Sequence[Token], word: Token, part: str) -> int | None:
    """Who does what the word tells, or has what it names."""
    if part == "N":
        return held_by(tokens, word, reporting_cues())
    return subject_of(tokens, word.head if part == "A" and word.dep == "acomp" else word.i)


def _source(tokens: Sequence[Token], found: Candidate) -> int | None:
    """Who is credited: of what seems so, nobody; of "makes no mention of X", whoever makes none."""
    word = tokens[found.cue]
    if word.lemma in reporting_cues().seeming:
        return None
    if part_of(word) != "N" or (found.doer is not None and found.doer not in found.content):
        return found.doer
    if word.dep == "dobj":
        return subject_of(tokens, word.head)
    return subject_above(tokens, word.i) if word.dep == "pobj" else None


def _chosen(found: Iterable[Candidate], said: set[int], by: CreditWeights) -> list[Candidate]:
    """The likeliest content of each cue, where it is likely enough and nothing likelier has its words."""
    scored = [(score, c) for c in found if (score := by.score(chain(c.common, c.own))) >= by.floor]
    scored.sort(key=lambda s: -s[0])
    taken: set[int] = set()
    cues: set[int] = set()
    out = []
    for _, one in scored:
        words = set(one.content)
        held = one.cue in cues or one.cue in taken or len(words & taken) > _OVERLAP * len(words)
        if not held and len(words & said) <= _SAID * len(words):
            cues.add(one.cue)
            taken |= words
            out.append(one)
    return out
