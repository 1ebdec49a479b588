"""Real news: the texts made plain, and our annotation of them."""

from pathlib import Path

import pytest

from dragoman.vocabulary.types import statement_types
from evaluation.news import PARTS, articles, folders_of, plain

SHARED = Path(__file__).resolve().parents[3] / "shared"


def test_a_marked_up_report_is_its_text() -> None:
    """Times and events are marked in some corpora; quotation marks are of two single ones."""
    raw = "\nPeru <EVENT id='e1'>left</EVENT> <TIMEX3>Friday</TIMEX3>, ``for good,'' &amp; soon.\n"
    assert plain(f"<DOC><TEXT>{raw}</TEXT></DOC>") == 'Peru left Friday, "for good," & soon.'


def test_an_archives_headings_are_left_out() -> None:
    """They are no part of what the paper printed."""
    assert (
        plain("A pact.\n\nABSTRACT.\n\nPeru signed.\n\nFULL TEXT.\n\nIt did.") == "A pact.\n\nPeru signed.\n\nIt did."
    )


def test_no_article_is_of_two_parts() -> None:
    """What is only scored is never learned from."""
    texts = [article.text for part in PARTS for article in articles(part)]
    assert len(texts) == len(set(texts)) > 200


@pytest.mark.parametrize("part", PARTS)
def test_the_annotation_holds_no_words_of_the_text(part: str) -> None:
    """It is ours to publish: codes, types, dates, names of voices and places in the text."""
    for row in (row for article in articles(part) for row in article.gold()):
        assert "words" not in row
        assert set(row["types"]) <= statement_types().keys()
        assert all(len(name.split()) <= 8 for said in row["said_by"] for name in said)


@pytest.mark.parametrize("part", ["dev", "held"])
def test_two_annotators_agree_more_loosely_the_less_is_asked(part: str) -> None:
    """The pair is part of the group of types, and that of the type."""
    for article in articles(part):
        pair, group, type_ = article.agreement
        assert 1 >= pair >= group >= type_ > 0


@pytest.mark.parametrize("part", ["train", "check"])
def test_one_annotator_agrees_with_nobody(part: str) -> None:
    assert {article.agreement for article in articles(part)} == {()}


@pytest.mark.parametrize("part", PARTS)
def test_every_statement_stands_in_its_article(part: str) -> None:
    """The offsets are of the text as it is made plain here, and a statement's words lie in its sentence."""
    folders = folders_of(SHARED / "data", SHARED / "seeds")
    for article in articles(part):
        try:
            text = article.document(folders).text
        except FileNotFoundError:
            pytest.skip(f"the corpora are not beside the project: {article.text}")
        for row in article.gold():
            assert all(text[start:end] == text[start:end].strip() != "" for start, end in row["spans"])
            if "at" in row:
                [(first, last)], (start, end) = row["spans"], row["at"]
                assert first <= start < end <= last


def test_a_narrative_is_named_by_its_crisis() -> None:
    """It has no date of its own but what its text says."""
    [article] = [a for part in PARTS for a in articles(part) if a.text == "icbe/25"]
    assert article.published == ""
    try:
        assert "Turkey" in article.document(folders_of(SHARED / "data", SHARED / "seeds")).text
    except FileNotFoundError:
        pytest.skip(f"the corpora are not beside the project: {article.text}")
