"""A query finds what its fields and words keep, says what it took them for, and what to loosen where nothing fits."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.analysis.fields import FIELDS
from dragoman.analysis.finding import Found, find, selection
from dragoman.analysis.language import Query, negated, parse
from dragoman.analysis.meaning import _MEANINGS, folded
from dragoman.errors import BadQuery, UnknownName
from dragoman.record.corrections import Changes
from dragoman.record.judgements import edit_statement, judge_statement
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.analysis.conftest import diplomat, later, tass, undated
from tests.builders import READ_AT, Builder

EVERY = 10
"""Statements of the four articles and the placed one below."""


def placed() -> Builder:
    """A statement with a mode and a place, in an article translated from French."""
    made = Builder(
        "Kim visited Vladivostok.", "It rained.", path="far/visit.txt", translated_from="fr", title="À l'est"
    )
    return made.say("visited", "CONSULT", ["PRK"], ["RUS"], mode="visit", where=("Vladivostok", "RUS"))


@pytest.fixture
def full(record: Record) -> Record:
    """The four articles and one more."""
    write(record, placed().build(), read_at=READ_AT)
    return record


def exacts(found: Found) -> list[str]:
    """The words of the statements found."""
    return [row.span.exact for row in found.statements]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("actor:JPN", {"condemned"}),
        ("actor:tokyo", {"condemned"}),
        ("recipient:Russia", {"thanked", "visited"}),
        ("about:JPN", {"condemned"}),
        ("between:JPN,PRK", {"condemned"}),
        ("between:PRK,Japan", {"condemned"}),
        ("between:Putin,PRK", {"met"}),
        ("person:putin", {"met"}),
        ("type:aid status:actual", {"sent grain"}),
        ("type:CONSULT,ACCUSE", {"met", "visited", "condemned"}),
        ("type:conflict after:2019", {"are rivals"}),
        ('type:"verbal conflict" before:2019', {"condemned"}),
        ("type:standing by:diplomat", {"are rivals"}),
        ("type:said actor:PRK", {"thanked", "visited"}),
        ("type:did status:negated", {"sent no grain"}),
        ("mode:visit", {"visited"}),
        ("status:denied", {"sent no grain"}),
        ("forecast:yes", {"will probably send"}),
        ("forecast:no type:AID", {"sent grain", "sent no grain"}),
        ("voice:lankov", {"is a friend of", "will probably send"}),
        ("voice:interfax", {"is a friend of"}),
        ("voice:none type:AID", {"sent grain", "sent no grain"}),
        ("outlet:none", {"thanked", "visited"}),
        ("outlet:rbc,none mode:visit", {"visited"}),
        ("doc:tass type:ALIGN", {"is a friend of"}),
        ("doc:visit.txt", {"visited"}),
        ('doc:"a l est"', {"visited"}),
        ("before:2018", {"condemned"}),
        ("until:2018", {"condemned", "sent grain", "sent no grain"}),
        ("after:2019", {"are rivals"}),
        ("since:2019-08", {"are rivals"}),
        ("on:2019-04-25", {"met"}),
        ("on:2018-07 -status:negated", {"sent grain"}),
        ("year:2018,2017 status:actual", {"sent grain", "condemned"}),
        ("year:none", {"thanked", "visited"}),
        ("place:VLADIVOSTOK", {"visited"}),
        ("country:Russia", {"visited"}),
        ("lang:fr", {"visited"}),
        ("origin:rules mode:visit", {"visited"}),
        ("verdict:none mode:visit", {"visited"}),
        ("-actor:RUS -actor:PRK", {"condemned"}),
        ("mode:visit OR actor:JPN", {"visited", "condemned"}),
        ("-(mode:visit OR about:RUS)", {"condemned"}),
        ("grain actor:RUS", {"sent grain", "sent no grain"}),
        ('"no grain" actor:RUS', {"sent no grain"}),
        ("grain -no type:AID", {"sent grain"}),
        ("(rice OR -korea) type:AID", {"will probably send"}),
        ("condem* OR mode:visit", {"condemned", "visited"}),
    ],
)
def test_each_field_keeps_what_it_says(full: Record, asked: str, expected: set[str]) -> None:
    """Whatever the case, the accents and the name by which somebody is called."""
    found = find(full, asked, limit=None)
    assert found.sought == "statements"
    assert set(exacts(found)) == expected
    assert found.total == len(found.statements) == len(found.hits) == found.statements_total


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_and_its_opposite_part_the_record(full: Record, name: str) -> None:
    """Nothing falls between a term and its negation, not even what has no outlet, voice or date."""
    values = {"type": "AID", "voice": "lankov", "outlet": "tass", "doc": "tass", "year": "2018", "place": "Vladivostok"}
    values |= {
        "mode": "visit",
        "status": "actual",
        "forecast": "yes",
        "person": "Putin",
        "lang": "fr",
        "between": "RUS,PRK",
    }
    values |= dict.fromkeys(("after", "before", "since", "until", "on"), "2018") | {
        "verdict": "none",
        "origin": "rules",
        "id": str(full.value("SELECT id FROM statements"))[:9],
    }
    [clause] = parse(f"{name}:{values.get(name, 'RUS')}").clauses
    with_, without = (selection(full, str(Query((one,)))).count() for one in (clause, negated(clause)))  # type: ignore[arg-type]
    assert with_ + without == EVERY
    assert with_ > 0


def test_every_field_of_the_help_has_a_meaning() -> None:
    """The help promises nothing that the search does not know."""
    assert list(_MEANINGS) == list(FIELDS)


def test_words_alone_find_sentences_of_which_nothing_was_read(full: Record) -> None:
    """A search by words is a search of the text."""
    found = find(full, "rained")
    assert (found.sought, found.total, found.statements_total) == ("sentences", 1, 0)
    [hit] = found.hits
    assert hit.sentence.text == "It rained."
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["rained"]
    assert hit.statements == ()


def test_words_find_their_forms_and_bring_the_statements_along(full: Record) -> None:
    """A page shows what was read from the sentences found."""
    found = find(full, "grains russia -no")
    assert (found.total, found.statements_total) == (1, 1)
    assert exacts(found) == ["sent grain"]
    assert found.hits[0].statements == (found.statements[0].id,)
    assert found.words == ("grains", "russia")


@pytest.mark.parametrize("asked", ["-grain", "grain OR -rice", "-(grain OR rice)"])
def test_a_search_by_words_must_name_one_that_is_there(full: Record, asked: str) -> None:
    """All sentences without a word are no answer to anything."""
    with pytest.raises(BadQuery, match="only says what a sentence must not hold"):
        find(full, asked)
    assert find(full, f"{asked} type:ACCUSE").total == 1


def test_the_words_are_marked_in_the_sentence_of_a_statement(full: Record) -> None:
    """One sees why it was found."""
    [hit, *_] = find(full, "grain type:AID").hits
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["grain"]
    assert hit.snippet == hit.sentence.text


def test_a_very_long_sentence_is_given_in_part(tmp_path: Path) -> None:
    """A page does not drown in a file that is one line."""
    with Record.open(tmp_path / "long", create=True) as record:
        write(record, Builder("well " * 5_000 + "Kim came.").build(), read_at=READ_AT)
        [hit] = find(record, "kim").hits
        assert len(hit.snippet) < 500
        assert [hit.snippet[start:end] for start, end in hit.marks] == ["Kim"]


def test_pages_follow_one_another(full: Record) -> None:
    """Each statement stands on one page, in order of time."""
    whole = exacts(find(full, "about:PRK", limit=None))
    assert [exact for page in range(5) for exact in exacts(find(full, "about:PRK", limit=2, skip=2 * page))] == whole
    assert find(full, "about:PRK", limit=2).total == len(whole) == EVERY


def test_the_order_can_be_chosen(full: Record) -> None:
    """By time, back from the newest, or the best first where there are words."""
    assert exacts(find(full, "type:AID grain", order="time"))[0] == "sent grain"
    newest = find(full, "about:PRK -year:none", order="newest").statements
    assert [row.day for row in newest] == sorted((str(row.day) for row in newest), reverse=True)
    assert find(full, "type:AID grain", order="relevance").order == "relevance"
    assert find(full, "type:AID", order="relevance").order == "time"
    assert find(full, "type:AID").orders == ("time", "newest")
    assert find(full, "grain", order="newest").hits[0].document.path == "diplomat.txt"


def test_it_says_what_it_understood(full: Record) -> None:
    """A wrong guess of ours is seen at once."""
    found = find(full, "grain actor:moscow -status:actual voice:lankov OR after:2018")
    assert found.understood == (
        "Statements with “grain”, in which Russia (RUS) acts, either credited to Lankov, or dated after 2018, "
        "but not those of status actual"
    )
    assert find(full, "-type:AID").understood.startswith("All statements, but not those of type AID (")
    assert find(full, "-type:AID").heading().startswith("7 statements, but not those of type AID (")
    assert find(full, "actor:JPN").heading() == "1 statement in which Japan (JPN) acts"
    assert find(full, "sanct* friend").understood == "Sentences with a word that begins with “sanct”, with “friend”"
    assert found.clauses[0].without == "actor:moscow -status:actual voice:lankov OR after:2018"


def test_nothing_found_says_what_to_loosen(full: Record) -> None:
    """Each term with what the query would find without it."""
    found = find(full, "actor:JPN type:AID")
    assert found.total == 0
    assert {clause.clause: clause.found for clause in found.clauses} == {"actor:JPN": 3, "type:AID": 1}
    assert {clause.found for clause in find(full, "actor:JPN").clauses} == {None}
    assert find(full, "unicorn").clauses[0].found is None
    assert {clause.clause: clause.found for clause in find(full, "unicorn grain").clauses} == {"unicorn": 2, "grain": 0}


@pytest.mark.parametrize("asked", ["about:PRK", "grain", "type:AID", "voice:none -type:CONSULT"])
def test_a_facet_counts_what_its_link_finds(full: Record, asked: str) -> None:
    """Voices apart, whose spellings are taken for one."""
    facets = find(full, asked).facets
    assert {facet.field for facet in facets} == {"type", "status", "outlet", "year", "voice", "about"}
    for facet in facets:
        for value in facet.values:
            if not value.chosen and facet.field != "voice":
                assert find(full, value.query).total == value.count, value


def test_a_facet_that_is_chosen_leads_back(full: Record) -> None:
    """The same click takes the term out again, however it was written."""
    [types] = [facet for facet in find(full, "grain type:aid").facets if facet.field == "type"]
    assert [(value.value, value.chosen, value.query) for value in types.values] == [("AID", True, "grain")]


def test_what_was_judged_wrong_is_found_where_a_verdict_is_asked_for(full: Record) -> None:
    """It is left out of answers, not out of the record."""
    [row] = find(full, "mode:visit").statements
    judge_statement(full, row.id, "wrong", by="Ann", at=READ_AT)
    assert find(full, "mode:visit").total == 0
    assert find(full, "mode:visit", wrong=True).total == 1
    assert find(full, "verdict:wrong").statements[0].id == row.id
    assert find(full, "vladivostok").statements == ()
    assert exacts(find(full, "vladivostok", wrong=True)) == ["visited"]


def test_a_corrected_statement_is_found_by_what_it_says_now(full: Record) -> None:
    """In words and fields, in the total and in the facets."""
    [row] = find(full, "mode:visit").statements
    edit_statement(full, row.id, Changes(type="THREATEN", status="negated"), by="Ann", at=READ_AT)
    assert find(full, "mode:visit OR (type:CONSULT doc:visit)").total == 0
    assert exacts(find(full, "type:THREATEN status:negated")) == ["visited"]
    assert exacts(find(full, "verdict:edited")) == ["visited"]
    assert find(full, "verdict:none").total == EVERY - 1
    words = find(full, "vladivostok")
    assert (words.statements_total, [row.type for row in words.statements]) == (1, ["THREATEN"])


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("type:CONSLT", "did you mean CONSULT"),
        ("type:love", "'love' is no type of statement here. There are AGREE, CONSULT"),
        ("status:negatd", "did you mean negated"),
        ("outlet:tas", "did you mean TASS"),
        ("doc:tas.text", "did you mean tass.txt"),
        ("mode:vist", "did you mean visit"),
        ("place:Wladiwostok", "did you mean Vladivostok"),
        ("lang:de", "'de' is no language here"),
        ("after:spring", "'spring' is no date; write a year"),
        ("year:2019-04", "'2019-04' is no year"),
        ("forecast:maybe", "write forecast:yes or forecast:no"),
        ("between:RUS", "wants two names and has 1"),
        ("person:RUS", "Russia is no person; write about:RUS"),
        ("actor:interfax", "Interfax takes part in no statement; write voice:interfax"),
        ("verdict:good", "There are right, wrong, edited, none"),
    ],
)
def test_a_value_that_is_none_is_answered_with_the_nearest(full: Record, asked: str, why: str) -> None:
    """The error teaches what there is."""
    with pytest.raises(BadQuery) as raised:
        find(full, asked)
    assert why in str(raised.value)


@pytest.mark.parametrize("field", ["actor", "recipient", "about", "person", "voice", "country"])
def test_a_name_nobody_answers_to_is_told_as_elsewhere(full: Record, field: str) -> None:
    """With the nearest names, and the same exit code and status."""
    with pytest.raises(UnknownName):
        find(full, f"{field}:Rusia")


@given(st.text(max_size=8))
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is compared is compared in one form."""
    assert folded(folded(text)) == folded(text)


@pytest.fixture(scope="module")
def shared() -> Iterator[Record]:
    """The four articles, for tests that only read."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r", create=True) as record:
        for builder in (tass(), diplomat(), undated(), later()):
            write(record, builder.build(), read_at=READ_AT)
        yield record


@settings(max_examples=150, deadline=None)
@given(asked=st.text(st.sampled_from("ab \"*():^-+{}OR,'\\;%\0–é"), max_size=20))
def test_nothing_typed_breaks_the_search(shared: Record, asked: str) -> None:
    """Signs of the database's own language are just signs."""
    try:
        assert find(shared, asked).total >= 0
    except BadQuery as error:
        assert str(error)  # noqa: PT017 -- some texts are queries
