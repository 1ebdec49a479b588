"""The only time of a sentence for the deeds in it: of one that opens with it, and of any in a chronicle.

A chronicle tells day after day, and says once in a sentence when it was, wherever the grammar lets it stand: "On
4 May the council heard of the landing of two battalions". News and analysis mix the times of a sentence; there only
what is told in the simple past is of the time that opens it.
"""

from dragoman.model import Statement, When
from dragoman.reading.attachment import NOMINAL, VERBAL
from dragoman.reading.frames_holders import finite_verb
from dragoman.reading.tense import has_other_time, is_past
from dragoman.reading.timing_scene import Governing, Scene, Timed, are_dated
from dragoman.vocabulary.timing import timing_words
from dragoman.vocabulary.types import statement_types

_DENSE = 0.4
"""The share of a chronicle's sentences that tell a day or a month."""

_SENTENCES = 4
"""How many sentences a chronicle has at least."""

_MONTH = len("2019-04")

_ATTITUDES = frozenset({"SUPPORT", "AID", "COOPERATE", "REJECT"})
"""Acts that go on behind the day's deeds more often than they are one of them."""


def is_chronicle(scene: Scene) -> bool:
    """Whether a text tells day after day, most sentences with their own."""
    dated = sum(any(_is_exact(timed) for timed in times) for times in scene.times.values())
    return len(scene.reading.sentences) >= _SENTENCES and dated >= _DENSE * len(scene.reading.sentences)


def of_sentence(scene: Scene, statement: Statement, governing: Governing) -> When | None:
    """The only time of a chronicle's sentence, for a deed that has none of its own."""
    if statement.type in _ATTITUDES or not _is_told(scene, statement.head):
        return None
    only = _only_time(scene, statement, governing)
    return scene.when(only.time, "when:chronicle") if only is not None and _is_exact(only) else None


def of_opening(scene: Scene, statement: Statement, governing: Governing) -> When | None:
    """The only time of any sentence, where it opens it, for a deed told by a verb in the simple past."""
    tokens, verb = scene.tokens, scene.finite_verb(statement.head)
    if tokens[statement.head].pos != "VERB" or verb is None or not _goes_on(scene, verb):
        return None
    only = _only_time(scene, statement, governing)
    if only is None or tokens[only.adverbial.site].pos not in VERBAL or not only.adverbial.lead:
        return None
    before = tokens[scene.reading.sentences[statement.sentence].first : only.adverbial.first]
    if tokens[verb].dep == "ccomp" or any(token.pos in VERBAL | NOMINAL for token in before):
        return None
    return None if scene.is_to_come(only.time) else scene.when(only.time, "when:sentence")


def _only_time(scene: Scene, statement: Statement, governing: Governing) -> Timed | None:
    """The time of a deed's sentence, where it has but one and the deed has none of its own."""
    if are_dated(governing) or statement_types()[statement.type].quad is None:
        return None
    times = [t for t in scene.times.get(statement.sentence, []) if t.time.prefix]
    if len({t.time.prefix for t in times}) != 1 or any(t.adverbial.lead in timing_words().beside for t in times):
        return None
    return times[0]


def _is_exact(timed: Timed) -> bool:
    return len((timed.time.prefix or "").split("/", maxsplit=1)[0]) >= _MONTH


def _is_told(scene: Scene, head: int) -> bool:
    """Whether a deed's clause is one of those that carry the story on: not "while …", "which …", "had …"."""
    tokens = scene.tokens
    verb = finite_verb(tokens, head)
    if verb is None:
        return not _is_beside(scene, head)
    return tokens[verb].dep not in {"advcl", "relcl"} and _goes_on(scene, verb) and not _is_beside(scene, head)


def _goes_on(scene: Scene, verb: int) -> bool:
    """Whether a verb is in the simple past, and no word such as "later" sets it apart."""
    tokens = scene.tokens
    had = any(tokens[c].text.lower() == "had" and tokens[c].dep == "aux" for c in tokens[verb].children)
    return is_past(tokens, verb) and not had and not has_other_time(tokens, verb)


def _is_beside(scene: Scene, head: int) -> bool:
    """Whether a preposition such as "after" leads the phrase that a deed stands in."""
    over = scene.tokens[scene.tokens[head].head]
    return over.dep in {"prep", "mark"} and over.text.lower() in timing_words().beside
