"""Texts that tell only of the past: in them "would" stands for what came later, and nothing looks past the text."""

from dragoman.model import Reading, Token
from dragoman.reading.scope_forms import has, is_condition
from dragoman.reading.scope_operators import Operator
from dragoman.reading.syntax import SUBJECTS, Tokens
from dragoman.reading.tense import is_ahead, is_past
from dragoman.vocabulary.cues import factuality_cues

_SHARE = 0.08
"""Share of sentences told in the present below which a text is a history; news and columns have a tenth or more."""

_ENOUGH = 8
"""Sentences told with a verb below which nothing is said of a text."""


def is_history(reading: Reading) -> bool:
    """Whether hardly a sentence of a text is told in the present or the perfect."""
    past, present = 0, 0
    for token in reading.tokens:
        if token.head != token.i or token.pos not in ("VERB", "AUX") or not has(reading.tokens, token, SUBJECTS):
            continue
        if is_past(reading.tokens, token.i):
            past += 1
        elif token.tag != "VB" or is_ahead(reading.tokens, token.i):
            present += token.tag != "VB" or not _is_backshifted(reading.tokens, token)
    return past >= _ENOUGH and present < _SHARE * (past + present)


def _is_backshifted(tokens: Tokens, verb: Token) -> bool:
    """ "Would sign", "could sign": forms that tell of the past as of the future."""
    return any(tokens[i].lemma in ("would", "could", "might", "should") for i in verb.children)


def as_history(reading: Reading, operators: tuple[Operator, ...]) -> tuple[Operator, ...]:
    """The operators as they hold in a history."""
    return tuple(_looking_back(reading.tokens, o) for o in operators)


def _looking_back(tokens: Tokens, found: Operator) -> Operator:
    effect = found.effect
    if effect.name == "would" and not _is_supposed(tokens, tokens[tokens[found.token].head]):
        effect = factuality_cues().effects["will"]  # "a deal was signed that would give it the port"
    return Operator(effect, found.word, found.text, found.token, ahead=False)


def _is_supposed(tokens: Tokens, verb: Token) -> bool:
    """Whether a verb tells what would have been, or what hangs on a condition."""
    if any(tokens[i].lemma == "have" and tokens[i].dep == "aux" for i in verb.children):
        return True
    return any(tokens[i].dep == "advcl" and is_condition(tokens, tokens[i]) for i in verb.children)
