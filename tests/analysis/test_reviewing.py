"""What there is to review, what a judgement would touch, and what was decided."""

from pathlib import Path

import pytest

from dragoman.analysis.correcting import Written, actor_named, changed, changes_of, identity_named, written_of
from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.merging import merge_preview, split_preview, words_for
from dragoman.analysis.names import meant, meant_actor
from dragoman.analysis.pair import pair
from dragoman.analysis.query import select
from dragoman.analysis.reviewing import IN_TEXT, history, ids_of, in_text, preview, to_review, unjudged
from dragoman.analysis.show import show
from dragoman.analysis.status import status
from dragoman.errors import BadQuery, UnknownName
from dragoman.model import Actor
from dragoman.record.corrections import Changes
from dragoman.record.judgements import edit_statement, judge_identity, judge_many, judge_statement, revert, split
from dragoman.record.read import every_statement
from dragoman.record.rows import StatementRow
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder


def row_of(record: Record, exact: str) -> StatementRow:
    """The first statement with these words."""
    return next(row for row in every_statement(record) if row.span.exact == exact)


def test_the_most_doubtful_comes_first(tmp_path: Path) -> None:
    """What a scorer guessed before what was carried over, and that before what stands in the sentence."""
    with Record.open(tmp_path / "d", create=True) as record:
        made = Builder("Moscow sent rice to Tokyo, praised it and met its king.")
        made.say("sent rice", "AID", ["RUS"], ["JPN"])
        made.say("praised", "SUPPORT", ["RUS"], ["JPN"])
        made.say("met", "CONSULT", ["RUS"], ["JPN"])
        reading = made.build()
        record_why = [("event:x",), ("recipient:carry:pair",), ("recipient:near:scored", "score:0.41")]
        statements = [
            type(s)(**{**{f: getattr(s, f) for f in s.__slots__}, "why": why})
            for s, why in zip(reading.statements, record_why, strict=True)
        ]
        reading = type(reading)(reading.document, blocks=reading.blocks, sentences=reading.sentences,
                                statements=tuple(statements))  # fmt: skip
        write(record, reading, read_at=READ_AT)
        found = to_review(unjudged(select(record, EVERYTHING)))
        assert [(one.statement.type, one.doubt) for one in found.statements] == [
            ("CONSULT", 59), ("SUPPORT", 20), ("AID", 0),
        ]  # fmt: skip


def test_a_statement_to_review_stands_in_its_text(record: Record) -> None:
    """With the sentences around it, those of other documents left out."""
    [one] = in_text(record, [row_of(record, "will probably send").number])
    assert [s.text[:6] for s in one.before] == ["On Apr", "Moscow"]
    assert [s.text[:6] for s in one.after] == ["Russia"]


def test_what_was_judged_is_not_to_review(record: Record) -> None:
    """Nor what somebody corrected."""
    everything = select(record, EVERYTHING)
    before = to_review(unjudged(everything), order=IN_TEXT, limit=2)
    judge_statement(record, before.statements[0].statement.id, "right", by="Ann", at=READ_AT)
    edit_statement(record, before.statements[1].statement.id, Changes(type="AID"), by="Ann", at=READ_AT)
    after = to_review(unjudged(everything), order=IN_TEXT, limit=2)
    assert after.total == before.total - 2
    assert to_review(everything).total == before.total


def test_a_preview_counts_and_shows_a_sample(record: Record) -> None:
    """Before anything is judged."""
    chosen = select(record, Filters(types=("AID",)))
    found = preview(chosen)
    assert (found.total, found.documents, found.judged, found.by_type) == (3, 2, 0, {"AID": 3})
    assert {row.id for row in found.sample} == set(ids_of(chosen))
    judge_many(record, ids_of(chosen), "right", by="Ann", at=READ_AT)
    assert preview(chosen).judged == 3


def test_history_tells_the_latest_first_and_where_it_now_stands(record: Record) -> None:
    """The statement that an edit made, the statement that was judged, and the size of a batch."""
    row = row_of(record, "met")
    judge_statement(record, row.id, "right", by="Ann", at=READ_AT)
    edit_statement(record, row.id, Changes(type="AID"), by="Bob", at=READ_AT)
    judge_many(record, ids_of(select(record, Filters(types=("DISPUTE",)))), "wrong", by="Ann", at=READ_AT)
    judge_identity(record, "RUS", "CHN", "same", by="Ann", at=READ_AT)
    found = history(record)
    assert [one.judgement.number for one in found.judgements] == [5, 4, 3, 2, 1]
    assert [one.together for one in found.judgements] == [1, 2, 2, 1, 1]
    edited = row_of(record, "met")
    assert (found.judgements[3].statement, edited.judgement) == (edited.id, 2)
    revert(record, 5, at=READ_AT)
    assert history(record, standing=True).total == 4
    assert history(record, limit=1, skip=1).judgements == found.judgements[1:2]


