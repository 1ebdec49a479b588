"""Causes: what the record holds to bring about what."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.analysis.causes import causes
from dragoman.errors import BadQuery
from dragoman.model import CausalLink, Mention
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice


@pytest.fixture
def linked(tmp_path: Path) -> Iterator[Record]:
    """One article with a cause said by somebody and a purpose of the author's."""
    made = Builder(
        "Tokyo sent rice because the harvest failed, said Ada Byron.",
        "Seoul built a dam to hold the river.",
        path="rice.txt",
        publisher="The Daily",
        published="2019-04-29",
    )
    links = (
        CausalLink(
            made.span("the harvest failed"), made.span("Tokyo sent rice"), made.span("because"), "cause", "+",
            (voice("Ada Byron"),), 0, "causes:clause:because",
        ),
        CausalLink(
            made.span("Seoul built a dam"), made.span("hold the river"), made.span("to"), "purpose", "+", (), 1,
            "causes:infinitive",
        ),
    )  # fmt: skip
    mentions = (Mention(made.span("Tokyo"), 0, (actor("JPN"),)), Mention(made.span("Seoul"), 0, (actor("KOR"),)))
    with Record.open(tmp_path / "r.db", create=True) as record:
        write(record, made.build(links=links, mentions=mentions), read_at=READ_AT)
        yield record


def test_every_link_has_its_ends_sentence_document_and_voices(linked: Record) -> None:
    """A link can be judged without opening the article."""
    found = causes(linked)
    assert (found.total, found.by_kind) == (2, {"cause": 1, "purpose": 1})
    first = found.links[0]
    assert (first.cause.exact, first.effect.exact, first.cue.exact) == (
        "the harvest failed",
        "Tokyo sent rice",
        "because",
    )
    assert first.sentence.text == "Tokyo sent rice because the harvest failed, said Ada Byron."
    assert first.document.publisher == "The Daily"
    assert [one.name for one in first.said_by] == ["Ada Byron"]


def test_an_actor_is_looked_for_in_both_ends(linked: Record) -> None:
    """By any of its names; who only stands beside the link does not count."""
    assert [link.kind for link in causes(linked, "Japan").links] == ["cause"]
    assert [link.kind for link in causes(linked, "KOR").links] == ["purpose"]
    assert causes(linked, "France").total == 0


def test_other_words_are_looked_for_in_the_sentence(linked: Record) -> None:
    """In any form, as in a search."""
    found = causes(linked, "harvests")
    assert (found.total, found.actor) == (1, None)


def test_kind_and_limit_narrow_what_is_given(linked: Record) -> None:
    """The total says how many there are."""
    assert [link.kind for link in causes(linked, kind="purpose").links] == ["purpose"]
    found = causes(linked, limit=1)
    assert (found.total, len(found.links)) == (2, 1)


def test_what_cannot_be_asked_is_refused(linked: Record) -> None:
    """With the kinds there are, or a hint."""
    with pytest.raises(BadQuery, match="concession"):
        causes(linked, kind="reason")
    with pytest.raises(BadQuery, match="no word"):
        causes(linked, "…")
