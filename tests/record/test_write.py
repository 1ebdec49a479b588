"""What is written can be had back, and nothing is written twice."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import RecordError, SkippedInput
from dragoman.model import (
    Attribution,
    Block,
    CausalLink,
    Document,
    Figure,
    Found,
    Implied,
    Mention,
    Oddity,
    Participant,
    Reading,
    Sentence,
    Span,
    Statement,
    TimeExpression,
    Voice,
    When,
    Where,
)
from dragoman.record.near import Likeness
from dragoman.record.read import every_statement, skipped
from dragoman.record.readings import reading as read_back
from dragoman.record.statement_rows import pairs, says
from dragoman.record.store import Record
from dragoman.record.write import has, skip, write
from tests.builders import READ_AT, Builder, actor

words = st.text("aбż–'🜨 x", min_size=1, max_size=8)
some_word = st.none() | words


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading whose spans lie in its text."""
    text = draw(st.text("Moscow met Tōkyō. \n🜨", min_size=4, max_size=40))
    span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda e: e[0] < e[1])
    spans = span.map(lambda ends: Span.of(text, *ends))
    maybe_span = st.none() | spans
    fact = st.builds(Found, words, words, words, st.booleans())
    maybe_fact = st.none() | fact
    document = Document(
        id="doc_" + draw(st.text("0123456789abcdef", min_size=8, max_size=8)),
        path=draw(words),
        text=text,
        sha256="0" * 64,
        media_type="text/plain",
        title=draw(maybe_fact),
        publisher=draw(maybe_fact),
        authors=tuple(draw(st.lists(fact, max_size=2))),
        published=draw(maybe_fact),
        language=draw(maybe_fact),
        translated_from=draw(maybe_fact),
        republished_from=draw(maybe_fact),
    )
    actors = st.builds(actor, st.sampled_from(["RUS", "PRK", "IGO:UN"]), some_word, some_word)
    codes = st.builds(actor, st.sampled_from(["RUS", "PRK", "IGO:UN"]))
    voices = st.builds(Voice, words, some_word, some_word, st.sampled_from(["expert", "press"]), maybe_span)
    chain = st.lists(voices, max_size=3).map(tuple)
    participant = st.builds(Participant, actors, words, maybe_span, words)
    whens = st.none() | st.builds(lambda s: When("2019", "2019-01-01", "2019-12-31", s.exact, s, "when:clause"), spans)
    sentence = st.just(0)
    statements = st.builds(
        Statement,
        id=st.uuids().map(str),
        sentence=sentence,
        span=spans,
        type=st.sampled_from(["AID", "CONSULT"]),
        actors=st.lists(participant, min_size=1, max_size=2).map(tuple),
        recipients=st.lists(participant, max_size=2).map(tuple),
        head=st.integers(0, 5),
        mode=some_word,
        contexts=st.lists(words, max_size=2).map(tuple),
        when=whens,
        where=st.none() | st.builds(Where, words, some_word, spans),
        status=st.sampled_from(["actual", "possible"]),
        factuality=st.sampled_from(["CT+", "PS-"]),
        forecast=st.booleans(),
        probability=some_word,
        horizon=whens,
        said_by=chain,
        why=st.lists(words, max_size=2).map(tuple),
    )
    number = st.floats(allow_nan=False, allow_infinity=False)

    def several(one: st.SearchStrategy[object]) -> tuple:  # type: ignore[type-arg]
        return tuple(draw(st.lists(one, max_size=2)))

    return Reading(
        document=document,
        origin="test/1",
        blocks=(Block(0, len(text), "prose", draw(some_word)),),
        sentences=(Sentence(0, 0, len(text), 0, 0, 3),),
        mentions=several(
            st.builds(
                Mention, spans, st.integers(0, 5), st.lists(actors, max_size=2).map(tuple), some_word, some_word,
                st.booleans(), words,
            )
        ),
        times=several(st.builds(TimeExpression, spans, st.just("DATE"), words, some_word, some_word, some_word, words)),
        attributions=several(
            st.builds(
                Attribution, voices, maybe_span, st.lists(spans, max_size=2).map(tuple), st.just("direct"), words
            )
        ),
        statements=several(statements),
        links=several(
            st.builds(
                CausalLink, spans, spans, spans, st.just("cause"), st.sampled_from("+-"), chain, sentence, words
            )
        ),
        figures=several(
            st.builds(
                Figure, spans, number, st.none() | number, some_word, some_word, st.lists(words, max_size=2).map(tuple),
                some_word, sentence, words,
            )
        ),
        oddities=several(st.builds(Oddity, spans, words, words)),
        implied=several(st.builds(Implied, sentence, codes, number, words)),
    )  # fmt: skip


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """An empty record."""
    with Record.open(tmp_path / "r.dragoman", create=True) as opened:
        yield opened


