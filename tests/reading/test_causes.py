"""Causes: what the text holds to bring about what."""

import functools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import CausalLink, Reading
from dragoman.reading.attributions import read_attributions
from dragoman.reading.causes import read_causes
from dragoman.reading.mentions import read_mentions
from tests.reading.parsed import parsed


@functools.cache
def reading_of(text: str) -> Reading:
    return read_causes(read_attributions(read_mentions(parsed(text))))


def links(text: str) -> tuple[CausalLink, ...]:
    return reading_of(text).links


def told(text: str) -> list[str]:
    """Each link as `kind sign cause > effect`."""
    return [f"{link.kind} {link.sign} {link.cause.exact} > {link.effect.exact}" for link in links(text)]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Lima closed the border because smugglers had crossed it.",
            "cause + smugglers had crossed it > Lima closed the border",
        ),
        (
            "If the harvest fails, Lima will buy grain from abroad.",
            "condition + the harvest fails > Lima will buy grain from abroad",
        ),
        (
            "Lima will leave the pact unless Quito pays.",
            "condition - Quito pays > Lima will leave the pact",
        ),
        (
            "Although the two had quarrelled for years, they signed a treaty.",
            "concession - the two had quarrelled for years > they signed a treaty",
        ),
        (
            "Lima raised its tariffs in order to protect its farmers.",
            "purpose + Lima raised its tariffs > protect its farmers",
        ),
        (
            "Should the talks fail, Lima will recall its envoy.",
            "condition + the talks fail > Lima will recall its envoy",
        ),
    ],
)
def test_a_conjunction_links_the_clauses_it_joins(text: str, link: str) -> None:
    """The clause behind it is one end, the clause it hangs on the other."""
    assert link in told(text)


def test_a_preposition_links_its_noun_with_its_clause() -> None:
    """What stands after "because of" is the cause."""
    assert told("The summit was cancelled because of the storm.") == ["cause + the storm > The summit was cancelled"]


def test_a_list_of_causes_makes_a_link_each() -> None:
    """Who names two causes holds each to be one."""
    found = links("The summit was cancelled due to the storm and the strike.")
    assert [link.cause.exact for link in found] == ["the storm", "the strike"]


def test_what_follows_may_stand_in_the_next_sentence() -> None:
    """ "As a result" links its clause with the sentence before, and stands with its own."""
    [link] = links("The dam was never built. As a result, the valley lies dry.")
    assert link.cause.exact == "The dam was never built"
    assert "the valley lies dry" in link.effect.exact
    assert link.sentence == 1


def test_a_verb_that_furthers_and_one_that_hinders() -> None:
    """Only the sign tells the two apart."""
    assert told("The embargo led to shortages.") == ["cause + The embargo > shortages"]
    assert told("The embargo undermined the peace.") == ["cause - The embargo > the peace"]


def test_a_denied_link_has_a_minus() -> None:
    """What did not bring something about did not further it."""
    assert told("The embargo did not lead to shortages.") == ["cause - The embargo > shortages"]


def test_what_brings_nothing_is_denied() -> None:
    """ "Changed nothing" says that nothing came of it."""
    assert told("The visit changed nothing.") == ["cause - The visit > nothing"]


def test_so_that_tells_an_aim_or_an_outcome() -> None:
    """With a modal it is what was wanted; without one it is what came of it."""
    assert [link.kind for link in links("Lima sold its gold so that it could pay its debts.")] == ["purpose"]
    assert [link.kind for link in links("The river froze, so that no ship left the port.")] == ["cause"]


def test_which_is_why_looks_back_in_its_own_sentence() -> None:
    """What "which" takes up is the cause."""
    assert told("Lima distrusts the bank, which is why it keeps its gold at home.") == [
        "cause + Lima distrusts the bank > it keeps its gold at home"
    ]


def test_an_act_of_one_actor_on_another_is_no_link() -> None:
    """Who forces somebody acts on him; that is a statement, and no cause."""
    assert told("Japan forced Peru to withdraw.") == []
    assert told("The embargo forced Peru to withdraw.") == ["cause + The embargo > Peru to withdraw"]


def test_verbs_whose_subject_is_the_effect() -> None:
    """ "Stems from" reads from right to left."""
    assert told("The quarrel stems from an old grievance.") == ["cause + an old grievance > The quarrel"]


def test_means_are_for_the_aim() -> None:
    """What somebody seeks by doing a thing, the thing is done for."""
    [link] = links("Lima seeks to win votes by lowering tariffs.")
    assert (link.kind, link.cause.exact) == ("purpose", "lowering tariffs")


@pytest.mark.parametrize(
    "text",
    [
        "He behaves as though he were king.",
        "The two have been friends since the war ended.",
        "As the minister noted, the harvest was good.",
        "Lima asked if Quito would come.",
        "Did the talks fail because of the storm?",
    ],
)
def test_words_with_other_senses_make_no_link(text: str) -> None:
    """ "As", "since", "if" often tell of time, manner or a question; a question tells nothing."""
    assert told(text) == []


def test_a_link_stands_on_the_word_of_its_voice() -> None:
    """Whoever says the connecting words holds the one to bring about the other."""
    [link] = links("Leyla Demir said that prices rose because the canal was closed.")
    assert [voice.name for voice in link.said_by] == ["Leyla Demir"]


def test_each_link_names_its_rule_and_its_cue() -> None:
    """One can see why a link was made."""
    [link] = links("The summit was cancelled because of the storm.")
    assert link.rule == "causes:phrase:because of"
    assert link.cue.exact == "because of"


_PIECES = (
    "because", "the storm", "Lima", "if", ",", "led to", "so that", "in order to", "despite", "talks", "fail",
    "therefore", ".", "As a result", "by", "seeks to", "is", "due to", "not", "forcing", "(", "“", "—", "why",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_ends_quote_the_text_and_do_not_overlap(pieces: list[str]) -> None:
    """However broken a sentence, the ends of a link are two separate stretches of the document."""
    text = " ".join(pieces)
    for link in links(text):
        assert all(text[span.start : span.end] == span.exact for span in (link.cause, link.effect, link.cue))
        assert not link.cause.overlaps(link.effect)
