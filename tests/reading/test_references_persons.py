"""Whom "he" and "she" mean."""

import pytest

from tests.reading.mentioned import mentioned, refers


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Putin met Abe in Sochi. He praised Japan.", "He", ("RUS",)),
        ("Putin's refusal to meet Abe cost him little.", "him", ("RUS",)),
        ("In his speech on Monday, Putin praised India.", "his", ("RUS",)),
        ("Angela Merkel flew home. She praised Turkey.", "She", ("DEU",)),
        (
            "President Lula thanked the aide who had served Gustavo Petro. He leaves on Monday.",
            "He",
            ("BRA",),
        ),
    ],
)
def test_he_and_she_mean_the_person_named(text: str, word: str, expected: tuple[str, ...]) -> None:
    """Subject first, then the sentence, then the one before; not somebody only named in it."""
    assert refers(mentioned(text, "2024-05-14"), word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It rained. He slept.", "He"),
    ],
)
def test_nobody_named_stays_open(text: str, word: str) -> None:
    """Where no person has been named there is none."""
    assert refers(mentioned(text), word) == ()


def test_a_pronoun_may_mean_a_voice() -> None:
    """ "She" for an analyst is a mention of the analyst, without an actor."""
    reading = mentioned("Maria Thornbury, an analyst, spoke. She praised Japan.")
    [she] = [m for m in reading.mentions if m.span.exact == "She"]
    assert (she.person, she.actors) == ("Maria Thornbury", ())


def test_what_somebody_is_called_is_not_he() -> None:
    """Who is described as a Kenyan minister need not be Kenyan."""
    text = '"I was described as a Kenyan minister by my enemies," he said.'
    assert refers(mentioned(text), "he") == ()


def test_him_is_never_who_acts() -> None:
    """Not the subject of the verb that his verb is joined to, nor whoever it is said to be."""
    text = (
        "President Lula is a friend of Gustavo Petro and depends on him. Lula's office said he had urged him to stay."
    )
    reading = mentioned(text, "2024-05-14")
    found = [[a.code for a in m.actors] for m in reading.mentions if m.span.exact == "him"]
    assert found == [["COL"], ["COL"]]