def test_a_form_that_says_the_same_changes_nothing(record: Record) -> None:
    """Only what a person wrote otherwise is a change."""
    row = row_of(record, "met")
    same = changed(row, written_of(row))
    assert same == Written()
    with pytest.raises(BadQuery, match="changes nothing"):
        changes_of(record, same)
    other = changed(row, Written("AID", "", ("Vladimir Putin",), ("Japan",), "actual", "2019-04-25", voices=()))
    assert (other.type, other.recipients, other.actors, other.status) == ("AID", ("Japan",), None, None)


def test_words_become_changes(record: Record) -> None:
    """Names in any case, persons with their office, voices as the record has them."""
    found = changes_of(
        record, Written("aid", None, ("vladimir putin",), ("Tokyo",), "Negated", None, "2019", ("lankov",))
    )
    assert found.actors == (Actor("RUS", "Russia", "state", "Vladimir Putin", "president"),)
    assert found.recipients is not None
    assert [a.code for a in found.recipients] == ["JPN"]
    assert (found.type, found.status, found.when) == ("AID", "negated", "2019")
    assert found.said_by is not None
    assert [v.name for v in found.said_by] == ["Lankov"]


def test_a_new_actor_is_given_a_code_and_a_name(record: Record) -> None:
    """Where neither record nor vocabulary has it."""
    assert actor_named(record, "grp:hackers=Some hackers") == Actor("GRP:HACKERS", "Some hackers", "group")
    assert actor_named(record, "ABK=Abkhazia").kind == "state"
    for bad in ("hackers=Some hackers", "GRP:=x", "GRP:X="):
        with pytest.raises(BadQuery, match="no new actor"):
            actor_named(record, bad)
    with pytest.raises(UnknownName):
        actor_named(record, "Some hackers")


def test_merged_actors_answer_as_one(record: Record) -> None:
    """By either name, in pairs, and in the preview before it."""
    assert identity_named(record, "russia") == "RUS"
    told = merge_preview(record, "RUS", "JPN")
    assert (told.stands.name, [one.name for one in told.under], told.both) == ("RUS", ["JPN"], 0)
    assert [row.type for row in told.sample] == ["ACCUSE"]
    before = pair(record, "RUS", "PRK").total
    number = judge_identity(record, "RUS", "JPN", "same", by="Ann", at=READ_AT).number
    assert pair(record, "Japan", "PRK").total == before + 1
    assert (meant(record, "Tokyo").code, meant_actor(record, "JPN").name) == ("RUS", "Russia")
    with pytest.raises(BadQuery, match="one already"):
        merge_preview(record, "JPN", "RUS")
    revert(record, number, at=READ_AT)
    assert (pair(record, "RUS", "PRK").total, meant(record, "Tokyo").code) == (before, "JPN")


def test_only_two_of_a_kind_are_merged(record: Record) -> None:
    with pytest.raises(BadQuery, match="two of a kind"):
        merge_preview(record, "RUS", "Andrei Lankov")


def test_a_split_is_told_before_it_is_made(record: Record) -> None:
    """By the words, with how many statements each has."""
    words = words_for(record, "JPN")
    assert [(one.words, one.statements) for one in words] == [("Japan", 1)]
    told = split_preview(record, "JPN", "japan", None)
    assert (told.statements, [row.type for row in told.sample]) == (1, ["ACCUSE"])
    assert split_preview(record, "JPN", "Tokyo", None).statements == 0
    new = actor_named(record, "GRP:PRESS=the Tokyo press")
    split(record, "JPN", new, words="Japan", by="Ann", at=READ_AT)
    assert pair(record, "GRP:PRESS", "PRK").total == 1
    assert pair(record, "JPN", "PRK").total == 0


def test_what_is_shown_of_a_corrected_statement(record: Record) -> None:
    """Who corrected it is among its rules, and its time says that a person gave it; status counts it once."""
    row = row_of(record, "sent grain")
    before = status(record)
    edit_statement(record, row.id, Changes(when="2017"), by="Ann", at=READ_AT, reason="as the table says")
    made = next(one for one in every_statement(record) if one.judgement)
    found = show(record, made.id)
    assert found.time == "2017, given by the person who corrected it"
    assert found.rules[-2].meaning == "corrected by Ann on 2026-03-01: as the table says"
    assert [j.verdict for j in found.judgements] == ["edited"]
    assert row.id not in {one.id for one in found.siblings}
    after = status(record)
    assert (after.statements, after.by_type, after.corrected) == (before.statements, before.by_type, 1)
