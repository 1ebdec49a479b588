from pathlib import Path

import pytest

from dragoman.faces import words
from dragoman.model import Span, Voice
from dragoman.record.read import every_statement
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record


@pytest.fixture
def rows(record: Path) -> list[StatementRow]:
    with Record.open(record) as opened:
        return list(every_statement(opened))


def test_a_date_of_the_document_is_told_from_a_date_of_the_text(rows: list[StatementRow]) -> None:
    """A reader must never take the day of publication for the day of the event."""
    assert [words.date_of(row) for row in rows[:2]] == ["2019-04-25", "published 2019-04-29"]


@pytest.mark.parametrize(
    ("value", "read"),
    [("2019", "2019"), ("2014/2019", "2014 to 2019"), ("2014/", "2014 on"), ("/2019", "until 2019"),
     ("2019-04-29/2019-04-29", "2019-04-29")],
)  # fmt: skip
def test_intervals_are_read_as_words(value: str, read: str) -> None:
    assert words.period(value) == read


def test_direction_and_persons_are_shown(rows: list[StatementRow]) -> None:
    assert words.whom(rows[0]) == "Russia (Vladimir Putin) → North Korea (Kim Jong Un)"


def test_a_joint_act_has_no_direction(rows: list[StatementRow]) -> None:
    [joint] = [row for row in rows if row.type == "AGREE"]
    assert words.whom(joint) == "Japan and South Korea"
    assert words.what(joint).endswith("each other")


def test_every_status_but_plain_fact_has_a_word(rows: list[StatementRow]) -> None:
    """What is denied, planned, possible or wanted may not look like fact."""
    for row in rows:
        assert bool(words.standing(row)) == (row.status != "actual")


def test_a_forecast_says_how_likely_and_by_when(rows: list[StatementRow]) -> None:
    [forecast] = [row for row in rows if row.forecast]
    assert words.standing(forecast) == "planned or expected, a forecast (“will probably”), by 2021"


def test_voices_are_a_chain_with_the_nearest_first() -> None:
    expert, press = Voice("Andrei Lankov"), Voice("RBC", kind="press")
    assert words.chain((expert, press)) == "according to Andrei Lankov, in RBC"
    assert words.chain((press,)) == "according to RBC"
    assert words.chain(()) == "in the author's own words"


def test_a_question_takes_for_granted() -> None:
    """What an interviewer's question assumes is not something the interviewer reports."""
    assert words.chain((Voice("interviewer", kind="interviewer"),)) == "taken for granted in a question"


def test_the_predicate_is_marked_in_its_sentence() -> None:
    found = words.pieces("Russia sent grain.", 100, Span(107, 111, "sent"))
    assert [(piece.text, piece.marked) for piece in found] == [("Russia ", False), ("sent", True), (" grain.", False)]


def test_nothing_from_an_article_can_steer_a_terminal() -> None:
    """Escape codes and marks that turn the direction of writing are shown as what they are: damage."""
    assert words.on_one_line("a\x1b[2Jb\u202ec\nd") == "a\ufffd[2Jb\ufffdc d"


def test_counts_agree_with_their_noun() -> None:
    assert [words.counted(n, "statement") for n in (0, 1, 2000)] == ["0 statements", "1 statement", "2,000 statements"]
