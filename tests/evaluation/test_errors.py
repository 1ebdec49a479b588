"""What is drawn to be judged, and how the judged is counted."""

from pathlib import Path

import pytest

from dragoman.model import Span, Statement
from evaluation.articles import Annotated, Article, Told
from evaluation.errors import Line, Mistake, apart, drawn, tally, write

PROJECT = Path(__file__).resolve().parents[2]
JUDGED = PROJECT / "evaluation" / "errors" / "rules-0.9.tsv"


def line(kind: str, actor: str, recipient: str | None, start: int = 0) -> Line:
    """A statement told in the ten characters from `start`."""
    return Line(
        start, start + 10, actor, recipient, Statement("st_1", 0, Span(start, start + 4, "gave"), kind, (), (), 0)
    )


def article(*told: Told) -> Article:
    """An article of one sentence of ten characters."""
    return Article("a", {}, "0123456789", (Annotated(0, 10, "0123456789", (), told, (), ()),))


def mistake(list_: str, n: int) -> Mistake:
    """One of many, told apart by its number."""
    return Mistake(list_, "a", n, "", "PER AID CHL actual", "gave\taid", "", "", "Peru gave aid.")


def test_a_statement_is_wrong_where_its_pair_or_type_is_not_annotated() -> None:
    """Which of the two acts makes no difference, as in the figures."""
    annotated = Told("PER", "AID", "CHL", "gave")
    turned, other = line("AID", "CHL", "PER"), line("TRADE", "PER", "CHL")
    assert apart(article(annotated), [turned, other]) == ([other], [])


def test_what_is_told_twice_and_annotated_once_is_wrong_once() -> None:
    """One row of the annotation answers for one statement."""
    twice = [line("AID", "PER", "CHL"), line("AID", "PER", "CHL")]
    assert len(apart(article(Told("PER", "AID", "CHL", "gave")), twice)[0]) == 1


def test_what_another_sentence_tells_is_missed_in_this() -> None:
    """A statement belongs to its sentence."""
    annotated = Told("PER", "AID", "CHL", "gave")
    elsewhere = line("AID", "PER", "CHL", 20)
    assert apart(article(annotated), [elsewhere]) == ([elsewhere], [(0, annotated)])


def test_the_same_are_drawn_again_in_the_order_of_the_text() -> None:
    """Two persons can judge the same table, and read each article from its beginning."""
    every = [mistake(name, n) for n in range(50) for name in ("told", "missed")]
    chosen = drawn(every, 5, 60)
    assert chosen == drawn(every, 5, 60)
    assert [one.list for one in chosen] == ["told"] * 5 + ["missed"] * 50
    assert [one.sentence for one in chosen[:5]] == sorted(one.sentence for one in chosen[:5])


def test_causes_are_counted_the_most_frequent_first(tmp_path: Path) -> None:
    """A table as drawn, with its causes filled in, is what the tally reads."""
    path = tmp_path / "judged.tsv"
    write(path, [mistake("told", n) for n in range(3)])
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    causes = ("place", "sense", "sense")
    filled = [row.replace("\t\t", f"\t{cause}\t", 1) for row, cause in zip(rows, causes, strict=True)]
    path.write_text("\n".join([head, *filled]) + "\n", encoding="utf-8")
    lines = tally(path).splitlines()
    assert [row[:12] for row in lines[2:4]] == ["| 2 | `sense", "| 1 | `place"]


def test_a_line_without_a_known_cause_is_refused(tmp_path: Path) -> None:
    """A table half judged would give shares of nothing."""
    path = tmp_path / "drawn.tsv"
    write(path, [mistake("told", 1)])
    with pytest.raises(ValueError, match="line 2: '' is no cause"):
        tally(path)


def test_the_page_shows_what_the_tally_prints() -> None:
    """The counts of known failures are those of the judged table."""
    assert tally(JUDGED) in (PROJECT / "docs" / "reading.md").read_text(encoding="utf-8")
