"""Set the PDF among the sample articles from the text beside this script; the same text gives the same bytes."""

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "112_gulf_quarrel.source.txt"
TARGET = HERE.parent / "dragoman" / "samples" / "112_gulf_quarrel.pdf"

# Any fixed day makes the file repeatable; this one is the article's own.
MADE = datetime(2021, 2, 2, tzinfo=UTC)


def set_article(text: str) -> bytes:
    """The article as a PDF: its first paragraph as the title, lines of the second one each, the rest justified."""
    title, head, *paragraphs = text.strip().split("\n\n")
    page = FPDF(format="A4")
    page.set_creation_date(MADE)
    page.set_title(title)
    page.set_margin(25)
    page.add_page()
    page.set_font("Times", "B", 18)
    page.multi_cell(0, 10, title, align="L", new_x="LMARGIN", new_y="NEXT")
    page.set_font("Times", "I", 11)
    for line in head.split("\n"):
        page.multi_cell(0, 9, line, align="L", new_x="LMARGIN", new_y="NEXT")
    page.ln(4)
    page.set_font("Times", "", 11)
    for paragraph in paragraphs:
        page.multi_cell(0, 6, paragraph, align="J", new_x="LMARGIN", new_y="NEXT")
        page.ln(3)
    return bytes(page.output())


if __name__ == "__main__":
    TARGET.write_bytes(set_article(SOURCE.read_text(encoding="utf-8")))
