"""Forecasts in pages and orders, and what was told afterwards."""

from datetime import date

import pytest

from dragoman.analysis.afterwards import afterwards
from dragoman.analysis.forecasts import Order, Standing, forecasts
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, voice

TODAY = date(2026, 1, 1)


@pytest.fixture
def more(record: Record) -> Record:
    """Besides Lankov's of 2019 three: of an outlet, without a day, and undated."""
    made = Builder(
        "Japan may sanction North Korea by 2030.", "Seoul will talk to Pyongyang.", path="asahi.txt",
        publisher="Asahi", published="2024-05-02",
    )  # fmt: skip
    made.say(
        "may sanction", "SANCTION", ["JPN"], ["PRK"], status="possible", forecast=True, horizon=("2030", "by 2030")
    )
    made.say("will talk to", "CONSULT", ["KOR"], ["PRK"], status="future", forecast=True, said_by=(voice("Lankov"),))
    write(record, made.build(), read_at=READ_AT)
    bare = Builder("Russia will aid North Korea.", path="bare.txt")
    bare.say("will aid", "AID", ["RUS"], ["PRK"], status="future", forecast=True)
    write(record, bare.build(), read_at=READ_AT)
    return record


@pytest.mark.parametrize(
    ("order", "spans"),
    [
        ("made", ["will probably send", "may sanction", "will talk to", "will aid"]),
        ("due", ["will probably send", "may sanction", "will talk to", "will aid"]),
        ("voice", ["may sanction", "will aid", "will probably send", "will talk to"]),
        ("pair", ["may sanction", "will talk to", "will probably send", "will aid"]),
    ],
)
def test_an_order_holds_over_all_pages(more: Record, order: Order, spans: list[str]) -> None:
    """What stands on the second page follows what stands on the first."""
    pages = [forecasts(more, today=TODAY, order=order, limit=2, skip=skip) for skip in (0, 2)]
    assert [one.statement.span.exact for page in pages for one in page.forecasts] == spans


def test_tallies_are_of_all_not_of_the_page(more: Record) -> None:
    """By voice of those asked for; by standing of each, so that one can choose another."""
    found = forecasts(more, today=TODAY, limit=1)
    assert (found.total, len(found.forecasts)) == (4, 1)
    assert found.by_voice == {"Lankov": 2, "Asahi": 1, "bare.txt": 1}
    due = forecasts(more, today=TODAY, standing="due")
    assert (due.total, due.by_voice) == (1, {"Lankov": 1})
    assert due.by_standing == found.by_standing == {"due": 1, "open": 1, "no horizon": 2}


@pytest.mark.parametrize("standing", ["due", "open", "no horizon"])
def test_a_standing_is_that_of_each(more: Record, standing: Standing) -> None:
    """What SQL chooses and what each forecast says of itself agree."""
    found = forecasts(more, ("PRK",), today=TODAY, standing=standing)
    assert found.forecasts
    assert {one.standing for one in found.forecasts} == {standing}


def test_what_was_told_afterwards_is_counted_without_the_forecast(more: Record) -> None:
    """The same pair and type, dated after it was made; nothing of one that nothing dates."""
    aid = Builder("In 2020 Russia sent rice to North Korea.", path="aid.txt", published="2021")
    aid.say("sent rice", "AID", ["RUS"], ["PRK"], when=("2020", "In 2020"))
    write(more, aid.build(), read_at=READ_AT)
    found = forecasts(more, today=TODAY).forecasts
    later = afterwards(more, found)
    told = {one.statement.span.exact: later.get(one.statement.id) for one in found}
    rice = told["will probably send"]
    assert rice is not None
    assert (rice.a, rice.b, rice.type, rice.since, rice.statements) == ("PRK", "RUS", "AID", "2019-04-30", 1)
    assert told["may sanction"] is not None
    assert told["may sanction"].statements == 0
    assert told["will aid"] is None
