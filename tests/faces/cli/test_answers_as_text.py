"""What a person sees of the asking commands."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faces.conftest import Ran, as_process

Run = Callable[..., Ran]


def test_a_pair_page_tells_when_who_what_how_sure_by_whom_where_and_the_words(run: Run) -> None:
    """Each statement can be judged without opening the article."""
    page = run("pair", "RUS", "North Korea").out
    assert "2019-04-25  Russia (Vladimir Putin) → North Korea (Kim Jong Un)" in page
    assert "met or talked with" in page
    assert "denied or told as not so" in page
    assert "according to Andrei Lankov · The Daily, daily.txt" in page
    assert "according to Andrei Lankov, in RBC" in page
    assert "a forecast (“will probably”), by 2021" in page
    assert "“On 25 April 2019 Vladimir Putin *met Kim Jong Un*.”" in page


def test_a_pair_page_is_in_order_of_time(run: Run) -> None:
    page = run("pair", "RUS", "PRK").out
    assert page.index("2019-04-25") < page.index("published 2019-04-29") < page.index("published 2019-05")


def test_a_pair_page_ends_with_counts_and_with_what_sources_differ_about(run: Run) -> None:
    page = run("pair", "RUS", "PRK").out
    assert page.index("By year and direction") < page.index("Where the sources differ")
    differ = page[page.index("Where the sources differ") :]
    assert "Andrei Lankov" in differ
    assert "The Weekly" in differ


def test_disagreements_name_both_sides_in_words(run: Run) -> None:
    page = " ".join(run("disagreements").out.split())
    assert "The Weekly (2019-05" in page or "The Weekly (published 2019-05" in page
    assert "Andrei Lankov (The Daily" in page
    assert "it is not so that Russia" in page


def test_the_ids_of_a_page_can_be_followed(run: Run) -> None:
    page = run("pair", "RUS", "PRK").out
    hint = page.splitlines()[-1]
    shown = run(*hint[hint.index("dragoman ") :].split()[1:])
    assert shown.code == 0
    assert "Vladimir Putin" in shown.out


def test_quotes_are_wrapped_and_never_cut(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote that loses words is no evidence."""
    monkeypatch.setenv("COLUMNS", "40")
    page = run("pair", "RUS", "PRK").out
    assert "By 2021 Moscow *will probably aid Pyongyang*, Andrei Lankov told RBC." in " ".join(page.split())
    assert max(map(len, page[: page.index("By year")].splitlines())) <= 40


def test_piped_output_holds_no_colour(record: Path, tmp_path: Path) -> None:
    ran = as_process(["pair", "RUS", "PRK", "--record", str(record)], tmp_path, TERM="xterm-256color")
    assert ran.code == 0
    assert "\x1b" not in ran.out


def test_colour_can_be_asked_for(run: Run) -> None:
    assert "\x1b[" in run("pair", "RUS", "PRK", "--colour", "always").out
    assert "\x1b[" not in run("pair", "RUS", "PRK", "--colour", "never").out


def test_show_gives_the_place_in_the_text_and_the_rules(run: Run) -> None:
    id = run("search", "soldiers", "--json").json["hits"][0]["statements"][0]
    page = run("show", id).out
    assert "In the text" in page
    assert "    event:test  " in page
    assert f"id {id}" in " ".join(page.split())


def test_said_finds_a_voice_by_part_of_its_name(run: Run) -> None:
    page = run("said", "lankov").out
    assert page.startswith("Andrei Lankov: 2 statements")


def test_search_marks_the_words_and_names_the_place(run: Run) -> None:
    page = run("search", "soldier").out
    assert "*soldiers*" in page
    assert "The Weekly, weekly.txt" in page


def test_the_timeline_says_what_it_leaves_out(run: Run) -> None:
    assert "3 statements more without a time in the text; --undated puts them in" in run("timeline", "RUS").err
    assert run("timeline", "RUS", "--undated").err == ""


def test_forecasts_that_are_due_are_told_from_those_that_are_not(run: Run) -> None:
    assert "was due 2021-12-31: was it right?" in run("forecasts", "--due").out


def test_causes_tell_both_ends_how_they_hang_together_and_on_whose_word(run: Run) -> None:
    page = run("causes", "apologise").out
    assert page.startswith("1 causal link about apologise")
    assert "Tokyo → Seoul to apologise" in page
    assert "cause: the first hinders, or does not bring about the second" in page
    assert "according to Andrei Lankov · The Weekly, weekly.txt" in page
    assert "“Tokyo *wants* Seoul to apologise.”" in page
    assert run("causes", "--kind", "purpose").code == 4


def test_status_names_what_was_skipped_when_asked(run: Run) -> None:
    assert "empty 1" in run("status").out
    assert "pile/blank.txt: the file holds no words" in run("status", "--skipped").out


def test_sources_say_how_a_date_was_found(run: Run) -> None:
    page = run("sources").out
    assert "The Daily" in page
    assert "sidecar" in page


def test_a_limit_says_how_many_there_are(run: Run) -> None:
    assert "Shown are 1 of 4 statements; --limit 0 shows all." in run("pair", "RUS", "PRK", "--limit", "1").out
    assert "Shown are" not in run("pair", "RUS", "PRK", "--limit", "0").out


def test_filters_narrow_an_answer(run: Run) -> None:
    assert run("pair", "RUS", "PRK", "--status", "negated", "--json").json["total"] == 1
    assert run("pair", "RUS", "PRK", "--type", "aid", "--by", "the weekly", "--json").json["total"] == 1
    assert run("pair", "RUS", "PRK", "--voice", "Lankov", "--since", "2019", "--json").json["total"] == 2
    assert run("pair", "RUS", "PRK", "--until", "2019-04-26", "--json").json["total"] == 1


def test_show_tells_each_rule_in_plain_words(run: Run) -> None:
    """One need not know the rules' names to see why a line of the record is there."""
    page = run("show", run("pair", "RUS", "PRK", "--json").json["statements"][0]["id"]).out
    told = page[page.index("The rules that made it") :]
    assert "event:test  did what “test” takes up, as told before" in told
    assert "when:same-clause  “25 April 2019”: nobody has explained this rule" in told
