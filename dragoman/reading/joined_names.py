"""Participles that a hyphen joins to a name: of "Iranian-backed rebels" is told that Iran backs them."""

from collections.abc import Iterator
from functools import cache

from dragoman.model import Participant, Span, Token
from dragoman.reading.drafts import Draft
from dragoman.reading.participants import in_phrase
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, codes
from dragoman.reading.syntax import Tokens
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.names import actor_names, fold_name
from dragoman.vocabulary.predicates import Predicate

_HYPHENS = ("-", "–", "‑")
_TURNED = frozenset({"DEPEND", "ALIGN"})
"""Types by which the noun is told of as the actor: what is controlled depends on whoever controls it."""


def joined_names(scene: Scene, sentence: int) -> Iterator[Draft]:
    """Drafts of "Iranian-backed rebels", where the noun stands for an actor of its own."""
    for i in scene.by_token:
        last, named = _name_before(scene, i)
        if not named:
            continue
        sense = _senses()[_participle(scene.tokens[last])]
        noun = scene.tokens[last].head
        found = Found(last, tuple(range(i, last + 1)), (sense,))
        theirs = in_phrase(scene, noun, "obj", found.words, frozenset(codes(named)))
        for one in named:
            for other in theirs:
                actor, recipient = (other, one) if sense.type in _TURNED else (one, other)
                why = (f"predicate:{sense.pattern}", f"actor:{actor.rule}", f"recipient:{recipient.rule}")
                yield Draft(found, sense, sense.type, None, actor, recipient, sentence, why)


def _name_before(scene: Scene, i: int) -> tuple[int, list[Participant]]:
    """The participle that is joined to the name at `i`, and whom the name means; the two may be one token."""
    tokens, mention = scene.tokens, scene.by_token[i]
    if i + 2 < len(tokens) and tokens[i + 1].text in _HYPHENS and _is_joined(tokens, i + 2):
        return i + 2, [Participant(a, mention.span.exact, mention.span, "slot:joined") for a in mention.actors]
    name, hyphen, _ = tokens[i].text.rpartition("-")
    if not hyphen or not _is_joined(tokens, i):
        return i, []
    words = fold_name(name)
    known = actor_names().longest(words, 0, len(words)) if words else None
    span = Span(tokens[i].start, tokens[i].start + len(name), name)
    return i, [Participant(a, name, span, "slot:joined") for a in known.actors] if known else []


def _participle(token: Token) -> str:
    return token.text.rpartition("-")[2].lower()


def _is_joined(tokens: Tokens, i: int) -> bool:
    return tokens[i].dep == "amod" and _participle(tokens[i]) in _senses()


@cache
def _senses() -> dict[str, Predicate]:
    """What each participle tells, by the participle."""
    return {
        word: Predicate(f"-{word}", "adj", word, (), (), type_, None, ("poss",), ("obj",), "both", None, False)
        for type_, words in grammar_words().joined.items()
        for word in words
    }
