"""Documents by parts and pages."""

import pytest

from dragoman.analysis.sources import Only, Wanted, failures, shelf, sources
from dragoman.errors import BadQuery
from dragoman.record.store import Record


def paths(record: Record, **wanted: object) -> list[str]:
    return [one.document.path for one in shelf(record, Wanted(**wanted)).documents]  # type: ignore[arg-type]


def test_pages_make_up_the_whole(record: Record) -> None:
    """What a page shows of a document is what all sources show of it."""
    whole = {one.document.id: one for one in sources(record).documents}
    pages = [shelf(record, limit=3, skip=skip) for skip in (0, 3)]
    assert [page.total for page in pages] == [4, 4]
    shown = [one for page in pages for one in page.documents]
    assert {one.document.id: one for one in shown} == whole
    assert len(shown) == 4


def test_documents_of_an_outlet(record: Record) -> None:
    """In any case of letters; one the record does not have is met with the nearest."""
    assert paths(record, publisher="the diplomat") == ["diplomat.txt"]
    assert paths(record, nameless=True) == ["undated.txt"]
    with pytest.raises(BadQuery, match="TASS"):
        shelf(record, Wanted("Tas"))


@pytest.mark.parametrize(
    ("only", "found"),
    [
        ("dated", ["diplomat.txt", "later.txt", "tass.txt"]),
        ("inferred", []),
        ("undated", ["undated.txt"]),
        ("near", []),
        ("copied", []),
        ("translated", []),
        ("odd", []),
        ("barren", []),
    ],
)
def test_documents_of_which_something_holds(record: Record, only: Only, found: list[str]) -> None:
    """Each part is asked for by one word."""
    assert paths(record, only=only) == found


def test_near_duplicates_stand_together_and_name_one_another(record: Record) -> None:
    """Whatever their names, the group stands where its first would."""
    record.connection.execute("UPDATE documents SET near = 'n' WHERE path IN ('diplomat.txt', 'undated.txt')")
    found = shelf(record)
    assert [one.document.path for one in found.documents] == ["diplomat.txt", "undated.txt", "later.txt", "tass.txt"]
    first, second = found.documents[:2]
    assert first.near == (second.document.id,)
    assert found.near[second.document.id].path == "undated.txt"
    assert paths(record, only="near") == ["diplomat.txt", "undated.txt"]


def test_the_newest_first(record: Record) -> None:
    """What nothing dates comes last."""
    found = shelf(record, order="newest").documents
    assert [one.document.path for one in found] == ["later.txt", "diplomat.txt", "tass.txt", "undated.txt"]


def test_words_are_looked_for_in_title_and_path_as_they_stand(record: Record) -> None:
    """No pattern of a database is among them."""
    assert paths(record, words="LATER") == ["later.txt"]
    assert paths(record, words="%") == []


def test_what_could_not_be_read_is_counted_by_reason(record: Record) -> None:
    """All reasons are told whichever is asked for."""
    assert failures(record).inputs[0].path == "noise.bin"
    assert failures(record, "empty").inputs == ()
    assert failures(record, "empty").by_code == {"not-text": 1}
