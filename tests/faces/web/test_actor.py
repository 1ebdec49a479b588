"""The page of an actor or a person, and its twins."""

import csv
import html
import io
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice
from tests.faces.web.conftest import client_of
from tests.faces.web.test_pair import listed, text_of

ODD_NAMES = (
    'Ann "Slash" O’Neil/Brown', "Андрей Ланьков", "李克强", "محمد بن سلمان", "<b>Bold</b> & Co", "a/b/c", "50% ?#",
)  # fmt: skip
"""Names that would break an address or a page that took them as they are."""


@pytest.fixture
def odd(tmp_path: Path) -> TestClient:
    """A record in which each of the odd names acts once and says one thing."""
    sentences = [f"Mr {n} met Kim and praised Tokyo {n} times." for n in range(len(ODD_NAMES))]
    made = Builder(*sentences, path="odd.txt", publisher="The/Daily", published="2019")
    for n, name in enumerate(ODD_NAMES):
        made.say(f"Mr {n} met Kim", "CONSULT", [actor("RUS", name, "envoy")], ["PRK"])
        made.say(f"praised Tokyo {n} times", "SUPPORT", ["PRK"], ["JPN"], said_by=(voice(name),))
    with Record.open(tmp_path / "odd.db", create=True) as record:
        write(record, made.build(), read_at=READ_AT)
    return client_of(tmp_path / "odd.db")


@pytest.mark.parametrize("name", ["PRK", "North Korea", "pyongyang"])
def test_any_name_leads_to_an_actor(site: TestClient, name: str) -> None:
    """By code, by name, by capital: the same actor with the same statements."""
    page = site.get(f"/actor/{name}").text
    assert "<h1>North Korea</h1>" in page
    assert len(listed(page)) == 4
    assert 'href="/pair/PRK/RUS"' in page


def test_a_person_has_offices_by_date_and_as_told(site: TestClient) -> None:
    """The vocabulary knows the terms; the article knows what it called him."""
    page = text_of(site.get("/actor/Putin").text)
    assert "A person coded under RUS" in page
    assert "Offices by date, as the vocabulary has them" in page
    assert re.search(r"president RUS \d{4}", page)
    assert "As articles gave them" in page


def test_an_unknown_name_is_told_with_the_nearest(site: TestClient) -> None:
    """A slip of the hand is answered with who may be meant."""
    answer = site.get("/actor/North Koera")
    assert answer.status_code == 404
    assert "did you mean North Korea" in text_of(answer.text)
    assert site.get("/actor/North Koera.json").status_code == 404


def test_what_it_says_and_what_is_said_of_it_are_two_lists(site: TestClient) -> None:
    """Each with its own count; a voice that is no actor has only one."""
    assert "What is said of Russia takes part in, 4 · is credited with, 0" in text_of(site.get("/actor/RUS").text)
    assert len(listed(site.get("/actor/Lankov").text)) == 2
    assert listed(site.get("/actor/RUS?list=by").text) == []


def test_filters_narrow_the_list_and_stay_in_the_address(site: TestClient) -> None:
    """By type, sign, year, outlet; a bar of the chart is such an address."""
    page = site.get("/actor/RUS").text
    [bar] = {html.unescape(href) for href in re.findall(r'href="([^"]*year=2019[^"]*)"', page)}
    assert bar == "/actor/RUS?year=2019#list"
    assert len(listed(site.get(bar).text)) == 4
    assert len(listed(site.get("/actor/RUS?type=AID").text)) == 3
    assert len(listed(site.get("/actor/RUS?sign=conflictual").text)) == 1
    assert len(listed(site.get("/actor/RUS?how=expected&outlet=The+Daily").text)) == 1
    assert "Nothing passes these filters" in site.get("/actor/RUS?year=1999").text
    assert site.get("/actor/RUS?year=soon").status_code == 400


def test_the_list_comes_in_pages(site: TestClient) -> None:
    """Beyond the last page is told, not failed."""
    assert len(listed(site.get("/actor/RUS?size=3&page=2").text)) == 1
    assert "There are only 4 statements" in text_of(site.get("/actor/RUS?page=9").text)


def test_the_twins_hold_the_same(site: TestClient) -> None:
    """Statements as rows; all of the answer as JSON."""
    data = site.get("/api/actor/RUS").json()
    assert data == site.get("/actor/RUS.json").json()
    known = data["known"]
    assert (known["who"]["code"], known["said_of"], known["partners"][0]["code"]) == ("RUS", 4, "PRK")
    rows = list(csv.DictReader(io.StringIO(site.get("/actor/RUS.csv").text)))
    assert len(rows) == data["total"] == 4


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_are_found_and_shown_as_text(odd: TestClient, name: str) -> None:
    """Slashes, quotes, tags and every script: the links of the page lead to the name itself."""
    path = f"/actor/{quote(name, safe='')}"
    page = odd.get(path)
    assert page.status_code == 200
    assert f"<h1>{html.escape(name)}</h1>" in page.text.replace("&#34;", "&quot;")
    assert odd.get(f"{path}.json").json()["known"]["who"]["person"] == name
    assert odd.get(f"{path}.csv").status_code == 200
    assert path in odd.get("/actor/RUS").text
    [pair] = {html.unescape(href) for href in re.findall(r'href="(/pair/[^"]*PRK)"', page.text)}
    assert pair == f"/pair/{quote(name, safe=':')}/PRK"


def test_an_empty_record_still_knows_the_states(empty_site: TestClient) -> None:
    """It tells nothing of them."""
    assert "The record tells nothing of this name" in empty_site.get("/actor/RUS").text
