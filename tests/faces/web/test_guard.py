"""Who may ask, and from where."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.faces.web.guard import Keys, own_path
from tests.faces.web.conftest import HOST, KEYS, client_of


def fresh(record: Path, keys: Keys = KEYS) -> TestClient:
    """A browser that has shown no key yet."""
    made = client_of(record, keys)
    made.cookies.clear()
    del made.headers["Origin"]
    return made


def test_without_the_key_nothing_of_the_record_is_shown(record: Path) -> None:
    """Another program's page on the same machine gets no answer from the record."""
    answer = fresh(record).get("/actors")
    assert answer.status_code == 401
    assert "RUS" not in answer.text
    assert "dragoman serve" in answer.text


def test_the_link_opens_the_pages_and_loses_its_token(record: Path) -> None:
    """The token goes into a cookie and out of the address, so that it is in no history or screenshot."""
    client = fresh(record)
    answer = client.get("/actors?size=3&token=the-token", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/actors?size=3"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "the-token" not in cookie
    assert client.get("/actors").status_code == 200


def test_a_wrong_token_opens_nothing(record: Path) -> None:
    """A link of an earlier start says so."""
    client = fresh(record)
    assert client.get("/actors?token=another").status_code == 401
    assert client.get("/actors").status_code == 401


def test_a_foreign_host_name_is_refused(site: TestClient) -> None:
    """A name that somebody points at this machine (DNS rebinding) is not ours."""
    assert site.get("/actors", headers={"Host": "evil.example:8643"}).status_code == 400
    assert site.get("/actors", headers={"Host": "127.0.0.1@evil.example"}).status_code == 400
    assert site.get("/actors", headers={"Host": "localhost:8643"}).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://{HOST}.evil.example", f"file://{HOST}"])
def test_a_change_from_another_page_is_refused(site: TestClient, origin: str) -> None:
    """The browser holds our cookie, but the request does not come from our pages."""
    assert site.post("/enter", headers={"Origin": origin}).status_code == 403


def test_a_change_without_origin_needs_the_bearer_token(record: Path) -> None:
    """A program shows the token; a browser always tells the origin."""
    client = fresh(record)
    client.cookies.set("dragoman_8643", KEYS.session)
    assert client.post("/enter").status_code == 403
    assert client.post("/enter", headers={"Authorization": "Bearer the-token"}).status_code != 403


def test_the_bearer_token_opens_the_api(record: Path) -> None:
    """Programs need no cookie."""
    client = fresh(record)
    assert client.get("/api/actors").status_code == 401
    assert client.get("/api/actors", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert client.get("/api/actors", headers={"Authorization": "Bearer the-token"}).status_code == 200


def test_the_password_is_asked_for_and_leads_on(record: Path) -> None:
    """Where a password is set, a browser is sent to the page that asks for it, and back."""
    client = fresh(record, Keys(frozenset({"127.0.0.1"}), "t", "öpen", "s"))
    client.headers["Origin"] = f"http://{HOST}"
    asked = client.get("/actors", headers={"Accept": "text/html"}, follow_redirects=False)
    assert asked.headers["location"] == "/enter?next=%2Factors"
    wrong = client.post("/enter", data={"password": "sesame", "next": "/actors"}, follow_redirects=False)
    assert wrong.status_code == 401
    right = client.post("/enter", data={"password": "öpen", "next": "/actors"}, follow_redirects=False)
    assert (right.status_code, right.headers["location"]) == (303, "/actors")
    assert client.get("/actors").status_code == 200


@pytest.mark.parametrize("to", ["//evil.example", "https://evil.example", "/\\evil.example", "x", "/a\nb", ""])
def test_one_is_only_sent_on_within_the_site(to: str) -> None:
    """A link to the password page cannot lead elsewhere."""
    assert own_path(to) == "/"


def test_every_answer_carries_the_headers_of_safety(site: TestClient) -> None:
    """Also refusals, failures and static files."""
    for path in ("/actors", "/nowhere", "/static/style.css", "/actors?page=x"):
        headers = site.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'"), path
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_a_form_too_large_is_refused(site: TestClient) -> None:
    """Memory is not spent on what no form of ours can be."""
    assert site.post("/enter", content=b"x" * 300_000).status_code == 413
