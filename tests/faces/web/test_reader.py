"""The reader: an article with its statements beside its sentences."""

import html
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.analysis import article as article_module
from dragoman.analysis.article import article
from dragoman.errors import BadQuery, NotInRecord
from dragoman.faces.web.layout import MARKS, laid_out, whole
from dragoman.model import Attribution, Block, Mention, Oddity, Reading, Span, TimeExpression
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice
from tests.faces.web.conftest import client_of

EVIL = "Россия met <script>alert(1)</script> Japan in \u202e2019, said [x](javascript:alert(1)) \x01 الأمم 😀."


def _read(path: Path, *readings: Reading) -> Path:
    with Record.open(path, create=True) as record:
        for reading in readings:
            write(record, reading, read_at=READ_AT)
    return path


def _evil() -> Reading:
    made = Builder(EVIL, "\n\nARTICLE AD BOX", path="evil.txt", title="<b>Title</b>", publisher="The <i>Daily</i>")
    made.say("met", "CONSULT", ["RUS"], ["JPN"], when=("2019", "2019"))
    span = made.span
    blocks = (Block(0, len(EVIL), "prose"), Block(len(EVIL) + 3, len(made.document.text), "furniture"))
    marks = Attribution(voice("x", kind="press"), span("said"), (span("Россия met <script>"),), "indirect", "cue:said")
    reading = made.build(
        mentions=(Mention(span("Россия"), 0, (actor("RUS"),), rule="actors:name"),),
        times=(TimeExpression(span("2019"), "DATE", "2019", prefix="2019"),),
        attributions=(marks,),
        oddities=(Oddity(span("\x01"), "control", "a control code"),),
    )
    return Reading(**{**{f: getattr(reading, f) for f in reading.__slots__}, "blocks": blocks})


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    """A record of one hostile article."""
    return _read(tmp_path / "evil.db", _evil())


def _id(record: Path, path: str) -> str:
    with Record.open(record) as opened:
        return str(opened.value("SELECT id FROM documents WHERE path = ?", (path,)))


def _words(page: str) -> str:
    """The text of the article as a browser would show it, without the numbers of statements and without notes."""
    shown = re.search(r"<article.*?</article>", page, re.S)
    assert shown
    texts = re.findall(r'<div class="words".*?</div>', shown[0], re.S)
    bare = re.sub(r"<sup>.*?</sup>", "", " ".join(texts))
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", bare)).split())


def test_an_article_is_shown_whole_with_statements_at_its_sentences(site: TestClient, record: Path) -> None:
    """Every sentence has its anchor, and every statement points to it and to its own page."""
    page = site.get(f"/doc/{_id(record, 'daily.txt')}").text
    assert page.count('class="note ') == 3
    for position in range(3):
        assert f'id="s{position}"' in page
        assert f'href="#s{position}"' in page
    assert "On 25 April 2019 Vladimir Putin met Kim Jong Un. Russia sent no soldiers" in _words(page)
    assert "A &lt;b&gt;handshake&lt;/b&gt;" in page


def test_a_hostile_article_is_text(evil: Path) -> None:
    """No tag, link or direction of the article's own survives, and no letter is lost."""
    with client_of(evil) as site:
        page = site.get(f"/doc/{_id(evil, 'evil.txt')}").text
    assert "<script>alert" not in page
    assert 'href="javascript' not in page
    assert "\u202e" not in page
    assert "\x01" not in page
    assert _words(page) == EVIL.replace("\u202e", "\ufffd").replace("\x01", "\ufffd") + " ARTICLE AD BOX"


def test_what_is_marked_stands_in_the_url(evil: Path) -> None:
    """All kinds by default; each alone; none; an unknown one is told."""
    with client_of(evil) as site:
        where = f"/doc/{_id(evil, 'evil.txt')}"
        kinds = {"actors": 'class="actor', "times": 'class="time', "voices": 'class="cue', "oddities": 'class="oddity'}

        def marked(query: str) -> set[str]:
            article = re.search(r"<article.*?</article>", site.get(where + query).text, re.S)
            assert article
            words = article[0].replace("content actor", "actor").replace("predicate time", "time")
            return {name for name, sign in kinds.items() if sign in words}

        assert marked("") == set(MARKS)
        assert marked("?show=actors,times") == {"actors", "times"}
        assert marked("?show=nothing&show=oddities") == {"oddities"}
        assert marked("?show=nothing") == set()
        assert site.get(where + "?show=colours").status_code == 400


def test_overlapping_marks_share_their_words(evil: Path) -> None:
    """A mention inside what is credited is both."""
    with Record.open(evil) as record:
        parts = laid_out(article(record, _id(evil, "evil.txt")))
    bits = [bit for part in parts for p in part.paragraphs for run in p.runs for bit in run.bits]
    assert bits[0].kinds == ("content", "actor")
    assert bits[0].link == "/actor/RUS"
    assert "according to x" in bits[0].title
    assert "".join(bit.text for bit in bits).startswith("Россия met <script>")


