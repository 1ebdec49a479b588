"""The time of a verb of saying for what is done by saying it."""

from itertools import pairwise

from dragoman.model import Statement, When
from dragoman.reading.counting import speech_above
from dragoman.reading.tense import has_have, is_past
from dragoman.reading.timing_scene import Scene
from dragoman.vocabulary.timing import timing_words

_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""What is done by saying it."""

_QUOTES = frozenset({"“", '"', "«", "``"})

_TO_COME = frozenset({"future", "desired", "negated"})

_UNPROMISED = frozenset({"INTEREST", "DEPEND"})
"""What nobody undertakes: how one would feel, on whom one would come to depend."""

_VOICED = frozenset({"AGREE", "INTEREST"})
"""What holds while it is said: "said in May that it was ready to sell". Other promises may be told long after."""


def spoken(scene: Scene, statement: Statement) -> When | None:
    """The time of a verb of saying for what is done by saying it: to accuse, to refuse, to back."""
    if (verb := _promising(scene, statement)) is not None or (verb := _awaiting(scene, statement)) is not None:
        return scene.time_of(verb, "when:said")
    if statement.type not in _SAID | _VOICED or statement.status == "negated":
        return None
    if statement.status != "actual" and statement.type != "ACCUSE":
        return None
    if statement.type in _VOICED and _is_earlier(scene, statement.head):
        return None
    verb = speech_above(scene.tokens, statement.head, timing_words().telling) or _quoting(scene, statement.head)
    return scene.time_of(verb, "when:said") if verb is not None and is_past(scene.tokens, verb) else None


def _quoting(scene: Scene, head: int) -> int | None:
    """The verb whose clause leads up to a colon and the very words: "voiced concern in May: “We call on …"."""
    token = scene.tokens[head]
    below = [c for c in token.children if scene.tokens[c].dep == "ccomp" and c < head]  # as the parser may hang it
    for verb in [token.head, *below] if token.dep == "ccomp" and token.head < head else below:
        if any(a.text == ":" and b.text in _QUOTES for a, b in pairwise(scene.tokens[verb:head])):
            return verb
    return None


def _promising(scene: Scene, statement: Statement) -> int | None:
    """The verb of saying in the past whose content, "would reopen", a deed to come is: so it was promised then."""
    if statement.status not in _TO_COME or statement.type in _UNPROMISED:
        return None
    verb = scene.finite_verb(statement.head)
    if verb is None:
        return None
    token = scene.tokens[verb]
    above = scene.tokens[token.head]
    told = token.dep == "ccomp" and above.lemma in timing_words().telling and is_past(scene.tokens, above.i)
    return above.i if told and any(scene.tokens[c].lemma == "would" for c in token.children) else None


def _awaiting(scene: Scene, statement: Statement) -> int | None:
    """The past verb in whose content a deed is at hand: "believed in 1998 that it was about to sign"."""
    tokens, head = scene.tokens, statement.head
    about = tokens[head].head
    if statement.status not in _TO_COME or tokens[head].dep != "xcomp" or tokens[about].lemma != "about":
        return None
    was = tokens[tokens[about].head]
    told = was.dep == "ccomp" and is_past(tokens, was.i)
    return was.head if told and is_past(tokens, was.head) else None


def _is_earlier(scene: Scene, head: int) -> bool:
    """Whether a perfect sets a predicate before the words that tell of it: "said that it had trusted them"."""
    verb = scene.finite_verb(head)
    return verb is not None and has_have(scene.tokens, verb)