def handshake(origin: str = "rules/0.1", path: str = "one.txt", **facts: str | None) -> Reading:
    """Two sentences with a statement each."""
    builder = Builder("Kim met Putin.", "Seoul sent rice to Pyongyang.", origin=origin, path=path, **facts)
    builder.say("met", "CONSULT", ["PRK"], ["RUS"]).say("sent rice", "AID", ["KOR"], ["PRK"])
    return builder.build()


def every_count(record: Record) -> dict[str, int]:
    """How many rows each table holds."""
    names = [row[0] for row in record.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: record.value(f"SELECT count(*) FROM {name}") for name in names}


@settings(max_examples=60, deadline=None)
@given(readings())
def test_gives_back_the_reading_it_was_given(reading: Reading) -> None:
    """The record keeps everything a reading holds but the parse."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, reading, read_at=READ_AT)
        assert read_back(record, reading.document.id) == replace(reading, tokens=())


@settings(max_examples=25, deadline=None)
@given(readings())
def test_writing_twice_adds_nothing(reading: Reading) -> None:
    """The second writing by the same origin leaves every table as it was, at any time."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, reading, read_at=READ_AT)
        before = every_count(record)
        assert write(record, reading, read_at=READ_AT + timedelta(days=1)) == "kept"
        assert every_count(record) == before


@settings(max_examples=25, deadline=None)
@given(readings(), readings())
def test_a_new_origin_leaves_nothing_of_the_old_one(first: Reading, second: Reading) -> None:
    """A document read anew holds what it would hold had it been read only so, search included."""
    second = replace(second, document=replace(second.document, id=first.document.id), origin="test/2")
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        write(record, first, read_at=READ_AT)
        assert write(record, second, read_at=READ_AT) == "replaced"
        assert read_back(record, first.document.id) == replace(second, tokens=())
        assert record.value("SELECT count(*) FROM pairs") == sum(len(pairs(s)) for s in second.statements)
        record.connection.execute("INSERT INTO sentence_search (sentence_search, rank) VALUES ('integrity-check', 1)")


def test_has_knows_the_origin(record: Record) -> None:
    """A document read by another version counts as unread."""
    reading = handshake()
    assert not has(record, reading.document.id, "rules/0.1")
    write(record, reading, read_at=READ_AT)
    assert has(record, reading.document.id, "rules/0.1")
    assert not has(record, reading.document.id, "rules/0.2")


def test_a_mended_sidecar_is_read_anew(record: Record) -> None:
    """Where the page tells something else of the same file, the document takes it over."""
    write(record, handshake(), read_at=READ_AT)
    mended = handshake(published="2019-04-29")
    assert not has(record, mended.document, "rules/0.1")
    assert write(record, mended, read_at=READ_AT) == "replaced"
    assert [row.document.published for row in every_statement(record)] == ["2019-04-29"] * 2


