from itertools import islice
from pathlib import Path

from dragoman.documents.load import load
from evaluation.copies import changed, copies, write_copies


def test_five_hundred_copies_are_five_hundred_documents() -> None:
    """A record keeps equal texts once; a pile of equals would measure nothing."""
    texts = [document.text for _, document in islice(copies(), 500)]
    assert len(set(texts)) == 500


def test_names_change_alike_throughout_a_copy() -> None:
    """A state moves with its adjective and its capital, or the copy would tell of others than it names."""
    text = "Greece and Turkey met; the Greek side came from Athens in May."
    assert changed(text, 1) == "Turkey and Egypt met; the Turkish side came from Ankara in June."


def test_years_move_and_days_stay() -> None:
    """A copy is still dated; no 40th of May, and no part of a decimal taken for a number."""
    assert changed("On 12 May 2019 it paid 450 of 3.75 or 1,200.", 1) == "On 12 June 2018 it paid 451 of 3.75 or 1,200."


def test_the_first_copy_is_the_article() -> None:
    """So that the pile holds the real articles too."""
    assert changed("In May 2019 Greece paid 450.", 0) == "In May 2019 Greece paid 450."


def test_written_copies_keep_the_date_of_their_article(tmp_path: Path) -> None:
    """Times are read from the date of the document; a pile without dates would be read otherwise."""
    write_copies(tmp_path, 14)
    assert sum(load(path).published is not None for path in tmp_path.glob("*.txt")) >= 10
