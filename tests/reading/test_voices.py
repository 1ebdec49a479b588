"""Voices: by whom a statement is said, nearest first."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from dragoman.reading.attributions import read_attributions
from dragoman.reading.voices import read_voices
from tests.reading.parsed import parsed, stating


def said_by(text: str, word: str, *speakers: str) -> list[str]:
    reading = stating(read_attributions(parsed(text, *speakers)), word)
    [statement] = read_voices(reading).statements
    return [voice.name for voice in statement.said_by]


def test_narration_has_no_voice() -> None:
    """The author's own narration is said by nobody else."""
    assert said_by("Ankara visited Tirana in May.", "visited") == []


def test_the_nearest_voice_comes_first() -> None:
    """A belief inside a report has the believer before the reporter."""
    text = "Leyla Demir said that Tirana fears that Ankara will attack."
    assert said_by(text, "attack") == ["Tirana", "Leyla Demir"]
    assert said_by(text, "fears") == ["Leyla Demir"]


def test_the_speaker_of_an_answer_is_outermost() -> None:
    """In an interview, whoever answers vouches for all that is quoted in the answer."""
    assert said_by("Ankara believes that Tirana will attack.", "attack", "Leyla Demir") == ["Ankara", "Leyla Demir"]


def test_press_stands_outside_of_those_it_quotes() -> None:
    """A press citation supports what it reports others to say."""
    text = "Ankara believes that Tirana will attack (Balkan Daily, May 4)."
    assert said_by(text, "attack") == ["Ankara", "Balkan Daily"]


def test_an_act_of_saying_is_not_its_own_voice() -> None:
    """Who accuses is the actor of the accusation, and the voice of what he accuses of."""
    text = "Leyla Demir accused Tirana of arming rebels."
    assert said_by(text, "accused") == []
    assert said_by(text, "arming") == ["Leyla Demir"]


def test_what_is_wanted_is_not_said() -> None:
    """ "Ankara refused to sign" puts nothing on Ankara's word."""
    assert said_by("Ankara refused to sign the treaty.", "sign") == []


def test_the_press_vouches_for_what_it_reports() -> None:
    """A thing named by a newspaper is on its word; a thing a state names is not."""
    assert said_by("The Balkan Daily reported an attack on Tirana.", "attack") == ["The Balkan Daily"]
    assert said_by("Ankara discussed an attack on Tirana.", "attack") == []


def test_what_somebody_does_not_know_is_on_the_authors_word() -> None:
    """ "Does not understand that" credits nobody with what is not understood."""
    assert said_by("Ankara does not understand that Tirana is arming rebels.", "arming") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lima said that it regretted the step, which Quito had announced in May.", "announced"),
        ("Lima said that the treaty was void, a verdict that Quito has always rejected.", "rejected"),
        ("Every driver says that the port was seized, whereas it was leased in 2017.", "leased"),
        ("Rabat hopes that the road will open, but Algiers closed it.", "closed"),
    ],
)
def test_what_the_writer_adds_to_a_report_is_his_own(text: str, word: str) -> None:
    """Clauses set off from what is reported stand on the writer's word."""
    assert said_by(text, word) == []


def test_an_addition_within_a_quote_is_the_speakers() -> None:
    """What stands in quotation marks is quoted to its end."""
    text = "“We regret the step, which Quito announced in May,” Leyla Demir said."
    assert said_by(text, "announced") == ["Leyla Demir"]


def test_what_nobody_believes_is_on_the_authors_word() -> None:
    """ "Everybody knew that" credits nobody in particular."""
    assert said_by("Everybody knew that Lima had lied.", "lied") == []


def test_what_is_known_the_writer_tells_as_well() -> None:
    """Whoever learns a thing does not put it forward; whoever objects to it does."""
    assert said_by("Ankara has learned that Tirana attacked.", "attacked") == []
    assert said_by("Ankara has objected that Tirana attacked.", "attacked") == ["Ankara"]


def test_a_speaker_set_beside_his_hearers_speaks() -> None:
    """ "In a call with reporters, X said": X is no reporter."""
    text = "In a call with reporters, Col. Leyla Demir, a spokeswoman in Lima, said, “Yes. Tirana will attack.”"
    assert said_by(text, "attack") == ["Leyla Demir"]


def test_rules_are_kept_in_why() -> None:
    """Each voice leaves the name of its rule."""
    reading = stating(
        read_attributions(parsed("Ankara said that Tirana attacked.")), "attacked", why=("event:attack.v",)
    )
    [statement] = read_voices(reading).statements
    assert statement.why == ("event:attack.v", "voice:reporting:clause")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Rey and Leo Paz argue that Togo was late. Togo attacked Benin, they write, for its gold.", "Ana Rey"),
        ("In a new book, Ana Rey and Leo Paz write that Togo attacked Benin.", "Ana Rey"),
        ("Ana Rey says that Togo was late. Togo attacked Benin, she writes, for its gold.", "Ana Rey"),
        ("Emmanuel Macron met Chile's envoy. Chile attacked Peru, the president said.", "Emmanuel Macron"),
    ],
)
def test_pronouns_and_bare_titles_speak_for_persons(read_text: Callable[..., Reading], text: str, name: str) -> None:
    """ "They" are the two who spoke before, "she" is no state where a person has spoken, and a title has a bearer."""
    told = [s for s in read_text(text).statements if s.type == "ASSAULT"]
    assert [[v.name for v in s.said_by] for s in told] == [[name]]
