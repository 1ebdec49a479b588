"""Two annotators of one text, and the reader beside both."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluation import agreement
from evaluation.agreement import Codes, Compared, NotTheSame, merged
from evaluation.articles import Annotated, Article, Told
from tests.builders import Builder

TEXT = "Peru sent aid."


def article(*told: Told, actors: tuple[str, ...] = (), text: str = TEXT) -> Article:
    """An article of one sentence."""
    return Article("one", {}, text, (Annotated(0, len(text), text, actors, told, (), ()),))


def aid(**more: Any) -> Told:
    """Peru's aid to Chile."""
    return replace(Told("PER", "AID", "CHL", "sent aid"), **more)


def test_what_both_wrote_is_one_row_with_the_words_of_each() -> None:
    """Types of one group count as the same; a forecast is sure where both made it."""
    one, other = article(aid(when="2019", forecast=True)), article(aid(type="COOPERATE", status="future", by=("PER",)))
    [row] = merged(one.gold(), other.gold())
    assert row["weight"] == "core"
    assert (row["types"], row["statuses"], row["whens"]) == (["AID", "COOPERATE"], ["actual", "future"], ["2019"])
    assert row["said_by"] == [["author"], ["PER"]]
    assert (row["forecast"], row["forecast_any"]) == (False, True)


def test_what_one_alone_wrote_is_optional() -> None:
    """Another pair, or another group of types; no reader need find it, nor its forecast."""
    one, other = article(aid(forecast=True)), article(aid(recipient="BOL"), aid(type="ACCUSE"))
    rows = merged(one.gold(), other.gold())
    assert [row["weight"] for row in rows] == ["optional"] * 3
    assert not any(row["forecast"] for row in rows)
    assert rows[0]["forecast_any"]


def test_actors_of_one_list_neither_cost_nor_gain() -> None:
    """Found: one of both lists, one of the second alone, one of neither; the other of both is missed."""
    codes = Codes()
    codes.add(frozenset({"PER", "BOL", "ECU"}), frozenset({"PER", "CHL"}), frozenset({"PER", "CHL", "BOL"}))
    precision, recall = 2 / 3, 1 / 2
    assert codes.f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_the_reader_is_scored_as_a_share_of_what_the_annotators_reach() -> None:
    """They agree on one of two pairs each; the reader tells that one alone, and who is in it."""
    one = article(aid(), aid(type="ACCUSE", recipient="BOL"), actors=("PER", "CHL", "BOL"))
    other = article(aid(), aid(type="ACCUSE", recipient="ECU"), actors=("PER", "CHL", "ECU"))
    made = Builder(TEXT)
    made.say("sent aid", "AID", ["PER"], ["CHL"])
    compared = Compared()
    compared.add(one, other, made.build())
    figures = compared.figures()
    assert figures["human_pair"] == pytest.approx(0.5)
    assert figures["pair"] == figures["type"] == pytest.approx(1.0)
    assert figures["pair_share"] == pytest.approx(2.0)
    assert figures["human_actors"] == pytest.approx(0.6667)
    assert figures["actors"] == pytest.approx(1.0)


def test_annotations_of_two_texts_are_not_compared() -> None:
    """A changed sentence would be scored at the wrong place."""
    with pytest.raises(NotTheSame, match="another text"):
        Compared().add(article(), article(text="Peru sent no aid."), Builder(TEXT).build())


def annotated(sentence: str, *lines: str) -> str:
    """An `.ann` file of one sentence."""
    return "\n".join(["title: Aid", "published: 2019-04-29", "---", f"> {sentence}", *lines, ""])


def test_the_command_reads_what_both_folders_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An article that only one has annotated is left out; the last line is JSON."""
    line = "CHN ACCUSE IND | accused India of theft"
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.ann").write_text(annotated("China accused India of theft.", "= CHN IND", line))
    (tmp_path / "first" / "2.ann").write_text(annotated("Nobody came.", "= -"))
    monkeypatch.setattr(
        "sys.argv", ["agreement", "--first", str(tmp_path / "first"), "--second", str(tmp_path / "second")]
    )
    agreement.main()
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["articles"] == 1
    assert figures["human_type"] == figures["type"] == figures["actors"] == pytest.approx(1.0)


def test_another_text_ends_the_command_with_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And with what to do, not with a traceback."""
    for folder, sentence in (("first", "Nobody came."), ("second", "Nobody went.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.ann").write_text(annotated(sentence, "= -"))
    monkeypatch.setattr(
        "sys.argv", ["agreement", "--first", str(tmp_path / "first"), "--second", str(tmp_path / "second")]
    )
    with pytest.raises(SystemExit, match="1: the second annotation is of another text; copy"):
        agreement.main()


def test_nothing_to_compare_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two folders without a name in common."""
    monkeypatch.setattr("sys.argv", ["agreement", "--first", str(tmp_path), "--second", str(tmp_path)])
    with pytest.raises(SystemExit, match="second annotation"):
        agreement.main()


@pytest.mark.parametrize("part", ["dev", "test", "check"])
def test_the_second_annotations_are_of_the_first_ones_texts(part: str) -> None:
    """Every article of both folders is the same text, sentence by sentence, and none is left over."""
    root = Path(agreement.__file__).parent
    both = agreement.pairs_of(root / "articles" / part, root / "second" / part)
    assert len(both) == len(list((root / "second" / part).glob("*.ann")))
    assert all(first.text == second.text for first, second in both)
