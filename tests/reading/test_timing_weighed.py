"""Times of a sentence that are likely those of what no rule dates."""

from dataclasses import replace

import pytest

from dragoman.model import Statement
from dragoman.reading.timing import by_rules
from dragoman.reading.timing_scene import Scene
from dragoman.reading.timing_weighed import WEIGHED_RULE, candidates, weigh_times
from dragoman.vocabulary.regression import Regression
from tests.reading.timed import Dater


def scene(dates: Dater, text: str, *words: str, kind: str = "REQUEST") -> Scene:
    """The scene of a text that tells of each of the words."""
    reading = dates.read(text)
    return Scene(replace(reading, statements=dates.drafts(reading, *words, kind=kind)))


def whens(found: list[Statement]) -> list[tuple[str, str] | None]:
    """Value and rule of the time of each."""
    return [(s.when.value, s.when.rule) if s.when else None for s in found]


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> Regression:
    """Weights by which whatever is told of a day gone by has it."""
    by = Regression(-2.0, {"lies=gone": 3.0, "break": -3.0}, 0.5)
    monkeypatch.setattr("dragoman.reading.timing_weighed.time_weights", lambda: by)
    return by


@pytest.mark.usefixtures("weights")
def test_what_no_rule_dates_takes_the_likeliest_time_of_its_sentence(dates: Dater) -> None:
    """Past the break the other day is the likelier."""
    here = scene(dates, "Fiji was warned on 4 May 2021; the cabinet of 9 June 2021 fell over an appeal.", "appeal")
    assert whens(by_rules(here)) == [None]
    assert whens(list(weigh_times(here, by_rules(here)))) == [("2021-06-09", WEIGHED_RULE)]


@pytest.mark.usefixtures("weights")
def test_what_is_not_likely_stays_without_a_time(dates: Dater) -> None:
    """So does what stands in a sentence without any."""
    ahead = scene(dates, "The cabinet that meets on 9 June 2025 was told of an appeal.", "appeal")
    assert whens(list(weigh_times(ahead, by_rules(ahead)))) == [None]
    none = scene(dates, "The cabinet of 9 June 2021 fell. It had made an appeal.", "appeal")
    assert whens(list(weigh_times(none, by_rules(none)))) == [None]


@pytest.mark.usefixtures("weights")
def test_what_a_rule_dates_keeps_its_time(dates: Dater) -> None:
    """However likely another is."""
    here = scene(dates, "The cabinet of 9 June 2021 appealed in 2022.", "appealed")
    assert [value for value, _ in filter(None, whens(list(weigh_times(here, by_rules(here)))))] == ["2022"]


@pytest.mark.parametrize(
    ("text", "sign", "so"),
    [
        ("The cabinet of 9 June 2021 fell over an appeal.", "lies=gone", True),
        ("The cabinet of 9 June 2025 will fall over an appeal.", "lies=to come", True),
        ("On 9 June 2021 it rose; there was an appeal.", "break", True),
        ("On 9 June 2021 it rose after an appeal.", "break", False),
        ("On 9 June 2021 it rose at an appeal.", "beside between", False),
        ("After the rise of 9 June 2021 there was an appeal.", "beside between", False),
        ("There was an appeal before the rise of 9 June 2021.", "beside between", True),
        ("The envoy of 9 June 2021 spoke to a man who knew of an appeal.", "through relcl", True),
        ("The envoy of 9 June 2021 spoke of an appeal.", "through relcl", False),
        ("The envoy of 9 June 2021 now speaks of an appeal.", "vague beside", True),
        ("The envoy of 9 June 2021 speaks of an appeal.", "vague beside", False),
        ("The envoy of 9 June 2021 speaks of an appeal.", "alone", True),
    ],
)
def test_signs_say_what_is_so_of_a_statement_and_a_time(dates: Dater, text: str, sign: str, so: bool) -> None:
    """What the scorer may weigh."""
    here = scene(dates, text, "appeal")
    [(_, found)] = candidates(here, [replace(s, when=None) for s in by_rules(here)])
    assert [sign in signs for timed, signs in found if timed.time.prefix] == [so]


@pytest.mark.parametrize(
    ("clause", "tense"),
    [("it appealed", "past"), ("it had appealed", "pluperfect"), ("it has appealed", "perfect")],
)
def test_the_tense_of_the_clause_is_a_sign(dates: Dater, clause: str, tense: str) -> None:
    """With whether an event or a lasting tie is told."""
    for kind, what in (("REQUEST", "event"), ("ALIGN", "relation")):
        here = scene(dates, f"The envoy of 9 June 2021 says that {clause}.", "appealed", kind=kind)
        [(_, [(_, signs)])] = candidates(here, by_rules(here))
        assert f"tense={tense} {what}" in signs


def test_a_time_that_dates_another_statement_is_marked(dates: Dater) -> None:
    """And none of them is alone."""
    here = scene(dates, "On 9 June 2021 it appealed to a crowd that hated the request.", "appealed", "request")
    first, second = by_rules(here)
    [(place, [(_, signs)])] = candidates(here, [first, replace(second, when=None)])
    assert place == 1
    assert "dates another" in signs
    assert "alone" not in signs
