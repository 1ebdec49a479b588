"""Judgements in plain words, the same on the command line and on pages."""

from collections.abc import Iterator

from dragoman.faces.words import on_one_line, period
from dragoman.model import Actor
from dragoman.record.corrections import Changes
from dragoman.record.rows import JudgementRow


def about(judgement: JudgementRow) -> str:
    """What a judgement is about: `AID RUS > PRK`, `RUS and USSR`, `mentions of GEO`."""
    if judgement.kind == "statement":
        return judgement.says or ""
    if judgement.kind == "identity":
        return on_one_line(f"{judgement.subject} and {judgement.other}")
    by = f" by the words “{judgement.words}”" if judgement.words else ""
    where = f" in {judgement.document}" if judgement.document else ""
    return on_one_line(f"mentions of {judgement.subject}{by}{where}")


def decision(judgement: JudgementRow) -> str:
    """What was decided: `wrong`, `same`, `corrected to type TRADE, status negated`."""
    if judgement.changes is not None:
        return f"corrected to {'; '.join(changes_in_words(judgement.changes))}"
    if judgement.actor is not None:
        return f"mean {on_one_line(_actor(judgement.actor))}"
    return judgement.verdict


def changes_in_words(changes: Changes) -> Iterator[str]:
    """Each part that is changed, with what it says instead."""
    for name, words in (("type", changes.type), ("mode", changes.mode)):
        if words is not None:
            yield f"{name} {words or 'none'}"
    for name, side in (("actors", changes.actors), ("recipients", changes.recipients)):
        if side is not None:
            yield on_one_line(f"{name} {', '.join(map(_actor, side)) or 'none'}")
    for name, words in (("status", changes.status), ("factuality", changes.factuality)):
        if words is not None:
            yield f"{name} {words}"
    if changes.when is not None:
        yield f"time {period(changes.when) if changes.when else 'none'}"
    if changes.said_by is not None:
        yield on_one_line(f"voices {', '.join(voice.name for voice in changes.said_by) or 'the author alone'}")


def _actor(actor: Actor) -> str:
    return f"{actor.person} ({actor.code})" if actor.person else f"{actor.name} ({actor.code})"
