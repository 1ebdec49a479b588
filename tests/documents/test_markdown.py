"""Markdown: front matter, and the words without the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.facts import Facts, Problem
from dragoman.documents.markdown import plain, split_front_matter


def split(text: str) -> tuple[Facts, str, list[Problem]]:
    problems: list[Problem] = []
    facts, body = split_front_matter(text, "a.md", problems.append)
    return facts, body, problems


def test_front_matter_is_read_and_taken_off() -> None:
    """Under the names other tools give its keys."""
    facts, body, problems = split(
        "---\ntitle: Rails\ndate: 2021-05-03\nauthor: [Ada Byron, Karl Marx]\n---\nThey met.\n"
    )
    assert (body, problems) == ("They met.\n", [])
    assert facts.title is not None
    assert facts.published is not None
    assert (facts.title.value, facts.title.rule) == ("Rails", "front-matter")
    assert facts.published.value == "2021-05-03"
    assert [found.value for found in facts.authors] == ["Ada Byron", "Karl Marx"]


def test_a_headline_with_a_colon_is_no_trouble() -> None:
    """It is no YAML, but everybody writes it."""
    facts, body, problems = split("---\ntitle: Rails: the long way\ndate: 2021\n---\nThey met.")
    assert facts.title is not None
    assert (facts.title.value, body, problems) == ("Rails: the long way", "They met.", [])


@pytest.mark.parametrize(
    "text", ["---\nThey met, and parted.\n---\nMore.", "No front.\n---\na: b\n---\n", "---\nopen: end\n"]
)
def test_prose_between_rules_is_left_alone(text: str) -> None:
    """Two lines of dashes do not make a front matter."""
    assert split(text) == (Facts(), text, [])


def test_a_bad_date_is_reported() -> None:
    """And not guessed at."""
    facts, _, [problem] = split("---\ndate: someday\n---\nThey met.")
    assert facts.published is None
    assert (problem.path, problem.code) == ("a.md", "front-matter-value")


def test_marks_are_taken_off_and_paragraphs_are_lines() -> None:
    """A reader of sentences should see sentences."""
    text = (
        "# Rails across the *steppe* #\n\nThe ministers\nmet, [the Herald](https://example.org/a) says.\n\n"
        "**Why now?**\n\n> It had to\n> be so.[^1]\n\n- one_two\n- 3 * 4 * 5\n\n![map](m.png)\n***\n"
        "<!-- hidden -->Under\n=====\nEnd.\n\n[^1]: https://example.org\n"
    )
    assert plain(text).split("\n") == [
        "Rails across the steppe",
        "",
        "The ministers met, the Herald says.",
        "",
        "Why now?",
        "",
        "It had to be so.",
        "",
        "- one_two",
        "- 3 * 4 * 5",
        "",
        "Under",
        "",
        "End.",
        "",
    ]


@given(st.text(alphabet="ab *_#[]()>-\n`<!:~1."))
def test_no_letter_is_lost_outside_links_and_comments(text: str) -> None:
    """Law: the marks go, the words stay."""
    if not set("[<!`~") & set(text):
        assert [char for char in plain(text) if char in "ab"] == [char for char in text if char in "ab"]
