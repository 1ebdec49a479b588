"""Factuality: whether what a statement tells is so, by the words that govern its predicate.

One walk goes from the predicate up through its governors and collects operators: negation,
modals, hedges, and the verbs, nouns and adjectives that plan, want, doubt or deny what they
govern. They are applied from the inside out. What each word does is in `cues.yaml`.

The judgement holds according to the nearest source (FactBank): "X said that Y" leaves Y as
certain as X made it, so that the walk ends at a verb of saying.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model import Factuality, Reading, Statement, Status
from dragoman.reading.histories import as_history, is_history
from dragoman.reading.scope import operators_over
from dragoman.reading.scope_operators import Operator
from dragoman.reading.shades import shading_verb
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.cues import factuality_cues

_CERTAIN, _PROBABLE, _POSSIBLE = 0.8, 0.5, 0.2
"""Shares of certainty from which on a judgement is CT, PR, PS (FactBank's levels); below, Uu."""

_HELD = frozenset({"INTEREST", "BALANCE"})
"""Types that are themselves wishes or aims: who seeks to offset a rival does balance him."""

_DONE_BY_SAYING = frozenset({"THREATEN", "ACCUSE"})
"""Types that are done in foretelling: who says that he will strike has threatened already."""

_SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN", "CONSULT"})
"""Types that come about by words: whoever tries to speak for peace has spoken."""

_SHADES = frozenset({"shade:lessening", "shade:straining", "shade:ended", "shade:cut"})
"""What the verb over a noun makes of it: that verb is then a part of the predicate."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a predicate is told.

    Attributes:
        status: The codebook's plain status.
        factuality: FactBank's value according to the nearest source.
        forecast: Whether a voice looks ahead to it.
        probability: The words of probability of a forecast; `None` where it is none.
        certainty: From -1 (certainly not so) through 0 (left open) to 1 (certainly so).
        why: The operators that were applied, innermost first.
    """

    status: Status
    factuality: Factuality
    forecast: bool
    probability: str | None
    certainty: float
    why: tuple[str, ...]


def read_factuality(reading: Reading) -> Reading:
    """Set `status`, `factuality`, `forecast` and `probability` of every statement.

    A status that the predicate's own meaning carries counts as the innermost operator: what is
    negated twice is so.
    """
    history = bool(reading.statements) and is_history(reading)
    return replace(reading, statements=tuple(_judged(reading, s, history) for s in reading.statements))


def _judged(reading: Reading, statement: Statement, history: bool) -> Statement:
    operators = operators_over(reading, clause_head(reading.tokens, statement.head))
    governor = shading_verb(reading.tokens, statement.head) if _SHADES & set(statement.why) else None
    if governor is not None:  # "lost its customers": the loss is told already; "may cut its aid": it may
        told = {o.token for o in operators}
        operators += tuple(o for o in operators_over(reading, governor) if o.token not in told)
        operators = tuple(o for o in operators if not (o.effect.negates and o.token == governor))
    if statement.type == "DISPUTE" and reading.tokens[statement.head].lemma in factuality_cues().opposing:
        operators = tuple(o for o in operators if o.effect.mood != "desired")
    if statement.type in _HELD:
        operators = tuple(_of_today(o) for o in operators if o.effect.mood != "desired")
        if "actor:slot:viewer" in statement.why:  # "sees it as a potential hedge": so it is seen
            operators = tuple(o for o in operators if o.effect.name != "possible")
        if reading.tokens[statement.head].lemma in factuality_cues().letting_go:
            operators = tuple(o for o in operators if not o.effect.negates)
    if statement.type in _SAID and reading.tokens[statement.head].lemma in factuality_cues().uttered:
        operators = tuple(o for o in operators if o.effect.name != "try")  # "tried to mediate": so he did
    own = _pattern_words(statement)
    operators = tuple(o for o in operators if not (o.word == "would" and o.word in own))  # "would not discuss"
    if any(o.effect.negates for o in operators):
        operators = tuple(o for o in operators if not (o.effect.negates and _is_own(reading, o, own)))
    found = weigh(as_history(reading, operators) if history else operators, statement.status)
    if statement.type in _DONE_BY_SAYING:
        found = replace(found, forecast=False, probability=None)
    return replace(
        statement,
        status=found.status,
        factuality=found.factuality,
        forecast=found.forecast,
        probability=found.probability,
        why=(*statement.why, *found.why),
    )


def clause_head(tokens: Tokens, head: int) -> int:
    """The predicate, or the verb that an auxiliary belongs to: "will not accept"."""
    token = tokens[head]
    return token.head if token.dep in {"aux", "auxpass"} else head


def _is_own(reading: Reading, operator: Operator, own: list[str]) -> bool:
    """Whether a denial is a word of the predicate itself, not a "no" before one: "signed no treaty" denies."""
    denied = any(reading.tokens[i].lemma in ("no", "neither") for i in reading.tokens[operator.token].children)
    return operator.word in own and (not denied or "no" in own)


def _pattern_words(statement: Statement) -> list[str]:
    """The words of a statement's predicate, whose sense holds them: "lack of trust", "made no secret of its anger"."""
    return (
        statement.why[0].removeprefix("predicate:").rpartition(".")[0].replace("*", "").split() if statement.why else []
    )


def _of_today(operator: Operator) -> Operator:
    """An operator over an attitude: "would be glad" tells of what is felt, not of what comes."""
    return replace(operator, ahead=False) if operator.effect.name == "would" else operator


def judge(reading: Reading, index: int, status: Status = "actual") -> Judgement:
    """How the predicate at a token is told.

    Args:
        reading: A parsed reading.
        index: The predicate's head token.
        status: What the predicate says by its own meaning ("cut off" negates).
    """
    return weigh(operators_over(reading, index), status)


def weigh(operators: Sequence[Operator], status: Status = "actual") -> Judgement:
    """The judgement that operators add up to, applied from the inside out.

    An outer mood wins over an inner one, but for `future`, which leaves what is wanted or
    possible as it is. A denial outside a mood denies ("does not plan to"); inside one it stays
    a part of what is possible or wanted ("may not").
    """
    mood: Status = "actual" if status == "negated" else status
    inner, outer = status == "negated", False
    strength, forecast, tried = 1.0, False, False
    ahead: list[Operator] = []
    why: list[str] = []
    for operator in operators:
        effect = operator.effect
        why.append(f"factuality:{effect.name}:{operator.word}")
        strength *= effect.strength
        if effect.mood and (mood == "actual" or effect.mood != "future" or tried):
            mood = effect.mood
        tried = effect.name == "try"
        if effect.negates and mood == "actual":
            inner = not inner
        elif effect.negates:
            outer = not outer
        if effect.mood == "desired" or operator.word == "?":
            forecast = False  # "hopes that it will", "will it?": a wish and a question foretell nothing
            ahead.clear()
        if effect.forecast and operator.ahead:
            forecast = True
            ahead.append(operator)
    denied = (
        inner != outer
        if mood in ("actual", "future") or (status == "negated" and mood == "possible")
        else outer and not inner
    )
    return Judgement(
        status="negated" if denied else mood,
        factuality=_factuality(strength, mood, negative=inner != outer),
        forecast=forecast,
        probability=_words(ahead, operators) if forecast else None,
        certainty=-strength if inner != outer else strength,
        why=tuple(why),
    )


def _factuality(strength: float, mood: Status, *, negative: bool) -> Factuality:
    if mood == "desired" or strength < _POSSIBLE:
        return "Uu"
    if strength >= _CERTAIN:
        return "CT-" if negative else "CT+"
    if strength >= _PROBABLE:
        return "PR-" if negative else "PR+"
    return "PS-" if negative else "PS+"


def _words(ahead: list[Operator], operators: Sequence[Operator]) -> str:
    """The words that look ahead, with a negation that stands by them: "will not", "likely"."""
    sentence_order = {o.token: o for o in operators}
    chosen = {o.token: o.text for o in ahead}
    for token, operator in sentence_order.items():
        if operator.effect.name == "deny" and any(0 < token - a.token <= 2 for a in ahead):
            chosen[token] = operator.text
    return " ".join(chosen[token] for token in sorted(chosen))
