"""Pictures of sentences."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.faces.picture import arc_levels, picture
from dragoman.faces.tree import branches
from dragoman.model import Document, Found, Reading
from dragoman.reading.decisions import PredicateMet, decisions
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.trace import Recorder

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def made(pipeline: Pipeline) -> tuple[Reading, tuple[PredicateMet, ...]]:
    """“Brazil refused to ship wheat to Chile & Peru.” with what was decided."""
    heard = Recorder()
    text = "Kyodo reported on Monday that Brazil refused to ship wheat to Chile."
    document = Document("doc_1", "-", text, "", "text/plain", published=Found("2024-05-14", "option", ""))
    reading = pipeline.read(document, heard)
    return reading, decisions(reading, heard)


def words(drawn: str) -> list[str]:
    return ["".join(node.itertext()) for node in ET.fromstring(drawn).iter(f"{SVG}text")]


def test_every_word_actor_time_voice_and_statement_is_drawn(made: tuple[Reading, tuple[PredicateMet, ...]]) -> None:
    drawn = words(picture(*made))
    for expected in ("Brazil", "Chile.", "nsubj", "2024-05-13", "Kyodo", "REJECT", "actors:name"):
        assert expected in drawn
    told = [line for line in drawn if line.startswith("REJECT  Brazil → Chile")]
    assert told == ["REJECT  Brazil → Chilesaid no to, 2024-05-13, according to Kyodo"]


def test_what_was_dropped_is_drawn_with_its_reason(made: tuple[Reading, tuple[PredicateMet, ...]]) -> None:
    assert any(
        line.startswith("AID  Brazil → Chiledropped; it is what another act refuses") for line in words(picture(*made))
    )


def test_a_picture_is_the_same_every_time(made: tuple[Reading, tuple[PredicateMet, ...]]) -> None:
    assert picture(*made) == picture(*made)


def test_a_picture_holds_no_markup_of_the_text(pipeline: Pipeline) -> None:
    """Signs that mean something in SVG are drawn as they stand."""
    reading = pipeline.read(Document("doc_1", "-", "Brazil & Chile met <in> Lima.", "", "text/plain"))
    assert "&" in "".join(words(picture(reading, ())))
    assert "<" in "".join(words(picture(reading, ())))


arcs = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda a: a[0] < a[1]), max_size=20, unique=True
)


@given(arcs)
def test_no_two_arcs_lie_on_one_another(found: Sequence[tuple[int, int]]) -> None:
    """Arcs of one height share at most an end."""
    levels = arc_levels(found)
    for n, (left, right) in enumerate(found):
        for m, (other_left, other_right) in enumerate(found[:n]):
            if levels[n] == levels[m]:
                assert right <= other_left or other_right <= left


def test_a_tree_holds_every_word_once_below_the_one_it_hangs_on(made: tuple[Reading, tuple[PredicateMet, ...]]) -> None:
    reading, _ = made
    found = branches(reading, 0)
    assert sorted(b.token.i for b in found) == [t.i for t in reading.tokens]
    at = {b.token.i: n for n, b in enumerate(found)}
    for branch in found:
        if branch.stem:
            head = found[at[branch.token.head]]
            assert at[head.token.i] < at[branch.token.i]
            assert len(branch.stem) == len(head.stem) + 2
