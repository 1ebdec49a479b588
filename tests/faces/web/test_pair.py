"""The page of a pair: its chart, its list, its filters, and its twins."""

import csv
import html
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice
from tests.faces.web.conftest import client_of


def text_of(page: str) -> str:
    """What a reader sees, roughly."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def listed(page: str) -> list[str]:
    """The sentences of the list."""
    return [text_of(re.sub("</?mark>", "", one)) for one in re.findall(r'<q class="quote">.*?</q>', page)]


def test_it_says_in_words_how_the_two_stand(site: TestClient) -> None:
    """Counts that a reader can check, before any chart."""
    page = site.get("/pair/RUS/PRK")
    assert page.status_code == 200
    words = text_of(page.text)
    assert "Russia and North Korea" in words
    assert "4 statements from 3 sources join them, dated 2019." in words
    assert "2 for, 1 against, 0 neither. 1 more is planned, possible or wanted." in words


def test_it_lists_statements_with_their_way_back_to_the_text(site: TestClient) -> None:
    """Who, whom, how sure, who says so, the sentence, and links to both."""
    page = site.get("/pair/RUS/PRK").text
    assert len(listed(page)) == 4
    assert re.search(r'href="/s/st_[0-9a-f]+"', page)
    assert re.search(r'href="/doc/doc_[0-9a-f]+#s\d+"', page)
    assert "denied or told as not so" in text_of(page)
    assert "according to Andrei Lankov" in text_of(page)


def test_a_mark_of_the_chart_opens_its_statements(site: TestClient) -> None:
    """The address on the mark lists exactly them, says so, and the chart stays whole."""
    whole = site.get("/pair/RUS/PRK?from=2019").text
    [href] = {html.unescape(one) for one in re.findall(r'<a [^>]*href="([^"]*how=denied[^"]*)"', whole)}
    assert "from=2019" in href
    part = site.get(href).text
    assert listed(part) == ["Russia sent no soldiers to North Korea, Andrei Lankov said."]
    assert "Listed: 2019-04, Russia → North Korea, did, against, denied." in text_of(part)
    assert part.count('class="opens"') == whole.count('class="opens"')
    assert 'aria-current="true"' in part


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("type=CONSULT", 1),
        ("status=negated", 1),
        ("voice=Lankov", 2),
        ("outlet=The+Weekly", 1),
        ("year=2019", 4),
        ("year=2020", 0),
        ("manner=said", 1),
        ("manner=did", 3),
        ("direction=ba", 0),
        ("with=Kim+Jong+Un", 1),
        ("to=2018", 0),
    ],
)
def test_filters_narrow_the_list(site: TestClient, query: str, expected: int) -> None:
    """By type, status, voice, outlet, year, and whether it was said or done."""
    page = site.get(f"/pair/RUS/PRK?{query}")
    assert page.status_code == 200
    assert len(listed(page.text)) == expected


def test_an_empty_list_says_how_to_get_out_of_it(site: TestClient) -> None:
    """Whether the part or the filters left nothing."""
    assert "Nothing of these 4 statements is 2020" in text_of(site.get("/pair/RUS/PRK?year=2020").text)
    nothing = text_of(site.get("/pair/RUS/PRK?to=2018").text)
    assert "holds no statement that joins Russia and North Korea and passes these filters" in nothing
    assert "Take all filters off" in nothing


def test_the_form_keeps_what_is_chosen(site: TestClient) -> None:
    """So that a second filter adds to the first."""
    page = site.get("/pair/RUS/PRK?from=2012&type=AID&manner=did&level=person").text
    assert 'name="from" type="text" value="2012"' in page
    assert re.search(r'<option value="AID" selected>AID, aided \(3\)</option>', page)
    assert '<option value="did" selected>' in page
    assert '<input type="hidden" name="level" value="person">' in page


def test_several_types_are_kept(site: TestClient) -> None:
    """A form shows one and sends the others along."""
    page = site.get("/pair/RUS/PRK?type=AID&type=CONSULT").text
    assert len(listed(page)) == 4
    assert "Type (and CONSULT)" in page
    assert '<input type="hidden" name="type" value="CONSULT">' in page


def test_pages_follow_one_another(site: TestClient) -> None:
    """Each a link, so that back works."""
    first = site.get("/pair/RUS/PRK?size=3").text
    [following] = re.findall(r'<a rel="next" href="([^"]+)"', first)
    second = site.get(html.unescape(following)).text
    assert len(listed(first)) == 3
    assert len(listed(second)) == 1
    assert set(listed(first)).isdisjoint(listed(second))


def test_persons_are_told_where_asked(site: TestClient) -> None:
    """Each with a link that lists what it takes part in."""
    page = site.get("/pair/RUS/PRK?level=person").text
    assert "Vladimir Putin" in text_of(page)
    assert "with=Vladimir%20Putin" in page


def test_the_twins_tell_the_same(site: TestClient) -> None:
    """The list as rows, the whole answer as JSON."""
    answer = site.get("/pair/RUS/PRK.json?status=negated").json()
    assert (answer["page"], answer["whole"], answer["total"], len(answer["statements"])) == ("pair", 1, 1, 1)
    assert answer["counts"][0]["how"] == "denied"
    rows = list(csv.DictReader(io.StringIO(site.get("/pair/RUS/PRK.csv").text)))
    assert [row["status"] for row in rows] == ["actual", "negated", "future", "actual"]
    assert site.get("/api/pair/RUS/PRK?status=negated").json() == answer


def test_it_can_be_saved_as_one_file(site: TestClient) -> None:
    """The dossier of what passes the same filters; a browser saves it."""
    page = site.get("/pair/RUS/PRK?type=AID").text
    assert 'href="/pair/RUS/PRK.html?type=AID"' in page
    saved = site.get("/pair/RUS/PRK.html?type=AID")
    assert saved.headers["content-disposition"] == 'attachment; filename="dragoman-RUS-PRK.html"'
    assert saved.text.count("<article") == 3
    assert site.get("/pair/Moscow/IGO:UN.html").headers["content-disposition"].endswith('"dragoman-RUS-IGO-UN.html"')


def test_without_names_two_can_be_chosen(site: TestClient) -> None:
    """By name, or from those most is told of."""
    page = site.get("/pair").text
    assert '<a href="/pair/PRK/RUS">North Korea and Russia</a>' in page
    assert '<option value="Japan">' in page
    assert "4 statements" in text_of(site.get("/pair?a=Moscow&b=North+Korea").text)
    assert site.get("/pair?a=RUS").status_code == 400


def test_an_empty_record_says_what_to_do(empty_site: TestClient) -> None:
    """The first thing a new user may open."""
    assert "Add articles" in text_of(empty_site.get("/pair").text)


@pytest.mark.parametrize("path", ["/pair/Rusia/PRK", "/pair/RUS/PRK?year=soon", "/pair/RUS/PRK?how=maybe"])
def test_what_cannot_be_understood_is_told(site: TestClient, path: str) -> None:
    """A name, a period, a value: each named in a sentence."""
    answer = site.get(path)
    assert answer.status_code in (400, 404)
    assert re.search("Rusia|soon|maybe", text_of(answer.text))


HOSTILE = '"><script>alert(1)</script>\u202e'


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:
    """A record in which everything an article can name is hostile."""
    made = Builder(f"{HOSTILE} met {HOSTILE} in May.", path=f"{HOSTILE}.txt", publisher=HOSTILE, published="2019")
    bad = actor("RUS", HOSTILE)
    made.say("met", "CONSULT", [bad], ["PRK"], said_by=(voice(HOSTILE),))
    made.say("in May", "CONSULT", [bad], ["PRK"], said_by=(voice("Other"),), status="negated")
    with Record.open(tmp_path / "r", create=True) as record:
        write(record, made.build(), read_at=READ_AT)
    with client_of(tmp_path / "r") as client:
        yield client


@pytest.mark.parametrize("path", ["/pair/RUS/PRK?level=person", "/pair"])
def test_nothing_of_an_article_becomes_markup(hostile: TestClient, path: str) -> None:
    """Names, voices and outlets are shown as text."""
    page = hostile.get(path)
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "\u202e" not in text_of(page.text)
