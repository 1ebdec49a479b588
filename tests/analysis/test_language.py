"""A query writes itself out as the same query; whatever is typed is understood, or the error says which part is not."""

from itertools import combinations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dragoman.analysis.fields import FIELDS, NAMES
from dragoman.analysis.language import (
    DEEPEST,
    LONGEST,
    MOST,
    Clause,
    Either,
    Field,
    Group,
    Query,
    Term,
    Word,
    cleaned,
    negated,
    parse,
)
from dragoman.errors import BadQuery

texts = st.text(st.sampled_from("abÉЖ OR AND NOT 019:*-,()'“\"/…\u2028\ud800"), max_size=12).map(cleaned).filter(bool)
words = texts.filter(lambda text: any(map(str.isalnum, text))).map(Word.of)
fields = st.builds(
    lambda name, values: Field.of(name, *values), st.sampled_from(list(FIELDS)), st.lists(texts, min_size=1, max_size=3)
)


def _signed(terms: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    return st.one_of(terms, terms.map(negated))


def _clauses(terms: st.SearchStrategy[Term]) -> st.SearchStrategy[tuple[Clause, ...]]:
    either = st.lists(terms, min_size=2, max_size=3).map(lambda several: Either(tuple(several)))
    return st.lists(st.one_of(terms, either), min_size=1, max_size=4).map(tuple)


leaves: st.SearchStrategy[Term] = _signed(st.one_of(words, fields))
terms = st.recursive(leaves, lambda inner: _signed(_clauses(inner).map(Group)), max_leaves=8)
queries = _clauses(terms).map(Query)


@given(queries)
def test_a_query_is_parsed_from_what_it_writes(query: Query) -> None:
    """Links and forms carry queries as text and lose nothing."""
    assume(len(str(query)) <= LONGEST)
    assert parse(str(query)) == query


@given(st.text(st.sampled_from('ab "*():,-ORANDT{}\\;%\0–é…\ud800'), max_size=30))
@example("ON:")
def test_whatever_is_typed_is_understood_or_has_no_word(text: str) -> None:
    """Half a parenthesis, an open quotation mark, a lone sign: none of them is an error."""
    try:
        query = parse(text)
    except BadQuery as error:
        known = ("no word to search for", "there is no field", "is followed by no value")
        assert any(told in str(error) for told in known)  # noqa: PT017 -- else none
    else:
        assert parse(str(query)) == query


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("gas  pipeline", "gas pipeline"),
        ('"gas pipeline" sanct*', '"gas pipeline" sanct*'),
        ("“gas pipeline”", '"gas pipeline"'),
        ('"gas', "gas"),
        ("ACTOR:JPN", "actor:JPN"),
        ("actor: JPN", "actor:JPN"),
        ("actor:JPN, CHN", "actor:JPN,CHN"),
        ('person:"Kim Jong Un"', 'person:"Kim Jong Un"'),
        ("by:tass", "outlet:tass"),
        ("NOT gas", "-gas"),
        ("--gas", "-gas"),
        ("gas - oil", "gas oil"),
        ("gas AND oil", "gas oil"),
        ("gas OR oil actor:JPN", "gas OR oil actor:JPN"),
        ("OR gas OR", "gas"),
        ("(gas oil) OR -coal", "(gas oil) OR -coal"),
        ("(gas (oil", "(gas (oil))"),
        ("gas) oil", "gas oil"),
        ("() gas", "gas"),
        ("10:30 https://example.org", '"10:30" "https://example.org"'),
        ("Moscow: no deal", '"Moscow:" no deal'),
        ('"or" "OR"', 'or "OR"'),
    ],
)
def test_what_is_typed_is_written_in_one_way(text: str, written: str) -> None:
    """Forms of the same wish come to the same query."""
    assert str(parse(text)) == written


def test_or_binds_closer_than_what_stands_beside_it() -> None:
    """As in press archives: either fuel, and in any case Japan."""
    query = parse("gas OR oil actor:JPN")
    assert query.clauses == (Either((Word("gas"), Word("oil"))), Field("actor", ("JPN",)))


def test_a_query_is_narrowed_once_and_widened_again() -> None:
    """What a click adds, another takes away."""
    query, more = parse("gas"), Field("type", ("AID",))
    assert str(query.narrowed(more)) == "gas type:AID"
    assert query.narrowed(more).narrowed(more) == query.narrowed(more)
    assert query.narrowed(more).without(more) == query


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("acter:JPN", "no field 'acter'; did you mean actor"),
        ("zzz:JPN", "no field 'zzz'. The fields are actor, recipient"),
        ("gas actor:", "actor: is followed by no value; write it as in actor:JPN"),
        ('voice:""', "voice: is followed by no value"),
        ("", "no word to search for"),
        ("— ! ( ) OR", "no word to search for"),
        ("a" * (LONGEST + 1), "2,001 characters long"),
        ("a " * (MOST + 1), "more than 64 terms"),
        ("(" * (DEEPEST + 1) + "a", "more than 8 deep"),
    ],
)
def test_an_error_says_which_part_and_why(text: str, why: str) -> None:
    """Nobody has to guess what went wrong."""
    with pytest.raises(BadQuery) as raised:
        parse(text)
    assert why in str(raised.value)


def test_every_example_of_the_help_is_a_query_of_its_field() -> None:
    """The help teaches what works."""
    for name, field in FIELDS.items():
        [clause] = parse(field.example).clauses
        assert isinstance(clause, Field)
        assert clause.name == name


def test_no_two_fields_answer_to_one_name() -> None:
    """A name that meant two fields would silently mean one."""
    every = [{one.name, *one.also} for one in FIELDS.values()]
    assert not [a & b for a, b in combinations(every, 2) if a & b]
    assert set().union(*every) == set(NAMES)
