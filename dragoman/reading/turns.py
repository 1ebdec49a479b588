"""Interview turns: whose voice a block is."""

from collections.abc import Iterator

from dragoman.model import Attribution, Reading, Voice
from dragoman.reading.interview import INTERVIEWER


def turn_attributions(reading: Reading) -> Iterator[Attribution]:
    """One attribution over the whole of each block that has a speaker."""
    for block in reading.blocks:
        if block.speaker and block.start < block.end:
            kind = "interviewer" if block.speaker == INTERVIEWER else "speaker"
            voice = Voice(block.speaker, kind=kind)  # type: ignore[arg-type]  # one of two literals
            yield Attribution(voice, None, (reading.document.span(block.start, block.end),), "turn", block.rule)