def test_furniture_is_folded(evil: Path) -> None:
    """What is not the article's own can be opened, and is not in the way."""
    with client_of(evil) as site:
        page = site.get(f"/doc/{_id(evil, 'evil.txt')}").text
    assert re.search(r'<details class="furniture"><summary>.*ARTICLE AD BOX', page)


def test_documents_follow_one_another(site: TestClient, record: Path) -> None:
    """The way to the next is that of the list of sources, and ends."""
    daily, weekly = _id(record, "daily.txt"), _id(record, "weekly.txt")
    assert f'rel="next" href="/doc/{weekly}"' in site.get(f"/doc/{daily}").text
    last = site.get(f"/doc/{weekly}").text
    assert f'rel="prev" href="/doc/{daily}"' in last
    assert "The last document" in last


def test_twins_give_all_that_was_found(site: TestClient, record: Path) -> None:
    """JSON has the reading, CSV the statements."""
    id = _id(record, "daily.txt")
    data = site.get(f"/doc/{id}.json").json()
    assert data["reading"]["document"]["text"].startswith("On 25 April")
    assert [one["type"] for one in data["statements"]] == ["CONSULT", "AID", "AID"]
    rows = site.get(f"/doc/{id}.csv").text.splitlines()
    assert len(rows) == 4
    assert rows[0].startswith("id,origin,document_id")


def test_a_document_that_is_none_is_told(site: TestClient) -> None:
    """The page answers 404, with what to do."""
    answer = site.get("/doc/doc_nothing")
    assert answer.status_code == 404
    assert "the list of sources" in answer.text


def test_a_long_text_comes_in_parts_that_join(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every part holds what it should, none overlap, and a place finds its part."""
    monkeypatch.setattr(article_module, "LONGEST_PART", 100)
    made = Builder(*(f"Sentence {n} says that Russia met Japan." for n in range(20)), path="long.txt")
    for n in range(0, 20, 5):
        made.say(f"{n} says", "CONSULT", ["RUS"], ["JPN"])
    path = _read(tmp_path / "long.db", made.build())
    with Record.open(path) as record:
        first = article(record, made.document.id)
        parts = [article(record, made.document.id, part=n) for n in range(1, len(first.parts) + 1)]
        assert len(parts) > 5
        texts = (b.text for a in parts for part in laid_out(a) for p in part.paragraphs for r in p.runs for b in r.bits)
        assert "".join(texts) == made.document.text
        assert [row.id for one in parts for row in one.statements] == [one.id for one in made.statements]
        assert parts[-1].skipped + len(parts[-1].statements) == parts[-1].total == 4
        last = article(record, made.document.id, at=made.statements[3].id)
        assert made.statements[3].id in {row.id for row in last.statements}
        assert article(record, made.document.id, at="s15").part == last.part
        with pytest.raises(NotInRecord):
            article(record, made.document.id, part=99)
        with pytest.raises(NotInRecord):
            article(record, made.document.id, at="s99")
        with pytest.raises(BadQuery):
            article(record, made.document.id, at="there")


def test_what_no_block_holds_is_shown_too() -> None:
    """Left-over words between, before and after the blocks are notes; blocks that overlap are parted."""
    text = "ab cd ef gh"
    found = [(text[b.start : b.end], b.kind) for b in whole([Block(3, 6, "prose"), Block(4, 8, "list")], text, 0, 11)]
    assert found == [("ab ", "note"), ("cd ", "prose"), ("ef", "list"), (" gh", "note")]


def test_a_speaker_is_named_where_the_text_does_not_say(tmp_path: Path) -> None:
    """A turn without a label of its own gets one."""
    text = "Aksoy: Yes.\n\nAnd no.\n\nWhy?"
    made = Builder(text, path="talk.txt")
    blocks = (
        Block(0, 6, "byline", "Defne Aksoy"), Block(7, 11, "prose", "Defne Aksoy"),
        Block(13, 20, "prose", "Defne Aksoy"),
        Block(22, 26, "question", "interviewer"),
    )  # fmt: skip
    reading = made.build()
    reading = Reading(reading.document, blocks=blocks, sentences=reading.sentences)
    path = _read(tmp_path / "talk.db", reading)
    with Record.open(path) as record:
        paragraphs = [p for part in laid_out(article(record, reading.document.id)) for p in part.paragraphs]
    assert [(p.kind, p.speaker) for p in paragraphs] == [("prose", None), ("prose", None), ("question", "interviewer")]
    assert [run.kind for run in paragraphs[0].runs] == ["byline", "prose", "prose"]
    assert paragraphs[0].text == "Aksoy: Yes."


def test_a_span_outside_its_part_is_no_trouble(evil: Path) -> None:
    """Marks reach over the ends of blocks; each block takes what is its own."""
    with Record.open(evil) as record:
        found = article(record, _id(evil, "evil.txt"))
    assert Span(0, 6, "Россия") in {m.span for m in found.reading.mentions}
    assert sum(1 for _ in laid_out(found)) == 2
