"""`NAME.meta.json` beside `NAME.txt`."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.facts import Facts, Problem
from dragoman.documents.sidecar import parse_sidecar, read_sidecar


def parsed(stated: object) -> tuple[Facts, list[Problem]]:
    problems: list[Problem] = []
    raw = stated if isinstance(stated, bytes) else json.dumps(stated).encode()
    return parse_sidecar(raw, Path("a.meta.json"), problems.append), problems


def test_every_key_is_read() -> None:
    """With the field as its evidence."""
    facts, problems = parsed(
        {
            "published": "2021-05-03",
            "publisher": "The Herald",
            "title": "Rails",
            "language": "en",
            "authors": ["Ada Byron", "Karl Marx"],
            "translated_from": "fr",
            "republished_from": "Le Courrier",
        }
    )
    assert problems == []
    assert facts.published is not None
    assert (facts.published.value, facts.published.rule) == ("2021-05-03", "sidecar")
    assert facts.published.evidence == "published: 2021-05-03"
    assert [found.value for found in facts.authors] == ["Ada Byron", "Karl Marx"]
    others = (facts.publisher, facts.title, facts.language, facts.translated_from, facts.republished_from)
    assert [found and found.value for found in others] == ["The Herald", "Rails", "en", "fr", "Le Courrier"]


def test_a_bad_value_is_reported_and_the_others_stand() -> None:
    """One slip does not cost the rest."""
    facts, [problem] = parsed({"published": "31 April 2021", "publisher": "The Herald"})
    assert facts.published is None
    assert facts.publisher is not None
    assert problem.code == "sidecar-value"
    assert "31 April 2021" in problem.message


def test_an_interval_and_a_language_name_are_understood() -> None:
    """As a person would write them."""
    facts, problems = parsed({"published": "2021/2022", "translated_from": "French"})
    assert facts.published is not None
    assert facts.translated_from is not None
    assert (facts.published.value, facts.translated_from.value, problems) == ("2021/2022", "fr", [])


def test_a_misspelt_key_is_named_and_a_strange_one_is_not() -> None:
    """Other programs keep their own keys in the same file."""
    _, [problem] = parsed({"publised": "2021", "url": "https://example.org"})
    assert "'publised'" in problem.message
    assert "'published'" in problem.message


@pytest.mark.parametrize(
    "stated",
    [b"{", b"[1]", b"null", b"\xff\xfe\x00", b"PK\x03\x04", b"[" * 100_000, b'{"a": 1' + b" " * 1_000_001 + b"}"],
)
def test_a_broken_sidecar_is_one_problem(stated: bytes) -> None:
    """And no facts; the document is read without it."""
    facts, [problem] = parsed(stated)
    assert facts == Facts()
    assert (problem.code, problem.path) == ("sidecar-broken", "a.meta.json")


def test_a_folder_in_its_place_is_no_sidecar(tmp_path: Path) -> None:
    """Nor is nothing at all."""
    problems: list[Problem] = []
    (tmp_path / "a.meta.json").mkdir()
    assert read_sidecar(tmp_path / "a.txt", problems.append) == Facts()
    assert read_sidecar(tmp_path / "b.txt", problems.append) == Facts()
    assert problems == []


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["published", "publisher", "title", "language", "authors", "translated_from"]) | st.text()


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_json_gives_facts_or_problems(stated: dict[str, object]) -> None:
    """Law: no value in a sidecar stops a run, and every fact kept is text that is not blank."""
    facts, _ = parsed(stated)
    kept = [facts.title, facts.publisher, facts.published, facts.language, *facts.authors]
    assert all(found is None or found.value.strip() for found in kept)
