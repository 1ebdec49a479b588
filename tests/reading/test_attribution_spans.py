"""What the labeller adds to the attributions of the rules, and what it leaves alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dragoman.model import Reading
from dragoman.reading.attribution_labels import Stretch, labeller
from dragoman.reading.attribution_spans import LABELS_RULE, blocks_of, label_attributions, link, outermost
from dragoman.reading.attributions import read_attributions
from dragoman.reading.covering import Covering
from dragoman.reading.voices import asserting
from tests.reading.parsed import index_of, parsed, words
from tests.reading.trees import tokens


class Says:
    """A labeller that says what it is told to."""

    known: frozenset[str] = frozenset()
    strengths: dict[str, int] = {}  # noqa: RUF012  # read only

    def __init__(self, *stretches: Stretch) -> None:
        self.told = list(stretches)

    def stretches(self, table: Sequence[Sequence[str]], blocks: Sequence[tuple[int, int]]) -> list[list[Stretch]]:
        return [[s for s in self.told if first <= s.first < last] for first, last in blocks]


def stretch(reading: Reading, part: str, first: str, last: str) -> Stretch:
    return Stretch(part, index_of(reading, first), index_of(reading, last) + 1)


def labelled(reading: Reading, *stretches: Stretch) -> Reading:
    return label_attributions(reading, Says(*stretches))  # type: ignore[arg-type]


def test_what_only_the_labeller_sees_is_added_with_its_source() -> None:
    reading = read_attributions(parsed("Leyla Demir toasted a new era for Ankara."))
    assert not reading.attributions
    found = labelled(
        reading,
        stretch(reading, "S", "Leyla", "Demir"),
        stretch(reading, "Q", "toasted", "toasted"),
        stretch(reading, "C", "a", "Ankara"),
    ).attributions
    assert [(a.voice.name, a.cue.exact if a.cue else None, words(a), a.rule) for a in found] == [
        ("Leyla Demir", "toasted", "a new era for Ankara", LABELS_RULE)
    ]


def test_what_is_added_is_nobodys_word_that_a_thing_is_so() -> None:
    """PolNeAR's attributions are wishes and aims too: a statement within does not stand on somebody's word."""
    reading = read_attributions(parsed("Leyla Demir toasted a new era for Ankara."))
    more = labelled(reading, stretch(reading, "Q", "toasted", "toasted"), stretch(reading, "C", "a", "Ankara"))
    [added] = more.attributions
    at = added.content[0]
    assert Covering(more.attributions).over(at.start, at.end) == [added]
    assert asserting(more).over(at.start, at.end) == []


def test_content_that_the_rules_cut_short_is_carried_on() -> None:
    reading = read_attributions(parsed("Ankara said that the talks had failed."))
    (rule,) = reading.attributions
    part = reading.document.span(rule.content[0].start, rule.content[0].start + len("that the"))
    short = replace(reading, attributions=(replace(rule, content=(part,)),))
    seen = (stretch(reading, "Q", "said", "said"), stretch(reading, "C", "that", "failed"))
    assert [words(a) for a in labelled(short, *seen).attributions] == ["that the talks had failed"]


def test_content_on_which_both_nearly_agree_stands() -> None:
    reading = read_attributions(parsed("Ankara said that the talks had failed."))
    seen = (stretch(reading, "Q", "said", "said"), stretch(reading, "C", "the", "failed"))
    assert labelled(reading, *seen).attributions == reading.attributions


def test_what_the_labeller_does_not_see_stands() -> None:
    reading = read_attributions(parsed("Ankara said that the talks had failed."))
    assert labelled(reading).attributions == reading.attributions


def test_the_writers_own_words_are_not_credited() -> None:
    reading = read_attributions(parsed("I toast a new era for Ankara."))
    seen = ("S", "I", "I"), ("Q", "toast", "toast"), ("C", "a", "Ankara")
    assert not labelled(reading, *(stretch(reading, *s) for s in seen)).attributions


def test_content_goes_to_the_nearest_cue_and_a_cue_to_the_nearest_source() -> None:
    words_of = tokens(*(f"w{i}/w/NOUN/NN/dep/0" for i in range(12)))
    near, far = Stretch("Q", 1, 2), Stretch("Q", 8, 9)
    source, other = Stretch("S", 0, 1), Stretch("S", 7, 8)
    first, second = Stretch("C", 2, 5), Stretch("C", 9, 12)
    linked = link(words_of, [source, near, first, other, far, second])
    assert [(one.source, one.cue, one.content) for one in linked] == [(source, near, (first,)), (other, far, (second,))]


def test_content_without_a_cue_is_nobodys() -> None:
    assert link(tokens("w/w/NOUN/NN/dep/0"), [Stretch("C", 0, 1)]) == []


def test_the_outermost_attribution_of_a_nest_is_looked_at() -> None:
    reading = read_attributions(parsed("Ankara said that Tirana believed that the talks had failed."))
    assert len(reading.attributions) == 2
    assert [a.voice.name for a in outermost(reading.attributions)] == ["Ankara"]


def test_blocks_hold_every_word_once() -> None:
    reading = parsed("Ankara spoke.\nTirana did not.")
    held = [i for first, last in blocks_of(reading) for i in range(first, last)]
    assert held == sorted(set(held))
    assert {reading.tokens[i].text for i in held} >= {"Ankara", "Tirana", "not"}


@pytest.mark.parametrize("text", ["", "Ankara.", "“We lost.", "Ankara said that the talks had failed."])
def test_the_installed_labeller_reads_any_text(text: str) -> None:
    """Weights load, and what is found quotes the text."""
    reading = label_attributions(read_attributions(parsed(text)), labeller())
    for attribution in reading.attributions:
        assert all(text[part.start : part.end] == part.exact for part in attribution.content)
