"""The time of a verb of saying for what is done, or promised, by saying it."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Ghana announced in May that it would reopen its embassy in Togo.", "reopen", "2023-05"),
        ("Peru said last month that its army would not leave the border.", "leave", "2023-11"),
        ("Ghana says that it will reopen its embassy in Togo.", "reopen", None),
        ("Brokers said on 5 May that Ghana will reopen its embassy in Togo.", "reopen", None),
        ("Ghana announced in May that it would reopen its embassy in 2024.", "reopen", "2024"),
    ],
)
def test_what_one_said_one_would_do_was_promised_then(dates: Dater, text: str, word: str, value: str | None) -> None:
    """A deed to come, told as it was foretold, has the time of the words; its own time goes before it."""
    assert dates(text, word, status="future") == [value]


def test_what_one_would_feel_was_no_promise(dates: Dater) -> None:
    """Fears and needs are foretold by no one's resolve; a quarrel is."""
    text = "Ghana said in May that the deal would divide it from Togo."
    assert dates(text, "divide", kind="INTEREST", status="future") == [None]
    assert dates(text, "divide", kind="DISPUTE", status="future") == ["2023-05"]


def test_the_very_words_after_a_colon_were_said_then(dates: Dater) -> None:
    """A verb that no list of speech has leads up to words in quotation marks."""
    text = "On 5 May Kenya's envoy voiced her fears: “We call on Sudan to stop.”"
    assert dates(text, "call", kind="REQUEST") == ["2023-05-05"]


def test_what_was_believed_at_hand_was_so_then(dates: Dater) -> None:
    """Whatever the verb says, who was about to act was so at its time; what one is about to do is not dated by it."""
    assert dates("Kenya believed in May that it was about to sign a pact.", "sign", status="future") == ["2023-05"]
    assert dates("Kenya believes since May that it is about to sign a pact.", "sign", status="future") == [None]


def test_what_is_ready_or_opposed_is_so_when_it_is_said(dates: Dater) -> None:
    """A stance is held while it is told."""
    text = "Egypt said in May 2021 that it was ready to sell gas to Jordan."
    assert dates(text, "ready") == ["2021-05"]
    assert dates("Peru said last month that it opposed any new base.", "opposed", kind="REJECT") == ["2023-11"]
