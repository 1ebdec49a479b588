"""The large record is made of whole readings that differ where they should."""

from itertools import islice
from pathlib import Path

from dragoman.record.store import Record
from dragoman.record.write import write
from evaluation.large import copies, write_large
from tests.builders import READ_AT, Builder, actor, voice


def small() -> Builder:
    made = Builder("On 29 February 2020 Vladimir Putin met Kim Jong Un, Andrei Lankov said.", path="a.txt",
                   publisher="The Daily", published="2020-02-29")  # fmt: skip
    made.say("met Kim Jong Un", "CONSULT", [actor("RUS", "Vladimir Putin")], [actor("PRK", "Kim Jong Un")],
             when=("2020-02-29", "29 February 2020"), said_by=(voice("Andrei Lankov"),))  # fmt: skip
    return made


def test_copies_differ_in_who_and_when_and_keep_their_quotes() -> None:
    """Many actors, years and outlets; every span still quotes the text."""
    made = list(islice(copies([small().build()]), 40))
    statements = [copy.statements[0] for copy in made]
    assert len({copy.document.id for copy in made}) == len({one.id for one in statements}) == 40
    assert len({one.actors[0].actor.code for one in statements}) > 5
    assert all(one.actors[0].actor.code != one.recipients[0].actor.code for one in statements)
    assert len({copy.document.publisher.value for copy in made if copy.document.publisher}) > 5
    assert len({one.when.value[:4] for one in statements if one.when}) > 5
    assert not {one.when.value for one in statements if one.when} & {"2019-02-29", "2017-02-29"}
    for copy, one in zip(made, statements, strict=True):
        assert copy.document.text[one.span.start : one.span.end] == one.span.exact


def test_the_same_copies_come_out_every_time() -> None:
    """Figures of two days can be compared."""
    first, again = (list(islice(copies([small().build()]), 5)) for _ in range(2))
    assert first == again


def test_a_record_of_at_least_that_size_is_written(tmp_path: Path) -> None:
    """By the same way as any reading, so that every index and derived row is there."""
    with Record.open(tmp_path / "few.db", create=True) as few:
        write(few, small().build(), read_at=READ_AT)
    assert write_large(tmp_path / "few.db", tmp_path / "many.db", 30) == 30
    with Record.open(tmp_path / "many.db") as many:
        assert many.value("SELECT count(*) FROM statements") == 30
        assert many.value("SELECT count(*) FROM pairs") == 30
