"""The page of forecasts and its chart."""

import csv
import io
from datetime import date

import pytest
from starlette.testclient import TestClient

from dragoman.analysis.forecasts import Forecast, forecast_of
from dragoman.faces.web.charts.forecasts import bars, forecast_chart
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from tests.analysis.conftest import record as four_articles

__all__ = ["four_articles"]


def test_a_forecast_stands_with_its_words_its_days_and_its_voice(site: TestClient) -> None:
    """And says whether its day has passed, not whether it was right."""
    page = site.get("/forecasts").text
    assert "“will probably”" in page
    assert "was due 2021-12-31" in page
    assert "Andrei Lankov" in page
    assert "forecast-chart" in page
    assert "type=AID&amp;from=2019-04-30" in page


def test_the_page_can_be_narrowed(site: TestClient) -> None:
    """By actor, pair, voice and standing; the address holds it."""
    for query in ("a=RUS&b=PRK", "a=Russia", "voice=Lankov", "standing=due", "by=voice", "by=pair", "from=2019"):
        assert "was due 2021-12-31" in site.get(f"/forecasts?{query}").text, query
    for query in ("a=JPN", "standing=open", "voice=RBC&a=JPN", "to=2010"):
        assert "No forecast is so" in site.get(f"/forecasts?{query}").text, query
    assert site.get("/forecasts?a=Nowhereland").status_code == 404
    assert site.get("/forecasts?standing=late").status_code == 400


def test_the_twins_hold_the_same(site: TestClient) -> None:
    """With what was told since."""
    [row] = csv.DictReader(io.StringIO(site.get("/forecasts.csv").text))
    assert (row["voice"], row["made"], row["due"], row["standing"]) == (
        "Andrei Lankov", "2019-04-29", "2021-12-31", "due",
    )  # fmt: skip
    data = site.get("/api/forecasts").json()
    assert data["found"]["total"] == 1
    assert list(data["later"]) == [row["id"]]


def test_an_empty_record_says_what_to_do(empty_site: TestClient) -> None:
    """A newcomer is sent on."""
    assert "The record holds no forecast yet" in empty_site.get("/forecasts").text


@pytest.fixture
def foretold(four_articles: Record) -> Forecast:
    [row] = [one for one in every_statement(four_articles) if one.forecast]
    return forecast_of(row, date(2026, 1, 1))


def test_a_bar_opens_its_statement(foretold: Forecast) -> None:
    """It begins where it was made, and today is drawn only where it lies among the days."""
    drawn = bars([foretold])
    assert (drawn[0].made, drawn[0].due) == ("2019-04-29", "2020-12-31")
    past, within = forecast_chart(drawn, date(2026, 1, 1)), forecast_chart(drawn, date(2020, 1, 1))
    assert f'href="#{foretold.statement.id}"' in past
    assert "today" not in past
    assert "today" in within


def test_what_has_no_day_is_not_drawn(foretold: Forecast) -> None:
    """Nor what is due before it was made, which is no forecast."""
    from dataclasses import replace

    undrawn = [replace(foretold, due=None), replace(foretold, made=None), replace(foretold, due="2018-12-31")]
    assert bars(undrawn) == ()
