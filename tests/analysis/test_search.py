"""Words find sentences; whatever is typed finds something or says what is wrong with it, and SQL never shows."""

import contextlib
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.analysis.finding import Found, find
from dragoman.errors import BadQuery, UnknownName
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder


def texts(found: Found) -> list[str]:
    """The sentences found."""
    return [hit.sentence.text for hit in found.hits]


def test_all_words_must_be_there(record: Record) -> None:
    """Words are joined by and; their forms and their case do not count."""
    assert sorted(texts(find(record, "GRAINS russia"))) == [
        "Russia sent grain to North Korea in 2018.",
        "Russia sent no grain to North Korea in 2018.",
    ]


def test_a_phrase_stands_as_written(record: Record) -> None:
    """Quotation marks keep words together."""
    assert texts(find(record, '"no grain" Korea')) == ["Russia sent no grain to North Korea in 2018."]


def test_a_star_finds_beginnings(record: Record) -> None:
    """The one sign with a meaning."""
    assert find(record, "condem*").total == 1
    assert find(record, "conde").total == 0


def test_a_hit_marks_its_words_and_names_its_statements(record: Record) -> None:
    """The face can underline, and link to the statements of the sentence."""
    [hit] = find(record, "friend").hits
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["friend"]
    [id] = hit.statements
    assert record.value("SELECT exact FROM statements WHERE id = ?", (id,)) == "is a friend of"


def test_pages_follow_one_another(record: Record) -> None:
    """Two pages of one are the first two of one page."""
    both = texts(find(record, "grain", limit=2))
    assert texts(find(record, "grain", limit=1)) + texts(find(record, "grain", limit=1, skip=1)) == both
    assert find(record, "grain", limit=1).total == 2


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab \"*():^-+{}NEAR OR AND NOT,'\\;%\0–é"), max_size=20))
def test_nothing_typed_breaks_the_search(asked: str) -> None:
    """Signs of the query language are just signs."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, Builder("Kim met Putin.").build(), read_at=READ_AT)
        with contextlib.suppress(BadQuery, UnknownName):
            assert find(record, asked).total in (0, 1)
