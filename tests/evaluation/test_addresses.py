from pathlib import Path

import pytest

from dragoman.faces.web.answering import Route
from dragoman.faces.web.pages.actors import actors_page
from dragoman.faces.web.queries import FilterQuery
from dragoman.record.store import Record
from dragoman.record.write import write
from evaluation.addresses import NoExample, address_of, addresses
from tests.builders import READ_AT, Builder, voice


@pytest.fixture
def record(tmp_path: Path) -> Path:
    made = Builder("Russia aided North Korea, A/B & Co. said.", path="a.txt")
    made.say("aided North Korea", "AID", ["RUS"], ["PRK"], said_by=(voice("A/B & Co."),))
    with Record.open(tmp_path / "r.db", create=True) as opened:
        write(opened, made.build(), read_at=READ_AT)
    return tmp_path / "r.db"


def route(path: str) -> Route:
    return Route(path, actors_page, FilterQuery, "x", "X.")


def test_every_page_has_an_address_without_gaps(record: Path) -> None:
    """A page that is added without an example is not tried, timed or shown by accident: this fails."""
    with Record.open(record) as opened:
        found = addresses(opened)
    assert found
    assert [one for one in found if "{" in one.path or not one.path.startswith("/")] == []


def test_parts_are_put_in_as_one_part_each(record: Path) -> None:
    """A name may hold what separates parts."""
    with Record.open(record) as opened:
        assert address_of(opened, route("/pair/{a}/{b}")) == "/pair/PRK/RUS"
        assert address_of(opened, route("/voice/{name:path}")) == "/voice/A%2FB%20%26%20Co."


def test_a_page_without_an_example_is_told(record: Path) -> None:
    """The message says where to put one."""
    with Record.open(record) as opened, pytest.raises(NoExample, match="evaluation/addresses"):
        address_of(opened, route("/unheard/{of}"))
