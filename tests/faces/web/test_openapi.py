"""The description of the API: that it holds every page, and that every answer is as it says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, reject, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks
from starlette.testclient import TestClient

from dragoman.faces.web.answering import Route
from dragoman.faces.web.answers import ANSWERS
from dragoman.faces.web.openapi import describe, path_described
from dragoman.faces.web.routes import PAGES
from tests.faces.web.conftest import client_of

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]

SCHEMA = schemathesis.openapi.from_dict(describe(PAGES))


@pytest.fixture(scope="module")
def browser(record: Path) -> Iterator[TestClient]:
    """One browser for all examples."""
    with client_of(record) as made:
        yield made


def test_every_page_is_described_with_its_parameters(site: TestClient) -> None:
    """A page added to the list is in the description, with the type of its answer in `answers`."""
    told = site.get("/api/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == {path_described(route.api) for route in PAGES}
    assert {route.name for route in PAGES} - set(ANSWERS) == {"api"}, "put the type of the page's data into answers.py"
    pair = told["paths"]["/api/pair/{a}/{b}"]["get"]
    named = {one["name"]: one for one in pair["parameters"]}
    assert named["a"]["in"] == "path"
    assert {"from", "to", "type", "page", "size"} <= set(named)
    assert named["type"]["schema"]["type"] == "array"
    assert "null" not in json.dumps([one["schema"] for one in pair["parameters"]])


KNOWN = {
    "a": ("RUS", "Vladimir Putin"), "b": ("PRK", "KOR"), "about": ("RUS", "Tokyo"), "voice": ("Lankov",),
    "outlet": ("The Daily",), "type": ("AID", "CONSULT"), "status": ("actual",), "from": ("2012",), "to": ("2024",),
    "q": ("actor:RUS", "Tokyo type:AID", "soldiers", "actor:", "type:NONE"), "level": ("person", "body"),
}  # fmt: skip
"""Values of the small record that lead to answers, and a few that are refused."""


def questions(operation: Any, documents: list[str]) -> Iterator[Any]:
    """The page as it is, then with each parameter alone."""
    parts = {"a": "RUS", "b": "PRK", "id": documents[0], "name": "Lankov" if "voice" in operation.path else "RUS"}
    path = {name: value for name, value in parts.items() if f"{{{name}}}" in operation.path}
    yield operation.Case(path_parameters=path)
    for one in operation.definition.raw["parameters"]:
        values = KNOWN.get(one["name"], one["schema"].get("enum", ())) if one["in"] == "query" else ()
        yield from (operation.Case(path_parameters=path, query={one["name"]: value}) for value in values)


@pytest.mark.parametrize("route", PAGES, ids=lambda route: route.name)
def test_real_questions_are_answered_as_described(route: Route, browser: TestClient) -> None:
    """Every field of an answer that has something in it."""
    documents = [one["document"]["id"] for one in browser.get("/api/sources").json()["shelf"]["documents"]]
    for case in questions(SCHEMA[path_described(route.api)]["GET"], documents):
        ask(browser, case)


def ask(browser: TestClient, case: Any) -> None:
    """Ask as the description says and hold the answer against it."""
    try:
        answer = browser.get(case.formatted_path, params=case.query)
    except httpx2.InvalidURL:  # longer than this client sends at all
        reject()
    case.validate_response(answer, checks=CHECKS)


@SCHEMA.parametrize()
@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_no_question_breaks_an_answer(case: Any, browser: TestClient) -> None:
    """Whatever is asked, the answer is one of those described."""
    ask(browser, case)


@pytest.mark.slow
@SCHEMA.parametrize()
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_question_breaks_an_answer_for_long(case: Any, browser: TestClient) -> None:
    """The same with many more questions."""
    ask(browser, case)


def test_people_can_read_what_programs_can_ask(browser: TestClient) -> None:
    """Each address with its parameters in words, and an example with this server's own address."""
    page = browser.get("/api").text
    assert "http://127.0.0.1:8643/api/pair/RUS/PRK" in page
    assert "/api/disagreements" in page
    assert "made, due, voice, pair" in page
    assert "number from 1 to 500" in page
    rows = browser.get("/api.csv").text
    assert "/api/pair/{a}/{b},a,path,text" in rows
