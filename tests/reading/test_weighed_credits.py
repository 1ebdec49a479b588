"""Credits that are weighed: which frames are tried, what is kept, and what nobody may take away."""

import math
from dataclasses import replace

import pytest

from dragoman.model import Attribution, Reading, Span, Voice
from dragoman.reading.attributions import rule_credits
from dragoman.reading.credit_frames import frames_of, part_of
from dragoman.reading.credits import Credit
from dragoman.reading.quotes import find_quotes
from dragoman.reading.voices import asserting
from dragoman.reading.weighed_credits import WEIGHED_RULE, candidates, surroundings, weigh
from dragoman.vocabulary.credits import CreditWeights
from tests.reading.parsed import index_of, parsed


def weighed(text: str, weights: dict[str, float], bias: float = -1.0) -> list[Credit]:
    """The credits of a text by other weights."""
    reading = parsed(text)
    quotes = find_quotes(text, reading.blocks)
    return weigh(reading, rule_credits(reading), quotes, CreditWeights(bias, weights, 0.0, {}))


def content(text: str, credit: Credit) -> str:
    """The words that are credited."""
    tokens = parsed(text).tokens
    return " ".join(tokens[i].text for i in credit.content)


def signs(reading: Reading) -> set[str]:
    """All that is said of any candidate."""
    credits = rule_credits(reading)
    around = surroundings(reading, credits, find_quotes(reading.document.text, reading.blocks))
    return {sign for c in candidates(reading, credits, around) for sign in c.signs}


@pytest.mark.parametrize(
    ("text", "word", "frame", "stands"),
    [
        ("Lima blasted the new tariff.", "blasted", "dobj", "the new tariff"),
        ("Lima ruled out a truce.", "ruled", "dobj", "a truce"),
        ("Lima lashed out at Quito.", "lashed", "prep:at", "Quito"),
        ("The tariff was seen as a threat.", "seen", "pass+prep:as", "The tariff a threat"),
        ("Lima voiced support for the tariff.", "voiced", "dobj>prep:for", "the tariff"),
        ("Lima is critical of the tariff.", "critical", "prep:of", "the tariff"),
        ("Lima's plan to leave was bold.", "plan", "inf", "to leave"),
    ],
)
def test_a_word_has_the_frames_in_which_its_content_may_stand(text: str, word: str, frame: str, stands: str) -> None:
    """Objects, what prepositions bring, clauses, and what hangs on an object."""
    tokens = parsed(text).tokens
    token = tokens[index_of(parsed(text), word)]
    part = part_of(token)
    assert part is not None
    found = {f.name: " ".join(tokens[i].text for i in f.content) for f in frames_of(tokens, token, part)}
    assert found[frame] == stands


def test_what_is_likely_is_credited_to_whoever_does_it() -> None:
    """A word that no list holds credits its subject where its weights say so."""
    text = "Lima derailed the new treaty."
    [found] = weighed(text, {"V:derail dobj": 5.0})
    assert (found.rule, content(text, found)) == (WEIGHED_RULE, "the new treaty")
    assert found.source == index_of(parsed(text), "Lima")
    assert weighed(text, {}) == []


def test_an_unlikely_wish_is_dropped() -> None:
    """What a rule takes for a wish stays only where it is likely."""
    text = "Lima wants to leave the pact."
    assert weighed(text, {}) == []
    [found] = weighed(text, {"reporting:infinitive": 5.0})
    assert found.rule == "reporting:infinitive"


def test_what_is_said_is_never_weighed() -> None:
    """Somebody's word stays, however little speaks for it, and is not credited twice."""
    [found] = weighed("Lima said that Quito wants to leave the pact.", {"V xcomp": 9.0}, -9.0)[:1]
    assert found.rule == "reporting:clause"
    assert [c.rule for c in weighed("Lima said that it derailed the treaty.", {"V:derail dobj": 9.0})] == [
        "reporting:clause"
    ]


def test_the_likelier_of_two_contents_wins() -> None:
    """A cue credits one content."""
    text = "Lima likened the tariff to a blockade."
    [found] = weighed(text, {"V dobj": 2.0, "V dobj+prep:to": 5.0})
    assert content(text, found) == "the tariff a blockade"


def test_nobody_makes_what_only_seems() -> None:
    """ "Seems" credits nobody named."""
    [found] = weighed("The truce seems dead.", {"V:seem oprd": 9.0})
    assert found.source is None


def test_no_sign_holds_a_name() -> None:
    """Other actors in the same words have the same signs."""
    assert signs(parsed("Lima blasted Quito for its tariff.")) == signs(parsed("Ghana blasted Peru for its tariff."))


@pytest.mark.parametrize(("rule", "voices"), [("reporting:clause", 1), (WEIGHED_RULE, 0)])
def test_what_is_weighed_is_nobodys_word(rule: str, voices: int) -> None:
    """What somebody only wants or attacks is not told on his word."""
    text = "Lima derailed the new treaty."
    voice = Voice("Lima", "PER", "derailed", "state", Span.of(text, 0, 4))
    credited = Attribution(voice, Span.of(text, 5, 13), (Span.of(text, 14, 28),), "indirect", rule)
    reading = replace(parsed(text), attributions=(credited,))
    assert len(asserting(reading).over(14, 28)) == voices


def test_a_hopeless_word_is_passed_over() -> None:
    """Where too little speaks for a word, its frames are not looked at."""
    weights = CreditWeights(0.0, {"V:derail": -2.0}, 0.0, {"V": -1.0})
    assert weights.is_hopeless("V", ("V:derail",))
    assert not weights.is_hopeless("N", ("V:derail",))
    assert math.isclose(weights.score(("V:derail", "unheard of")), -2.0)
