"""Reviewing in the browser: one by one, many at once, names, and taking everything back."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from dragoman.record.judgements import judgements
from dragoman.record.read import every_statement
from dragoman.record.store import Record


def queue(site: TestClient, query: str = "") -> Any:
    """The queue as JSON."""
    return site.get(f"/review.json{query}").json()


def send(site: TestClient, path: str, **fields: object) -> Any:
    """Send a form, and give the answer before the browser goes on."""
    return site.post(path, data={name: str(value) for name, value in fields.items()}, follow_redirects=False)


def first(site: TestClient) -> Any:
    """The first statement of the queue."""
    return queue(site)["statements"][0]["statement"]


def whole(row: Any, **otherwise: str) -> dict[str, str]:
    """The fields of the form of a statement as the page fills them in, some of them changed."""
    sides = {
        name: "; ".join(dict.fromkeys(p["actor"]["person"] or p["actor"]["code"] for p in row[name]))
        for name in ("actors", "recipients")
    }
    return {
        "id": row["id"], "type": row["type"], "mode": row["mode"] or "", "status": row["status"], **sides,
        "when": row["when"]["value"] if row["when"] else "", "voices": "; ".join(v["name"] for v in row["said_by"]),
    } | otherwise  # fmt: skip


def pair_total(site: TestClient, a: str, b: str) -> int:
    """How many statements a pair has."""
    found: int = site.get(f"/pair/{a}/{b}.json").json()["total"]
    return found


@pytest.mark.parametrize("path", ["/review", "/review/many", "/review/names", "/review/history"])
def test_pages_answer_with_and_without_a_record(path: str, site: TestClient, empty_site: TestClient) -> None:
    """And their twins with them."""
    for one in (site, empty_site):
        assert one.get(path).status_code == 200
        assert one.get(f"{path}.json").status_code == 200
        assert one.get(f"{path}.csv").status_code == 200


def test_a_statement_to_review_has_its_sentence_and_forms(site: TestClient) -> None:
    """A plain form for each decision, which needs no script."""
    page = site.get("/review").text
    row = first(site)
    assert '<form method="post" action="/review/judge" class="verdict-form">' in page
    assert f'name="id" value="{row["id"]}"' in page
    assert re.search(r'<select id="type-st_\w+" name="type">', page)
    assert "style=" not in page


def test_what_is_accepted_leaves_the_queue_and_comes_back(own_site: TestClient) -> None:
    """The browser is sent to the next statement, with a way to undo."""
    before = queue(own_site)
    row, following = (one["statement"] for one in before["statements"][:2])
    answer = send(own_site, "/review/judge", id=row["id"], verdict="right", by="Ann", at=following["id"],
                  next="/review?order=text")  # fmt: skip
    assert answer.status_code == 303
    onward = urlsplit(answer.headers["location"])
    assert (onward.path, onward.fragment) == ("/review", following["id"])
    assert parse_qs(onward.query) == {"order": ["text"], "done": ["1"]}
    assert queue(own_site)["total"] == before["total"] - 1
    page = own_site.get(answer.headers["location"]).text
    assert 'name="number" value="1"' in page
    undone = send(own_site, "/review/undo", number=1, next="/review?done=1")
    assert undone.headers["location"] == "/review?undone=1"
    assert "1 judgement taken back" in own_site.get(undone.headers["location"]).text
    assert queue(own_site) == before


def test_only_what_a_form_says_otherwise_is_corrected(own_site: TestClient, own_record: Path) -> None:
    """Everything else stays as the reader made it."""
    row = first(own_site)
    send(
        own_site, "/review/edit", **whole(row, status="possible", voices="A. N. Other", reason="he doubts it", by="Ann")
    )
    with Record.open(own_record) as record:
        [judged] = judgements(record)
        assert judged.changes is not None
        assert judged.changes.parts == ("status", "said_by")
        assert (judged.by, judged.reason) == ("Ann", "he doubts it")
        [made] = [one for one in every_statement(record) if one.judgement]
    assert (made.status, [v.name for v in made.said_by]) == ("possible", ["A. N. Other"])
    assert queue(own_site, "?only=corrected")["total"] == 1
    assert "corrected to status possible; voices A. N. Other" in own_site.get("/review/history").text


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({}, 400, "changes nothing"),
        ({"type": "GIVE"}, 400, "GIVE"),
        ({"actors": ""}, 400, "at least one actor"),
        ({"actors": "Nobody at all"}, 404, "Nobody at all"),
        ({"when": "soon"}, 400, "soon"),
        ({"id": "st_none"}, 404, "st_none"),
        ({"mode": "else", "reason": "x" * 3000}, 400, "2,000"),
    ],
)
def test_what_cannot_be_corrected_says_why(
    own_site: TestClient, own_record: Path, fields: dict[str, str], status: int, words: str
) -> None:
    """With a sentence and the status of its kind, and nothing judged."""
    answer = send(own_site, "/review/edit", **whole(first(own_site), **fields))
    assert (answer.status_code, words in answer.text) == (status, True)
    with Record.open(own_record) as record:
        assert judgements(record, standing=False) == ()


def test_many_are_shown_then_judged_then_taken_back(own_site: TestClient) -> None:
    """By a search and filters together; one button undoes all."""
    before = queue(own_site)["total"]
    told = own_site.get("/review/many.json?q=actor:RUS&verdict=wrong").json()
    assert 1 < told["total"] <= before
    page = own_site.get("/review/many?q=actor:RUS&verdict=wrong").text
    assert f'name="expected" value="{told["total"]}"' in page
    assert f"Reject all: {told['total']} statements" in page
    asked = {"q": "actor:RUS", "verdict": "wrong", "next": "/review/many?q=actor:RUS&verdict=wrong"}
    assert send(own_site, "/review/many", **asked, expected=told["total"] + 1).status_code == 400
    assert queue(own_site)["total"] == before
    answer = send(own_site, "/review/many", **asked, expected=told["total"], by="Ann")
    assert answer.status_code == 303
    assert "batch=1" in answer.headers["location"]
    assert queue(own_site)["total"] == before - told["total"]
    assert f"{told['total']} statements judged together" in own_site.get(answer.headers["location"]).text
    assert send(own_site, "/review/undo", batch=1).status_code == 303
    assert queue(own_site)["total"] == before


def test_many_are_corrected_alike(own_site: TestClient) -> None:
    """The button says to what."""
    query = "q=actor:RUS&verdict=edit&new_status=possible&new_voices=-"
    assert "Correct all to status possible; voices the author alone" in own_site.get(f"/review/many?{query}").text
    total = own_site.get(f"/review/many.json?{query}").json()["total"]
    send(own_site, "/review/many", q="actor:RUS", verdict="edit", new_status="possible", new_voices="-", expected=total)
    rows = own_site.get("/pair/RUS/PRK.json").json()["statements"]
    assert {(row["status"], len(row["said_by"])) for row in rows} == {("possible", 0)}


def test_nobody_judges_everything_by_leaving_the_fields_empty(own_site: TestClient) -> None:
    """Statements must be chosen first."""
    total = queue(own_site)["total"]
    assert own_site.get("/review/many.json?verdict=wrong").json()["total"] == 0
    assert send(own_site, "/review/many", verdict="wrong", expected=total).status_code == 400
    assert queue(own_site)["total"] == total


def test_two_names_are_merged_after_a_look(own_site: TestClient) -> None:
    """Every page answers as if they were one, until it is undone."""
    before = pair_total(own_site, "RUS", "PRK")
    page = own_site.get("/review/names?first=Russia&other=JPN").text
    assert "would stand under" in page
    assert pair_total(own_site, "JPN", "PRK") == 0
    assert send(own_site, "/review/merge", first="Russia", other="JPN", by="Ann").status_code == 303
    assert pair_total(own_site, "JPN", "PRK") == before
    assert "RUS and JPN: same" in own_site.get("/review/names").text
    send(own_site, "/review/undo", number=1)
    assert pair_total(own_site, "JPN", "PRK") == 0


def test_mentions_are_split_off_after_a_look(own_site: TestClient) -> None:
    """By their words, to somebody nobody knew."""
    asked = {"subject": "PRK", "words": "North Korea", "meant": "GRP:KIM=the Kims"}
    found = own_site.get("/review/names.json", params=asked).json()
    assert found["split"]["statements"] > 0
    assert send(own_site, "/review/split", **asked).status_code == 303
    assert pair_total(own_site, "RUS", "GRP:KIM") == found["split"]["statements"]


def test_history_names_everything_that_was_decided(own_site: TestClient) -> None:
    """By whom, why, and with a button to undo what stands."""
    send(own_site, "/review/judge", id=first(own_site)["id"], verdict="wrong", by="Ann <b>", reason="no & never")
    page = own_site.get("/review/history").text
    assert "Ann &lt;b&gt;" in page
    assert "no &amp; never" in page
    send(own_site, "/review/undo", number=1)
    assert "taken back" in own_site.get("/review/history").text
    assert own_site.get("/review/history.json?standing=1").json()["total"] == 0
    assert own_site.get("/review/history.csv").text.count("\n") == 2


def test_what_is_not_there_cannot_be_undone(own_site: TestClient) -> None:
    """Neither a judgement nor a batch; nor what is no number."""
    assert send(own_site, "/review/undo", number=7).status_code == 404
    assert send(own_site, "/review/undo", batch=7).status_code == 404
    assert send(own_site, "/review/undo", number="x").status_code == 400
    assert send(own_site, "/review/judge", id=first(own_site)["id"], verdict="maybe").status_code == 400


@pytest.mark.parametrize("next", ["https://elsewhere.example/", "//elsewhere.example", "/add", "javascript:alert(1)"])
def test_a_form_leads_nowhere_else(own_site: TestClient, next: str) -> None:
    """Whatever it was told to go on to."""
    answer = send(own_site, "/review/judge", id=first(own_site)["id"], verdict="right", next=next, at="#x")
    assert answer.headers["location"] == "/review?done=1"


def test_only_our_own_pages_may_judge(own_site: TestClient) -> None:
    """A form on another site is turned away before it is read."""
    fields = {"id": first(own_site)["id"], "verdict": "wrong"}
    foreign = own_site.post("/review/judge", data=fields, headers={"Origin": "https://elsewhere.example"})
    assert foreign.status_code == 403
    assert own_site.get("/review/judge").status_code in (404, 405)
    assert queue(own_site, "?wrong=1&only=all")["statements"][0]["statement"]["verdict"] is None
