"""The smaller views: status, sources, actors, timeline, forecasts, one statement, and plain answers."""

import json
from datetime import date

import pytest

from dragoman.analysis.actors import actors
from dragoman.analysis.filters import Filters
from dragoman.analysis.forecasts import forecasts
from dragoman.analysis.pair import pair
from dragoman.analysis.plain import plain
from dragoman.analysis.show import show
from dragoman.analysis.sources import sources
from dragoman.analysis.status import Dates, status
from dragoman.analysis.timeline import timeline
from dragoman.errors import BadQuery
from dragoman.record.judgements import judge_statement
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder

TODAY = date(2026, 1, 1)


def id_of(record: Record, exact: str) -> str:
    """The id of the first statement with these words."""
    return next(row.id for row in every_statement(record) if row.span.exact == exact)


def test_status_counts_what_is_there(record: Record) -> None:
    """Counts, clocks, and what was left out with its reason."""
    found = status(record)
    assert (found.documents, found.sentences, found.statements, found.forecasts) == (4, 9, 9, 1)
    assert (found.actors, found.voices, found.publishers, found.undated) == (3, 3, 3, 1)
    assert found.by_dating == {"document": 4, "text": 4, "nothing": 1}
    assert sum(found.by_type.values()) == sum(found.by_status.values()) == 9
    assert found.happened == Dates("2017-01-01", "2019-04-25")
    assert found.published == Dates("2019-04-29", "2024-12-31")
    assert found.read.first == "2026-03-01T12:00:00+00:00"
    assert [(o.origin, o.documents, o.statements) for o in found.origins] == [("rules/0.1", 4, 9)]
    assert [(row.path, row.code) for row in found.skipped] == [("noise.bin", "not-text")]
    assert found.skipped_by_code == {"not-text": 1}


def test_status_of_an_empty_record(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Nothing is no error."""
    with Record.open(tmp_path / "empty", create=True) as record:
        found = status(record)
    assert (found.documents, found.happened, found.by_type) == (0, Dates(None, None), {})


def test_sources_tell_how_a_date_is_known(record: Record) -> None:
    """Each fact comes with its rule and evidence; each file with its copies."""
    copy = Builder("Pyongyang thanked Moscow.", path="again.txt", publisher="KCNA")
    write(record, copy.build(), read_at=READ_AT)
    found = sources(record)
    by_path = {source.document.path: source for source in found.documents}
    assert by_path["tass.txt"].facts["published"].rule == "sidecar"
    assert by_path["undated.txt"].facts == {}
    assert [(c.path, c.publisher) for c in by_path["undated.txt"].copies] == [("again.txt", "KCNA")]
    outlets = {(o.publisher, o.documents, o.statements) for o in found.outlets}
    assert outlets == {("TASS", 1, 4), ("The Diplomat", 1, 3), ("RBC", 1, 1), (None, 1, 1)}


def test_actors_are_counted_by_side(record: Record) -> None:
    """North Korea takes part in everything, mostly as the one acted on."""
    found = {row.code: row for row in actors(record)}
    assert (found["PRK"].statements, found["PRK"].as_actor, found["PRK"].as_recipient) == (9, 2, 7)
    assert found["RUS"].persons == ("Vladimir Putin",)
    assert [row.code for row in actors(record)] == ["PRK", "RUS", "JPN"]
    assert [row.code for row in actors(record, Filters(types=("ACCUSE",)))] == ["JPN", "PRK"]


def test_a_timeline_holds_what_the_text_dates(record: Record) -> None:
    """What only its document dates is counted, and shown to who asks."""
    found = timeline(record, ("Russia", "Japan"))
    assert [row.span.exact for row in found.statements] == ["condemned", "sent grain", "sent no grain", "met"]
    assert (found.total, found.undated) == (4, 5)
    assert timeline(record, ("Japan",)).total == 1
    assert timeline(record, undated=True).total == 9


def test_a_timeline_is_counted_and_paged(record: Record) -> None:
    """Counts are of all that is shown, page by page or not."""
    found = timeline(record, ("Russia",), undated=True, unit="year")
    assert [(one.period, one.statements) for one in found.counts] == [("2018", 2), ("2019", 4), ("2024", 1)]
    assert found.counts[0].conflictual == 1
    assert found.total == 8
    pages = [timeline(record, ("Russia",), undated=True, limit=3, skip=skip).statements for skip in (0, 3, 6)]
    assert [row for page in pages for row in page] == list(found.statements)
    assert timeline(record, ("Russia",), counted=False).counts == ()


def test_forecasts_carry_probability_and_horizon(record: Record) -> None:
    """Who foretold, how surely, by when, and whether that day has come."""
    [found] = forecasts(record, today=TODAY).forecasts
    assert (found.voice, found.probability, found.made, found.due, found.standing) == (
        "Lankov", "probably", "2019-04-29", "2020-12-31", "due",
    )  # fmt: skip
    assert forecasts(record, today=date(2020, 6, 1)).forecasts[0].standing == "open"
    assert forecasts(record, ("RUS", "PRK"), today=TODAY).by_voice == {"Lankov": 1}
    assert forecasts(record, ("JPN",), today=TODAY).total == 0
    assert forecasts(record, (), Filters(voice="Andrei Lankov"), today=TODAY).total == 1
    with pytest.raises(BadQuery, match="3"):
        forecasts(record, ("RUS", "PRK", "JPN"), today=TODAY)


def test_a_statement_is_shown_in_its_place(record: Record) -> None:
    """Neighbours, time and how it was found, the numbers beside it, and what was decided."""
    id = id_of(record, "will probably send")
    judge_statement(record, id, "right", by="me", at=READ_AT)
    found = show(record, id)
    assert [s.text[:6] for s in found.before] == ["On Apr", "Moscow"]
    assert [s.text[:6] for s in found.after] == ["Russia"]
    assert "2019-04-29" in found.time
    assert [f.value for f in found.figures] == [2020.0]
    assert [j.verdict for j in found.judgements] == ["right"]
    assert show(record, id[:12]).statement == found.statement


def test_a_shown_time_quotes_its_words(record: Record) -> None:
    """The words that gave the time, and the rule that let them govern."""
    found = show(record, id_of(record, "sent grain"))
    assert found.time == "2018, from the words “in 2018” (rule when:same-clause)"
    assert [t.value for t in found.times] == ["2018"]


@pytest.mark.parametrize("id", ["st_none", "st_", "", "%"])
def test_an_id_must_mean_one_statement(record: Record, id: str) -> None:
    """None or several is said so, with what to do."""
    with pytest.raises(BadQuery, match="no statement"):
        show(record, id)


def test_every_answer_is_plain_data(record: Record) -> None:
    """Any answer can be written as JSON, in the order of its fields."""
    for answer in (status(record), sources(record), actors(record), pair(record, "RUS", "PRK"), timeline(record)):
        json.dumps(plain(answer))
    assert list(plain(pair(record, "RUS", "PRK")))[:3] == ["a", "b", "filters"]
