"""The table of types holds together and agrees with the codebook."""

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from dragoman.vocabulary.predicates import TYPES
from dragoman.vocabulary.types import sign_of, statement_types

SCORER = Path(__file__).parents[3] / "shared" / "tools" / "score.py"


def test_the_table_has_every_type_the_lexicon_uses() -> None:
    """A predicate cannot tell of a type that has no meaning."""
    assert statement_types().keys() == TYPES


def test_sixteen_types_are_events() -> None:
    """PLOVER's sixteen have a quad class, the codebook's six do not."""
    assert Counter(type.standing for type in statement_types().values()) == {False: 16, True: 6}


def test_a_type_opposes_only_types_of_the_other_sign() -> None:
    """Two that work for one another cannot contradict each other."""
    for type in statement_types().values():
        assert {sign_of(other) for other in type.opposes} <= {sign_of(type.name, "negated")}


def test_a_negated_statement_flips_its_sign() -> None:
    """Not to help counts against, not to attack counts for; wanting is neither either way."""
    assert sign_of("AID") == "cooperative"
    assert sign_of("AID", "negated") == "conflictual"
    assert sign_of("ASSAULT", "negated") == "cooperative"
    assert sign_of("INTEREST", "negated") == "neither"
    assert sign_of("AID", "possible") == "cooperative"


@pytest.mark.skipif(not SCORER.exists(), reason="needs the scorer that lies beside the project")
def test_the_groups_are_those_agreement_is_measured_on() -> None:
    """Our groups and the scorer's are the same."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    assert {type.name: type.group for type in statement_types().values()} == score.GROUP
