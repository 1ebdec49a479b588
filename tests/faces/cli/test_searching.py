"""`search` finds by words and fields, says how it took them, and teaches its language."""

from collections.abc import Callable

import pytest

from dragoman.analysis.fields import FIELDS
from tests.faces.conftest import Ran

Run = Callable[..., Ran]


def test_fields_find_statements_which_are_shown_as_elsewhere(run: Run) -> None:
    page = run("search", "actor:RUS status:negated voice:lankov").out
    assert page.startswith("1 statement in which Russia (RUS) acts, of status negated, credited to Andrei Lankov")
    assert "published 2019-04-29  Russia → North Korea" in page
    assert "“Russia *sent no soldiers* to North Korea, Andrei Lankov said.”" in page


def test_words_alone_find_sentences_with_what_was_read_from_them(run: Run) -> None:
    page = run("search", "soldiers -no").out
    assert page.startswith("1 sentence with “soldiers”, but not those with “no”")
    assert "“Russia sent *soldiers* to North Korea in May.”" in page
    assert "Russia → North Korea · aided · st_" in page


def test_the_parts_of_a_query_may_be_words_of_the_shell(run: Run) -> None:
    """Quotation marks are only wanted where the shell needs them."""
    whole, parted = run("search", "soldiers type:AID", "--json"), run("search", "soldiers", "type:AID", "--json")
    assert whole.json["total"] == 2
    assert parted.out == whole.out


def test_a_query_may_begin_with_what_it_leaves_out(run: Run) -> None:
    assert run("search", "--json", "--", "-type:AID -about:JPN").json["total"] == 1
    assert run("search", "NOT type:AID -about:JPN", "--json").json["total"] == 1


def test_what_the_results_have_in_common_stands_below_them(run: Run) -> None:
    lines = [" ".join(line.split()) for line in run("search", "about:PRK").out.splitlines()]
    assert "type AID 3, CONSULT 1" in lines
    assert "outlet The Daily 3, The Weekly 1" in lines
    assert "about North Korea 4, Russia 4" in lines


def test_an_empty_answer_says_what_to_loosen(run: Run) -> None:
    """With a command that can be copied."""
    ran = run("search", "actor:JPN type:AID")
    assert ran.code == 4
    assert "Without actor:JPN there would be 3 statements: dragoman search 'type:AID'" in ran.out
    assert "Nothing would be found without any one of its terms" in run("search", "unicorn griffin").out


def test_a_page_can_be_sorted_and_shortened(run: Run) -> None:
    newest = run("search", "about:PRK", "--order", "newest", "--limit", "1", "--json").json
    assert (newest["order"], newest["total"], len(newest["statements"])) == ("newest", 4, 1)
    assert newest["statements"][0]["document"]["publisher"] == "The Weekly"
    assert "Shown are 1 of 4 statements" in run("search", "about:PRK", "--limit", "1").out


def test_the_language_is_explained(run: Run) -> None:
    """Without a record."""
    ran = run("search", "--fields", "--record", "/nowhere.db")
    assert ran.code == 0
    assert all(f"\n{name}" in ran.out and field.example in ran.out for name, field in FIELDS.items())
    told = run("search", "--fields", "--json").json
    assert [field["name"] for field in told["fields"]] == list(FIELDS)


@pytest.mark.parametrize(
    ("asked", "code", "words"),
    [
        ("acter:JPN", 2, "did you mean actor"),
        ("type:HUG", 2, "no type of statement"),
        ("actor:Rusia", 4, "did you mean Russia"),
    ],
)
def test_what_is_not_understood_is_said(asked: str, code: int, words: str, run: Run) -> None:
    ran = run("search", asked)
    assert ran.code == code
    assert words in ran.err


def test_a_query_is_wanted(run: Run) -> None:
    ran = run("search")
    assert ran.code == 2
    assert "give a QUERY, or --fields" in ran.err
