"""Title, publisher and authors in the words of a page."""

import pytest

from dragoman.documents.metadata import authors as byline
from dragoman.documents.metadata import page_facts, publisher, title
from dragoman.documents.page import Page

BODY = "\n\n" + "The ministers met in the capital and agreed on tariffs, and nothing came of it in the end. " * 4


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Byron", ["Ada Byron"]),
        ("by ADA BYRON", ["ADA BYRON"]),
        ("By Ada Byron and Karl von Marx", ["Ada Byron", "Karl von Marx"]),
        ("By Ada Byron, Karl Marx, and Émile Zola", ["Ada Byron", "Karl Marx", "Émile Zola"]),
        ("By Dr. Ada Byron | May 3, 2021", ["Ada Byron"]),
        ("By Ada Byron in Almaty", ["Ada Byron"]),
        ("Author: Ada K. Byron", ["Ada K. Byron"]),
        ("Written by Jean-Luc O’Neill", ["Jean-Luc O’Neill"]),
        ("By Land and Sea", []),
        ("By Monday, Russia had withdrawn", []),
        ("By Ada Byron was this written, she said.", []),
        ("By June 2021", []),
    ],
)
def test_a_byline_names_its_writers(line: str, names: list[str]) -> None:
    """Names have two words; a sentence that begins with "By" is no byline."""
    assert [found.value for found in byline(Page.of(f"Rails across the steppe\n{line}{BODY}"))] == names


@pytest.mark.parametrize(
    ("head", "tail", "outlet", "rule"),
    [
        ("Publication: Steppe Monitor Volume: 3 Issue: 7", "", "Steppe Monitor", "text:publication-line"),
        ("Published by the Two Seas Institute", "", "Two Seas Institute", "text:publication-line"),
        ("", "This text was translated by the Herald team.", "Herald", "text:translation-note"),
        ("By Ada Byron", "Ada Byron is a senior editor at The Herald.", "The Herald", "text:author-note"),
        ("ALMATY, May 3 (Xinhua) -- They met.", "", "Xinhua", "text:dateline"),
        ("ALMATY, May 3. /TASS/. They met.", "", "TASS", "text:dateline"),
        (
            "",
            "The views expressed are the author's and do not necessarily reflect those of Two Seas.",
            "Two Seas",
            "text:disclaimer",
        ),
        ("", "Steppe Herald is not responsible for errors in the translation.", "Steppe Herald", "text:disclaimer"),
        ("", "© 2021 The Herald", "The Herald", "text:copyright"),
    ],
)
def test_a_page_names_its_publisher(head: str, tail: str, outlet: str, rule: str) -> None:
    """In one of the ways pages do."""
    page = Page.of(f"Rails across the steppe\n{head}{BODY}\n{tail}")
    found = publisher(page, byline(page))
    assert found is not None
    assert (found.value, found.rule) == (outlet, rule)


def test_the_asking_voice_of_an_interview_is_the_publisher() -> None:
    """When the text says that the interview was with it; the guest is not."""
    turns = "\nSteppe Post: Why now?\nAda Byron: Because.\nSteppe Post: And then?\nAda Byron: Who knows.\n"
    found = publisher(Page.of(f"So she says in an interview with the magazine Steppe Post.{turns}"))
    assert found is not None
    assert (found.value, found.rule) == ("Steppe Post", "text:interview-turn")
    assert publisher(Page.of(f"She was asked about it all.{turns}")) is None


def test_a_paper_merely_quoted_is_not_the_publisher() -> None:
    """Most articles name other papers."""
    assert publisher(Page.of(f"Rails\n\nHe told the Steppe Post that the Herald reported it.{BODY}")) is None


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Rails across the empty steppe", "Rails across the empty steppe"),
        (
            "This text is a machine translation. It may hold errors.\n\nRails across the steppe",
            "Rails across the steppe",
        ),
        ("The Herald\nAda Byron\nInterview\nAda Byron", "Ada Byron"),
        ("Title: Rails", "Rails"),
        ("ADVERTISEMENT\nBy Ada Byron and Karl Marx\nMay 3, 2021", None),
        ("They met on Monday and nothing was agreed.", None),
        ("He called it “a matter of days for all of us.”", None),
        ("He Calls It ‘A Matter of Days.’", "He Calls It ‘A Matter of Days.’"),
    ],
)
def test_the_headline_is_the_first_line_that_reads_as_one(head: str, headline: str | None) -> None:
    """Notes, bylines, dates and sentences are passed over; a line said twice in the head is surely one."""
    found = title(Page.of(head + BODY))
    assert (found and found.value) == headline


def test_a_page_of_prose_tells_nothing() -> None:
    """Better no fact than a made one."""
    facts = page_facts(BODY * 5)
    assert not any((facts.title, facts.publisher, facts.authors, facts.published, facts.translated_from))
