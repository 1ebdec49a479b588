"""What a reading tells, without the words that tell it."""

from dragoman.model import Reading

Told = tuple[str, str, str | None]
"""Codes of the actor and the recipient around the type."""


def told(reading: Reading) -> set[Told]:
    """Who does what to whom, each pair apart."""
    return {
        (a.actor.code, s.type, r.actor.code if r else None)
        for s in reading.statements
        for a in s.actors
        for r in s.recipients or (None,)
    }
