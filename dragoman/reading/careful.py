"""Careful reading: what the rules tell, weighed by what a small encoder sees.

The rules find predicates and attach actors; the encoder looks at every pair of actors and says what joins
them, with no lexicon. Where a rule only guessed an actor and the encoder sees nothing of the kind between the two,
the statement is dropped, or what the encoder sees in its place is told; where the encoder is sure of something that no
rule found, it is added, with the words that carry it. Every statement names what decided it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from dragoman.identity import statement_id
from dragoman.model import Actor, Mention, Participant, Reading, Span, Statement, Token
from dragoman.reading.pair_pieces import TYPES
from dragoman.reading.pairs import PairScore, is_guess, pair_encoder
from dragoman.reading.trace import SILENT, Trace

ADD = 0.6
"""Least probability of a type on a pair of which no rule tells anything. Chosen, like the four below, on texts that the
weights were not fitted on, so that careful reading names types better and loses few pairs."""

ADD_BESIDE = 0.7
"""The same on a pair of which a rule tells something else."""

KEEP_GUESS = 0.03
"""Least probability of its type for a statement to stay whose actor a rule only guessed."""

DOUBTED = 0.1
"""Under this probability of its type a guess gives way to another type that the encoder sees between the two."""

INSTEAD = 0.4
"""Least probability of that other type."""

_SPAN_WORDS = 8
_BREAKS = frozenset({"PUNCT", "SPACE"})
_CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX"})

Scores = Mapping[int, list[PairScore]]

Where = tuple[int, frozenset[str]]
"""A sentence, by index, and the codes of a pair in it."""

ByPair = Mapping[Where, PairScore]


class Scorer(Protocol):
    """Whatever scores the pairs of a reading, by index of sentence; `PairEncoder` does."""

    def scores(self, reading: Reading) -> Scores: ...  # noqa: D102


def weigh_pairs(reading: Reading, encoder: Scorer | None = None, trace: Trace = SILENT) -> Reading:
    """Drop guesses that the encoder sees no ground for, and add what it alone is sure of; `trace` hears of the former.

    Raises:
        UnknownModel: No `encoder` is given and what the installed one needs is missing.
    """
    scores = (encoder or pair_encoder()).scores(reading)
    by_pair = {(i, score.pair): score for i, found in scores.items() for score in found}
    kept, replaced = _weighed(reading, by_pair, trace)
    told: dict[Where, set[str]] = defaultdict(set)
    for statement in kept:
        told[statement.sentence, _pair_of(statement)].add(statement.type)
    actors = {actor.code: actor for mention in reading.mentions for actor in mention.actors}
    added = [
        statement
        for (i, pair), score in by_pair.items()
        for statement in _added(reading, i, score, told[i, pair], replaced.get((i, pair)), actors)
    ]
    ordered = sorted([*kept, *added], key=lambda s: (s.sentence, s.head))
    return replace(reading, statements=tuple({s.id: s for s in ordered}.values()))


def _pair_of(statement: Statement) -> frozenset[str]:
    return frozenset(p.actor.code for p in (*statement.actors, *statement.recipients))


def _weighed(reading: Reading, by_pair: ByPair, trace: Trace) -> tuple[list[Statement], dict[Where, str]]:
    """The rules' statements that stand, each with the encoder's probability, and what is told in place of guesses."""
    kept: list[Statement] = []
    replaced: dict[Where, str] = {}
    for statement in reading.statements:
        where = statement.sentence, _pair_of(statement)
        score = by_pair.get(where)
        if score is None:
            kept.append(statement)
            continue
        probability, likeliest = score.of(statement.type), max(TYPES, key=score.of)
        if not is_guess(statement) or probability >= DOUBTED:
            kept.append(_with(statement, probability))
        elif score.of(likeliest) >= INSTEAD:
            replaced[where] = likeliest
            trace.left_out(statement, "drop:encoder", f"{likeliest} is likelier, {score.of(likeliest):.2f}")
        elif probability >= KEEP_GUESS:
            kept.append(_with(statement, probability))
        else:
            trace.left_out(
                statement, "drop:encoder", f"probability {probability:.2f}, at least {KEEP_GUESS:.2f} is asked for"
            )
    return kept, replaced


def _with(statement: Statement, probability: float) -> Statement:
    return replace(statement, why=(*statement.why, _told(probability)))


def _told(probability: float) -> str:
    return f"encoder:{probability:.2f}"


def _added(
    reading: Reading, sentence: int, score: PairScore, told: set[str], instead: str | None, actors: Mapping[str, Actor]
) -> Iterator[Statement]:
    """Statements of a pair that no rule makes: the type told `instead` of a guess, and what the encoder is sure of."""
    least = ADD_BESIDE if told else ADD
    for k, type_ in enumerate(TYPES):
        if type_ in told or (score.of(type_) < least and type_ != instead):
            continue
        head = _head(reading, sentence, score)
        if head is None:
            return
        first, second = score.first, score.second
        if second and score.backward[k] > score.forward[k]:
            first, second = second, first
        yield _statement(reading, sentence, head, score, type_, actors[first], actors[second] if second else None)


def _head(reading: Reading, sentence: int, score: PairScore) -> int | None:
    """The word that carries the predicate most, names aside; `None` where the sentence has none that could."""
    taken = {t.i for m in _mentions(reading, sentence) if not m.adjective for t in _words_in(reading, sentence, m.span)}
    able = [t.i for t in reading.words(sentence) if t.pos in _CONTENT and t.i not in taken]
    return max(able, key=lambda i: score.words.get(i, 0.0), default=None)


def _statement(
    reading: Reading, sentence: int, head: int, score: PairScore, type_: str, actor: Actor, recipient: Actor | None
) -> Statement:
    span = _span(reading, sentence, head, score)
    actors = (_participant(reading, sentence, head, actor),)
    recipients = (_participant(reading, sentence, head, recipient),) if recipient else ()
    return Statement(
        id=statement_id(
            reading.document.id, span, type_, [p.actor.code for p in actors], [p.actor.code for p in recipients]
        ),
        sentence=sentence,
        span=span,
        type=type_,
        actors=actors,
        recipients=recipients,
        head=head,
        why=("encoder:pair", _told(score.of(type_))),
    )


def _participant(reading: Reading, sentence: int, head: int, actor: Actor) -> Participant:
    """The actor where it is named nearest to the predicate, else as carried over."""
    named = [m for m in _mentions(reading, sentence) if any(a.code == actor.code for a in m.actors)]
    if not named:
        return Participant(actor, "", None, "carry:encoder")
    mention = min(named, key=lambda m: abs(m.head - head))
    here = next(a for a in mention.actors if a.code == actor.code)
    return Participant(here, mention.span.exact, mention.span, "near:encoder")


def _mentions(reading: Reading, sentence: int) -> list[Mention]:
    return [m for m in reading.mentions if reading.tokens[m.head].sentence == sentence]


def _words_in(reading: Reading, sentence: int, span: Span) -> list[Token]:
    return [t for t in reading.words(sentence) if t.start < span.end and span.start < t.end]


def _span(reading: Reading, sentence: int, head: int, score: PairScore) -> Span:
    """The head and the words beside it that carry at least half as much, eight at most; two at least, punctuation
    on both sides aside."""
    words = reading.words(sentence)
    least = score.words.get(head, 0.0) / 2
    first = last = at = head - words[0].i
    while last - first + 1 < _SPAN_WORDS:
        right = last + 1 < len(words) and words[last + 1].pos not in _BREAKS
        left = first > 0 and words[first - 1].pos not in _BREAKS
        heavy_right = right and score.words.get(words[last + 1].i, 0.0) >= least
        heavy_left = left and score.words.get(words[first - 1].i, 0.0) >= least
        if heavy_right or (right and last == first == at):
            last += 1
        elif heavy_left or (left and last == first == at):
            first -= 1
        else:
            break
    return reading.document.span(words[first].start, words[last].end)
