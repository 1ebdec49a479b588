"""A small record of four articles that disagree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import SkippedInput
from dragoman.model import Figure, Mention, TimeExpression
from dragoman.record.store import Record
from dragoman.record.write import skip, write
from tests.builders import READ_AT, Builder, actor, voice

LANKOV = voice("Andrei Lankov")


def tass() -> Builder:
    """An article of 2019 that sees Russia and North Korea close."""
    made = Builder(
        "On April 25, 2019 Putin met Kim.",
        "Moscow is a friend of Pyongyang, said Andrei Lankov.",
        "Moscow will probably send rice to Pyongyang by 2020.",
        "Russia sent grain to North Korea in 2018.",
        path="tass.txt",
        publisher="TASS",
        published="2019-04-29",
    )
    putin = actor("RUS", "Vladimir Putin", "president")
    made.say("met", "CONSULT", [putin], ["PRK"], when=("2019-04-25", "On April 25, 2019"))
    made.say("is a friend of", "ALIGN", ["RUS"], ["PRK"], said_by=(LANKOV, voice("Interfax", kind="press")))
    made.say(
        "will probably send",
        "AID",
        ["RUS"],
        ["PRK"],
        status="future",
        forecast=True,
        probability="probably",
        horizon=("2020", "by 2020"),
        said_by=(voice("Lankov"),),
    )
    made.say("sent grain", "AID", ["RUS"], ["PRK"], when=("2018", "in 2018"))
    return made  # fmt: skip


def diplomat() -> Builder:
    """An article of the same year that denies the grain and sees a dispute."""
    made = Builder(
        "Russia sent no grain to North Korea in 2018.",
        "The two are rivals.",
        "Tokyo condemned Pyongyang in 2017.",
        path="diplomat.txt",
        publisher="The Diplomat",
        published="2019-08",
    )
    made.say("sent no grain", "AID", ["RUS"], ["PRK"], status="negated", when=("2018", "in 2018"))
    made.say("are rivals", "DISPUTE", ["RUS", "PRK"])
    made.say("condemned", "ACCUSE", ["JPN"], ["PRK"], when=("2017", "in 2017"))
    return made


def undated() -> Builder:
    """An article of which nothing is known."""
    made = Builder("Pyongyang thanked Moscow.", path="undated.txt")
    return made.say("thanked", "SUPPORT", ["PRK"], ["RUS"])


def later() -> Builder:
    """An article too late to be about the same time."""
    made = Builder("By now the two are rivals.", path="later.txt", publisher="RBC", published="2024")
    return made.say("are rivals", "DISPUTE", ["RUS"], ["PRK"])


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """The four articles, and one input that could not be read."""
    with Record.open(tmp_path / "r", create=True) as opened:
        made = tass()
        mentions = (
            Mention(made.span("Putin"), 0, (actor("RUS", "Vladimir Putin", "president"),), rule="actors:person"),
            Mention(made.span("Moscow"), 0, (actor("RUS"),), rule="actors:capital"),
            Mention(made.span("Andrei Lankov"), 0, (), "Andrei Lankov", "a scholar"),
        )
        times = (TimeExpression(made.span("in 2018"), "DATE", "2018", "2018-01-01", "2018-12-31", "2018"),)
        figures = (Figure(made.span("2020"), 2020.0, None, None, None, (), None, 2, "figures:bare"),)
        write(opened, made.build(mentions=mentions, times=times, figures=figures), read_at=READ_AT)
        for builder in (diplomat(), undated(), later()):
            write(opened, builder.build(), read_at=READ_AT)
        skip(opened, SkippedInput("noise.bin", "not-text", "is no text; leave it out"), at=READ_AT)
        yield opened
