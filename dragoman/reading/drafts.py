"""Drafts: statements in the making, before they are weighed against one another."""

from dataclasses import dataclass

from dragoman.model import Participant, Status
from dragoman.reading.predicates import Found
from dragoman.vocabulary.predicates import Predicate

SPEECH_ACTS = frozenset({"REJECT", "THREATEN", "AGREE", "REQUEST"})
"""Acts done by saying, whose content is told by the act: "refused to recognise" is one REJECT."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making, with what decides between it and its rivals."""

    found: Found
    sense: Predicate
    type: str
    status: Status | None
    actor: Participant
    recipient: Participant | None
    sentence: int
    why: tuple[str, ...]

    @property
    def pair(self) -> frozenset[str]:
        """The codes it joins, whichever way round."""
        return pair_of(self.actor, self.recipient)


def pair_of(actor: Participant, recipient: Participant | None) -> frozenset[str]:
    """The codes of who acts and on whom: one where nobody is acted on."""
    return frozenset((actor.actor.code, recipient.actor.code) if recipient else (actor.actor.code,))