def test_the_same_text_elsewhere_is_a_copy(record: Record) -> None:
    """Two files with one text are one document, whichever is read first; the other is noted."""
    write(record, handshake(publisher="Meduza"), read_at=READ_AT)
    for _ in range(2):
        assert write(record, handshake(path="two.txt", publisher="RBC"), read_at=READ_AT) == "kept"
    assert [tuple(row) for row in record.rows("SELECT path, publisher FROM copies")] == [("two.txt", "RBC")]
    assert record.value("SELECT path FROM documents") == "one.txt"


def test_statements_with_one_id_are_one(record: Record) -> None:
    """Of two statements with the same id the first is kept."""
    reading = handshake()
    twice = replace(reading, statements=(*reading.statements, replace(reading.statements[0], status="possible")))
    write(record, twice, read_at=READ_AT)
    assert [row.status for row in every_statement(record)] == ["actual", "actual"]


def test_a_reading_that_contradicts_itself_leaves_no_trace(record: Record) -> None:
    """A statement in a sentence that is not there stops the document, not half of it."""
    reading = handshake()
    broken = replace(reading, statements=(replace(reading.statements[0], sentence=99),))
    with pytest.raises(RecordError, match="contradicts itself"):
        write(record, broken, read_at=READ_AT)
    assert record.value("SELECT count(*) FROM documents") == 0


def test_text_no_file_can_hold_is_skipped(record: Record) -> None:
    """Half a surrogate pair skips the one input, and the record goes on."""
    with pytest.raises(SkippedInput) as caught:
        write(record, Builder("Kim met \ud800.").build(), read_at=READ_AT)
    assert caught.value.code == "bad-text"
    assert write(record, handshake(), read_at=READ_AT) == "added"


def test_a_skipped_input_is_forgotten_once_it_reads(record: Record) -> None:
    """`skipped` tells of the last try only."""
    skip(record, SkippedInput("one.txt", "empty", "holds no text"), at=READ_AT)
    assert [(row.path, row.code) for row in skipped(record)] == [("one.txt", "empty")]
    write(record, handshake(), read_at=READ_AT)
    assert skipped(record) == ()


def test_says_names_type_and_sides() -> None:
    """Both sides stand in alphabetical order, so that word order does not count."""
    both, alone = (
        Builder("Rice came.").say("came", "AID", ["RUS", "CHN"], ["PRK"]).say("Rice", "AID", ["RUS"]).statements
    )
    assert says(both) == "AID CHN,RUS > PRK"
    assert says(alone) == "AID RUS >"


def test_pairs_run_from_actor_to_recipient() -> None:
    """Low and high are in alphabetical order; the sign tells the direction."""
    [statement] = Builder("Rice came.").say("came", "AID", ["RUS", "CHN"], ["PRK"]).statements
    assert pairs(statement) == {("CHN", "PRK", ">"), ("PRK", "RUS", "<")}


def test_actors_without_recipient_pair_among_themselves() -> None:
    """ "Moscow and Beijing agreed" is joint."""
    [statement] = Builder("They agreed.").say("agreed", "AGREE", ["RUS", "CHN"]).statements
    assert pairs(statement) == {("CHN", "RUS", "=")}


def test_near_duplicates_share_a_group(record: Record) -> None:
    """A document like two groups makes them one; one like no other is in none."""
    likeness = Likeness(bands=lambda s: [s[i : i + 1] for i in range(len(s))], alike=lambda a, b: bool({*a} & {*b}))
    for text, signature in (("One.", b"ab"), ("Two.", b"cd"), ("Alone.", b"z"), ("Three.", b"bx"), ("Four.", b"dx")):
        write(record, Builder(text, path=text).build(), read_at=READ_AT, signature=signature, likeness=likeness)
    near = {row["path"]: row["near"] for row in record.rows("SELECT path, near FROM documents")}
    assert near.pop("Alone.") is None
    assert len(set(near.values())) == 1
    assert None not in near.values()
