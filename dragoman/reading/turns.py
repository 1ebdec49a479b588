"""Interview turns: whose voice a block is."""

from collections.abc import Iterator

from dragoman.model import Attribution, Reading, Voice
from dragoman.reading.interview import INTERVIEWER


def turn_attributions(reading: Reading) -> Iterator[Attribution]:
    """One attribution over the whole of each block that has a speaker."""
    voices: dict[str, Voice] = {}
    for block in reading.blocks:
        if block.speaker and block.start < block.end:
            voice = voices.setdefault(block.speaker, _voice(reading, block.speaker))
            yield Attribution(voice, None, (reading.document.span(block.start, block.end),), "turn", block.rule)


def _voice(reading: Reading, speaker: str) -> Voice:
    """The voice of a turn; somebody in office speaks for whom he holds it."""
    if speaker == INTERVIEWER:
        return Voice(speaker, kind="interviewer")
    held = (actor.code for mention in reading.mentions for actor in mention.actors if actor.person == speaker)
    return Voice(speaker, next(held, None), kind="speaker")
