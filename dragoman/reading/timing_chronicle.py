"""The time of a sentence for the deeds in it, where a text is a chronicle: day after day, each sentence with its own.

A chronicle says once in a sentence when it was, wherever the grammar lets it stand: "The landing of two battalions
set off a crisis on 4 May". News and analysis do not tell so; there a sentence mixes its times.
"""

from dragoman.model import Statement, When
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
    if are_dated(governing) or statement_types()[statement.type].quad is None or statement.type in _ATTITUDES:
        return None
    times = [t for t in scene.times.get(statement.sentence, []) if t.time.prefix]
    if len({t.time.prefix for t in times}) != 1:
        return None
    if not all(_is_exact(timed) and timed.adverbial.lead not in timing_words().beside for timed in times):
        return None
    return scene.when(times[0].time, "when:chronicle") if _is_told(scene, statement.head) else None


def _is_exact(timed: Timed) -> bool:
    return len((timed.time.prefix or "").split("/", maxsplit=1)[0]) >= _MONTH


def _is_told(scene: Scene, head: int) -> bool:
    """Whether a deed's clause is one of those that carry the story on: not "while …", "which …", "had …"."""
    tokens = scene.tokens
    verb = finite_verb(tokens, head)
    if verb is None:
        return not _is_beside(scene, head)
    if not is_past(tokens, verb) or has_other_time(tokens, verb) or tokens[verb].dep in {"advcl", "relcl"}:
        return False
    had = any(tokens[c].text.lower() == "had" and tokens[c].dep == "aux" for c in tokens[verb].children)
    return not had and not _is_beside(scene, head)


def _is_beside(scene: Scene, head: int) -> bool:
    """Whether a preposition such as "after" leads the phrase that a deed stands in."""
    over = scene.tokens[scene.tokens[head].head]
    return over.dep in {"prep", "mark"} and over.text.lower() in timing_words().beside
