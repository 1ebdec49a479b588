"""The choice among a sentence's times, against a small file of links written by hand."""

from collections import Counter
from pathlib import Path

import pytest

from dragoman.reading.parse import Parser
from evaluation.event_times import evaluate, read_events, scores

BODY = (
    'On <TIMEX3 tid="t1" type="DATE" value="2023-12-11">Monday</TIMEX3> Peru '
    '<EVENT eid="e1" class="OCCURRENCE">closed</EVENT> its port. Chile '
    '<EVENT eid="e2" class="OCCURRENCE">left</EVENT> the pact in '
    '<TIMEX3 tid="t2" type="DATE" value="2019">2019</TIMEX3> and now '
    '<EVENT eid="e3" class="I_STATE">wants</EVENT> it back.'
)
MADE = "".join(
    f'<MAKEINSTANCE eventID="e{n}" eiid="ei{n}" tense="{tense}" polarity="{polarity}"/>'
    for n, tense, polarity in ((1, "PAST", "POS"), (2, "FUTURE", "POS"), (3, "PRESENT", "NEG"))
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A TimeML file: one link drawn from the time's side, one of an event to a time it came after."""
    links = (
        '<TLINK eventInstanceID="ei1" relatedToTime="t1" relType="IS_INCLUDED"/>'
        '<TLINK timeID="t2" relatedToEventInstance="ei2" relType="IS_INCLUDED"/>'
        '<TLINK timeID="t2" relatedToEventInstance="ei3" relType="BEFORE"/>'
    )
    created = '<DCT><TIMEX3 tid="t0" type="DATE" value="2023-12-14" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>'
    path = tmp_path / "a.tml"
    path.write_text(f"<TimeML>{created}<TEXT>{BODY}</TEXT>{MADE}{links}</TimeML>", encoding="utf-8")
    return path


def test_links_are_read_from_the_events_side(file: Path) -> None:
    """A link drawn from the time is turned round; tense and polarity make the status."""
    closed, left, wants = read_events(file)
    assert (closed.start, closed.status, closed.links) == (15, "actual", ((3, "IS_INCLUDED"),))
    assert (left.status, [r for _, r in left.links]) == ("future", ["IS_INCLUDED"])
    assert (wants.kind, wants.status, [r for _, r in wants.links]) == ("I_STATE", "negated", ["AFTER"])


def test_events_in_their_own_time_are_right(file: Path) -> None:
    """Two are put in a time and given it; the third, that came after, is given none and so not judged."""
    assert evaluate([file], Parser()) == Counter({"right": 2, "wrong in time": 0})


def test_a_wrong_time_costs_precision_and_where_a_link_puts_it_elsewhere_recall() -> None:
    """Of four put in a time one is missed and one given another; a fifth is given a time it came before."""
    judged = Counter({"right": 2, "wrong": 2, "wrong in time": 1, "missed": 1})
    assert scores(judged) == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
