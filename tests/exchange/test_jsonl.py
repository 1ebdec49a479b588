"""The exported form is what the contract says, key by key."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import BadQuery
from dragoman.exchange.jsonl import read_jsonl, write_jsonl
from dragoman.model import Participant, Voice
from dragoman.record.read import every_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor

SENTENCE = "Last week (April 25) the two men shook hands in Vladivostok."


def contract(builder: Builder) -> dict[str, object]:
    """The one line this test's reading must give, as the design writes it."""
    statement = builder.statements[0]
    return {
        "schema": "dragoman/1",
        "id": statement.id,
        "origin": "rules/0.1",
        "document": {
            "id": builder.document.id,
            "path": "003.txt",
            "title": "A handshake",
            "publisher": None,
            "published": "2019-04-29",
        },
        "sentence": {"start": 0, "end": 60, "text": SENTENCE},
        "span": {"start": 33, "end": 44, "exact": "shook hands"},
        "type": "CONSULT",
        "mode": "visit",
        "contexts": ["diplomatic"],
        "actors": [{"code": "RUS", "name": "Russia", "as": "the two men", "person": "Vladimir Putin"}],
        "recipients": [{"code": "PRK", "name": "North Korea", "as": None, "person": None}],
        "when": {"value": "2019-04-25", "start": "2019-04-25", "end": "2019-04-25", "as": "Last week (April 25)"},
        "where": {"name": "Vladivostok", "country": "RUS"},
        "status": "actual",
        "factuality": "CT+",
        "forecast": False,
        "said_by": [{"name": "Meduza", "code": None, "cue": "(Meduza, April 25)"}],
        "why": ["event:test"],
    }


@pytest.fixture
def builder() -> Builder:
    """The design's example, in other words."""
    made = Builder(SENTENCE, path="003.txt", title="A handshake", published="2019-04-29")
    made.say(
        "shook hands",
        "CONSULT",
        [actor("RUS", "Vladimir Putin")],
        ["PRK"],
        when=("2019-04-25", "Last week (April 25)"),
        where=("Vladivostok", "RUS"),
        mode="visit",
        contexts=("diplomatic",),
        said_by=(Voice("Meduza", None, "(Meduza, April 25)", "press"),),
    )
    men = Participant(actor("RUS", "Vladimir Putin"), "the two men", made.span("the two men"), "slot:subj")
    carried = Participant(actor("PRK"), "", None, "carry:previous-sentence")
    made.statements[0] = replace(made.statements[0], actors=(men,), recipients=(carried,))
    return made


@pytest.fixture
def record(tmp_path: Path, builder: Builder) -> Iterator[Record]:
    """A record of that one statement."""
    with Record.open(tmp_path / "r", create=True) as opened:
        write(opened, builder.build(), read_at=READ_AT)
        yield opened


def exported(record: Record) -> list[bytes]:
    """The lines of an export."""
    out = io.BytesIO()
    count = write_jsonl(every_statement(record), out)
    lines = out.getvalue().splitlines()
    assert count == len(lines)
    return lines


def test_a_line_has_the_keys_of_the_contract_in_order(record: Record, builder: Builder) -> None:
    """Benchmarks read this form; order counts for those who read it by eye."""
    [line] = exported(record)
    assert line.decode() == json.dumps(contract(builder), ensure_ascii=False)


def test_the_author_alone_is_an_empty_chain(tmp_path: Path) -> None:
    """`said_by` is empty and `when` is null where the text credits nobody and gives no time."""
    with Record.open(tmp_path / "author", create=True) as record:
        write(record, Builder("Kim met Putin.").say("met", "CONSULT", ["PRK"], ["RUS"]).build(), read_at=READ_AT)
        [statement] = read_jsonl(exported(record))
    assert statement["said_by"] == []
    assert statement["when"] is None
    assert statement["where"] is None


def test_what_was_exported_reads_back(record: Record, builder: Builder) -> None:
    """Reading an export gives the same statements."""
    assert list(read_jsonl([*exported(record), b"\n"])) == [contract(builder)]


@pytest.mark.parametrize("line", ["{", "[]", '{"schema": "dragoman/1"}', '{"schema": "other/1"}'])
def test_what_is_no_export_is_named_by_its_line(line: str) -> None:
    """The error says which line, and what to do."""
    with pytest.raises(BadQuery, match="line 2"):
        list(read_jsonl(["\n", line]))


def test_the_export_holds_as_many_statements_as_the_record(tmp_path: Path) -> None:
    """Also where there are more than one batch of them."""
    with Record.open(tmp_path / "many", create=True) as record:
        for number in range(3):
            sentences = [f"Envoy {number}-{i} met Kim." for i in range(400)]
            many = Builder(*sentences, path=f"{number}.txt")
            for i in range(400):
                many.say(f"{number}-{i} met", "CONSULT", ["RUS"], ["PRK"])
            write(record, many.build(), read_at=READ_AT)
        lines = exported(record)
        assert len(lines) == len(set(lines)) == record.value("SELECT count(*) FROM statements")
