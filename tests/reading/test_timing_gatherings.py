"""What those who came together did there, told in the sentence after."""

from dataclasses import replace

import pytest

from dragoman.model import Actor, Mention
from dragoman.reading.timing import by_rules
from dragoman.reading.timing_scene import Scene
from tests.reading.timed import Dater


def value(dates: Dater, text: str, word: str) -> str | None:
    """The time of a deed of Togo's, where every "Togo" of the text names it."""
    reading = dates.read(text)
    mentions = [
        Mention(reading.document.span(t.start, t.end), t.i, (Actor("TGO", "Togo"),))
        for t in reading.tokens
        if t.text == "Togo"
    ]
    [told] = dates.drafts(reading, word)
    told = replace(told, actors=tuple(replace(p, actor=Actor("TGO", "Togo")) for p in told.actors))
    [found] = by_rules(Scene(replace(reading, mentions=tuple(mentions), statements=(told,))))
    return found.when.value if found.when else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ministers of Togo and Fiji met on 5 May. Togo promised Fiji oil.", "promised", "2023-05-05"),
        ("Togo's premier visited Fiji last month. He urged it to hold a vote.", "urged", "2023-11"),
        ("The summit in May was hosted by Togo. Togo signed a pact.", "signed", "2023-05"),
        ("The ministers of Fiji and Oman met on 5 May. Togo promised Fiji oil.", "promised", None),
        ("Togo and Fiji met on 5 May. Togo had promised Fiji oil.", "promised", None),
        ("Togo and Fiji met on 5 May. Togo later promised Fiji oil.", "promised", None),
        ("Togo and Fiji met on 5 May. It rained. Togo promised Fiji oil.", "promised", None),
        ("Togo and Fiji met on 5 May.\n\nTogo promised Fiji oil.", "promised", None),
        ("Togo and Fiji met in 2021. Togo promised Fiji oil.", "promised", None),
        ("Togo and Fiji will meet on 20 December. Togo promised Fiji oil.", "promised", None),
        ("Togo raided Fiji on 5 May. Togo promised Fiji oil.", "promised", None),
    ],
)
def test_who_was_there_did_it_then(dates: Dater, text: str, word: str, expected: str | None) -> None:
    """One told to have been there, at once after and in the simple past; nothing is taken from a bare year."""
    assert value(dates, text, word) == expected
