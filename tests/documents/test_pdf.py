"""PDF files."""

from collections.abc import Callable

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents.pdf import Line, join, read_pdf, without_running_heads
from dragoman.errors import SkippedInput

MOST = 100_000


def made(fill: Callable[[FPDF], object]) -> bytes:
    pdf = FPDF()
    pdf.set_font("helvetica", size=11)
    fill(pdf)
    return bytes(pdf.output())


def paragraph(pdf: FPDF, text: str) -> None:
    pdf.multi_cell(0, 5, text, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)


def text_of(fill: Callable[[FPDF], object]) -> list[str]:
    return read_pdf(made(fill), "a.pdf", MOST).text.rstrip("\n").split("\n\n")


def one_page(pdf: FPDF) -> None:
    pdf.add_page()
    paragraph(pdf, LONG)


LONG = "The ministers of the two countries met in the capital and agreed that tariffs would be cut. " * 4


def test_printed_lines_become_paragraphs() -> None:
    """And the headline and the byline stay by themselves."""

    def fill(pdf: FPDF) -> None:
        pdf.add_page()
        pdf.set_font_size(17)
        paragraph(pdf, "Rails across the steppe")
        pdf.set_font_size(11)
        paragraph(pdf, "By Ada Byron")
        paragraph(pdf, LONG)
        paragraph(pdf, LONG.replace("ministers", "envoys"))

    assert text_of(fill) == [
        "Rails across the steppe",
        "By Ada Byron",
        LONG.strip(),
        LONG.replace("ministers", "envoys").strip(),
    ]


def test_words_broken_at_line_ends_are_made_whole() -> None:
    """But compounds keep their hyphen."""

    def fill(pdf: FPDF) -> None:
        pdf.add_page()
        paragraph(
            pdf,
            "They agreed on the rail-\nway across the steppe and on a long-\nterm loan for the Franco-\nGerman bank.",
        )

    assert text_of(fill) == [
        "They agreed on the railway across the steppe and on a long-term loan for the Franco-German bank."
    ]


def test_a_sentence_that_runs_over_the_page_stays_whole() -> None:
    """Running heads and page numbers do not cut it."""

    def fill(pdf: FPDF) -> None:
        for number, part in enumerate(
            ("The ministers met in the", "capital city and agreed with the", "bankers on a loan."), start=1
        ):
            pdf.add_page()
            paragraph(pdf, "Steppe Review, Spring")
            pdf.multi_cell(0, 5, part, new_x="LMARGIN", new_y="NEXT")
            pdf.multi_cell(0, 5, f"Page {number} of 3")

    assert text_of(fill) == ["The ministers met in the capital city and agreed with the bankers on a loan."]


def test_what_only_one_page_says_at_its_edge_is_kept() -> None:
    """A running head runs."""
    pages = [[Line(f"Opening words {word}"), Line("more")] for word in ("one", "two", "three")]
    assert len(without_running_heads(pages)) == 3
    pages = [[Line(f"Opening words {word}"), Line(f"more {word}")] for word in ("one", "two", "three")]
    assert len(without_running_heads(pages)) == 6


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the rail-", "way", "the railway"),
        ("a long-", "term loan", "a long-term loan"),
        ("the Sino-", "Russian border", "the Sino-Russian border"),
        ("co\u00adoper\u00ad", "ate", "co\u00adoperate"),
        ("in 2014-", "2015", "in 2014- 2015"),
        ("the end", "of it", "the end of it"),
    ],
)
def test_two_lines_are_joined(before: str, after: str, joined: str) -> None:
    """With what belongs between them."""
    assert join(before, after) == joined


def test_the_files_fields_are_guesses() -> None:
    """A title is kept unless a word processor made it; the day the file was made is only near the day of issue."""

    def fill(pdf: FPDF) -> None:
        pdf.set_title("Rails across the steppe")
        one_page(pdf)

    content = read_pdf(made(fill), "a.pdf", MOST)
    assert content.guessed.title is not None
    assert content.guessed.title.value == "Rails across the steppe"
    assert content.guessed.published is not None
    assert (content.guessed.published.rule, content.guessed.published.inferred) == ("pdf:created", True)

    def junk(pdf: FPDF) -> None:
        pdf.set_title("Microsoft Word - final draft.docx")
        one_page(pdf)

    assert read_pdf(made(junk), "a.pdf", MOST).guessed.title is None


def refusal(data: bytes, most: int = MOST) -> SkippedInput:
    with pytest.raises(SkippedInput) as caught:
        read_pdf(data, "a.pdf", most)
    return caught.value


def test_pictures_of_pages_are_told_from_text() -> None:
    """With what to do about it."""

    def drawn(pdf: FPDF) -> None:
        pdf.add_page()
        pdf.rect(10, 10, 50, 50)

    refused = refusal(made(drawn))
    assert refused.code == "no-text-layer"
    assert "character recognition" in refused.reason


def test_a_locked_file_says_so() -> None:
    """Rather than be called damaged."""

    def fill(pdf: FPDF) -> None:
        pdf.set_encryption(owner_password="one", user_password="two")
        one_page(pdf)

    refused = refusal(made(fill))
    assert refused.code == "unreadable"
    assert "password" in refused.reason


def test_a_damaged_file_says_so() -> None:
    """Cut short, or no PDF at all."""
    assert refusal(b"%PDF-1.7\nnothing").code == "unreadable"
    assert refusal(b"").code == "unreadable"


def test_a_book_is_too_large() -> None:
    """The limit is on the text, not on the pictures."""

    assert refusal(made(one_page), most=100).code == "too-large"


WHOLE = made(one_page)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=20))
def test_any_damage_is_text_or_refused(place: int, patch: bytes) -> None:
    """Law: whatever is overwritten, the file is read or refused."""
    try:
        content = read_pdf(WHOLE[:place] + patch + WHOLE[place + len(patch) :], "a.pdf", MOST)
    except SkippedInput as refused:
        assert refused.code in ("unreadable", "no-text-layer")  # noqa: PT017 - the law allows both ways
    else:
        assert content.text.strip()
