import json
import re
from pathlib import Path
from typing import Any

import pytest

from dragoman.documents.duplicates import signature, similarity
from dragoman.documents.load import load
from dragoman.model import Document
from dragoman.samples import sample_paths

GOLD = Path(__file__).parent.parent / "evaluation" / "own"
PDF_SOURCE = Path(__file__).parent.parent / "tools" / "112_gulf_quarrel.source.txt"

REGIONS = {
    "Aegean": ("Greece", "Turkey"),
    "Nile": ("Ethiopia", "Egypt", "Sudan"),
    "Gulf": ("Saudi", "Iran", "Qatar"),
    "South America": ("Guyana", "Venezuela"),
    "South Asia": ("India", "China"),
    "Balkans": ("Serbia", "Kosovo"),
    "Caucasus": ("Armenia", "Azerbaijan"),
    "Sahel": ("Niger", "Mali"),
    "East Asia": ("Japan", "South Korea", "North Korea"),
}

STATUSES = {"actual", "negated", "future", "possible", "desired"}
GOLD_NAMES = ("101_aegean_interview", "104_essequibo_agency", "106_himalaya_analysis")


def sample(start: str) -> Document:
    [path] = [path for path in sample_paths() if path.name.startswith(start)]
    return load(path)


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()]


def test_are_sorted_articles_without_their_sidecars() -> None:
    """What is listed can be handed to the reader as it is."""
    names = [path.name for path in sample_paths()]
    assert names == sorted(names)
    assert len(names) >= 10
    assert not any(name.endswith((".meta.json", ".py")) for name in names)


def test_hold_every_kind_of_file() -> None:
    """A first run meets each format that is read, and most often plain text."""
    suffixes = [path.suffix for path in sample_paths()]
    assert {".txt", ".md", ".html", ".pdf"} == set(suffixes)
    assert suffixes.count(".txt") > len(suffixes) / 2


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.name)
def test_is_a_short_article_in_a_small_file(path: Path) -> None:
    """An article has the length of an article, and the package stays small."""
    assert 300 <= len(load(path).text.split()) <= 700
    assert path.stat().st_size < 60_000


def test_tell_of_many_regions() -> None:
    """No one part of the world stands for all of them."""
    texts = [load(path).text for path in sample_paths()]
    told = {region for region, states in REGIONS.items() if any(all(s in text for s in states) for text in texts)}
    assert told == set(REGIONS)


def test_are_dated_in_different_ways() -> None:
    """Sidecar, front matter, markup, the words themselves, and one with no date at all."""
    dates = [load(path).published for path in sample_paths()]
    rules = {date.rule if date else None for date in dates}
    assert {"sidecar", "front-matter", "html:jsonld", "html:meta", "text:dateline", None} <= rules


def test_one_is_a_translation_that_appeared_elsewhere() -> None:
    """The note on the text is found: the language it came from and the outlet it first stood in."""
    translated = sample("111")
    assert translated.translated_from is not None
    assert translated.translated_from.value == "fr"
    assert translated.republished_from is not None
    assert translated.republished_from.value == "Le Courrier du Fleuve"


def test_a_report_and_its_reprint_are_nearly_one_text() -> None:
    """The reprint is a near-duplicate, whatever page it stands in; two accounts of one quarrel are not."""
    report, reprint = (signature(sample(start).text) for start in ("104", "105"))
    assert similarity(report, reprint) > 0.7
    assert similarity(signature(sample("107").text), signature(sample("108").text)) < 0.2


def test_the_pdf_holds_the_words_of_its_source() -> None:
    """The committed PDF was made from the text beside the script that makes it."""
    if not PDF_SOURCE.exists():
        pytest.skip("the source of the PDF is not shipped with an installed package")
    assert sample("112").text.split() == PDF_SOURCE.read_text(encoding="utf-8").split()


@pytest.mark.parametrize("name", GOLD_NAMES)
def test_gold_quotes_the_sentence_it_points_to(name: str) -> None:
    """The words of a row stand inside its span, and the span is one whole sentence of the article."""
    text = sample(name).text
    for row in rows(name):
        [[start, end]] = row["spans"]
        sentence = text[start:end]
        assert row["words"] in sentence
        assert "\n" not in sentence
        assert re.search(r"[.?!]\"?$", sentence), sentence
        assert sentence == sentence.strip()


@pytest.mark.parametrize("name", GOLD_NAMES)
def test_gold_keeps_the_form_of_the_codebook(name: str) -> None:
    """Every list holds one entry at most, codes look like codes, and a forecast is not told as done."""
    for row in rows(name):
        assert row["weight"] == "core"
        assert len(row["types"]) == len(row["statuses"]) == len(row["said_by"]) == 1
        assert set(row["statuses"]) <= STATUSES
        for code in (row["actor"], row["recipient"]):
            assert code is None or re.fullmatch(r"[A-Z]{3}|(?:IGO|GRP):[A-Z_]+", code)
        assert not (row["forecast"] and row["statuses"] == ["actual"])
        assert 2 <= len(row["words"].split()) <= 8
