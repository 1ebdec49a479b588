"""The site of a small record, asked as a browser asks it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.faces.web.app import make_app
from dragoman.faces.web.guard import Keys
from dragoman.faces.web.site import Site

HOST = "127.0.0.1:8643"

KEYS = Keys(frozenset({"127.0.0.1", "localhost"}), token="the-token", password=None, session="the-session")

Open = Callable[[Path], TestClient]


def client_of(record: Path, keys: Keys = KEYS) -> TestClient:
    """A browser that has entered the site of a record."""
    made = TestClient(make_app(Site(record), keys), base_url=f"http://{HOST}", raise_server_exceptions=False)
    made.cookies.set("dragoman_8643", keys.session)
    made.headers["Origin"] = f"http://{HOST}"
    return made


@pytest.fixture
def site(record: Path) -> Iterator[TestClient]:
    """The site of the small record of `tests/faces`, which no test changes."""
    with client_of(record) as made:
        yield made


@pytest.fixture
def own_site(own_record: Path) -> Iterator[TestClient]:
    """The site of a copy that a test may change."""
    with client_of(own_record) as made:
        yield made


@pytest.fixture
def empty_site(tmp_path: Path) -> Iterator[TestClient]:
    """The site of a record that is made when it is first asked for."""
    with client_of(tmp_path / "empty.db") as made:
        yield made
