"""Editions of one text meet in the record, strangers do not."""

from pathlib import Path

from dragoman.documents.duplicates import signature
from dragoman.record.likeness import MINHASH, bands
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder

ARTICLE = " ".join(
    f"On day {day} envoy number {day * 7} of the delegation spoke of matter {day * 13}." for day in range(40)
)
OTHER = " ".join(f"Ship {ship} left harbour {ship * 3} bound for strait {ship * 11}." for ship in range(40))


def test_an_edition_joins_the_first_as_it_comes_in(tmp_path: Path) -> None:
    """The same article with a new heading and a cut end is a near-duplicate."""
    with Record.open(tmp_path / "r", create=True) as record:
        for path, text in (("a", ARTICLE), ("b", OTHER), ("c", "Read more. " + ARTICLE[:-300])):
            reading = Builder(text, path=path).build()
            write(record, reading, read_at=READ_AT, signature=signature(text), likeness=MINHASH)
        near = {row["path"]: row["near"] for row in record.rows("SELECT path, near FROM documents")}
    assert near["a"] is not None
    assert near["a"] == near["c"]
    assert near["b"] is None


def test_pieces_know_their_place() -> None:
    """The same values in another place are another piece."""
    assert len(set(bands(bytes(512)))) == 42
