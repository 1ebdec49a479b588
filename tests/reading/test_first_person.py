""" "We" is the speaker's state where the text says which that is, and stays open elsewhere."""

from collections.abc import Callable

from dragoman.model import Reading
from dragoman.reading.first_person import state_in

ReadText = Callable[..., Reading]


def ours(reading: Reading) -> dict[str, list[str]]:
    return {m.span.exact: [a.code for a in m.actors] for m in reading.mentions if m.rule.startswith("actors:we")}


def test_an_officials_we_is_his_state(read_text: ReadText) -> None:
    """Who speaks for Kenya says "we" of Kenya."""
    text = 'Nairobi rejected the charge. "We will not leave Somalia," President William Ruto said.'
    assert ours(read_text(text)) == {"We": ["KEN"]}


def test_an_authors_own_minister_gives_his_state_away(read_text: ReadText) -> None:
    """ "Our prime minister, Anthony Albanese" makes every "our" of the author Australia's."""
    text = "Our prime minister, Anthony Albanese, flew to Beijing. We sell our ore to China, and our farmers know it."
    found = ours(read_text(text))
    assert found["We"] == ["AUS"]
    assert found["our"] == ["AUS"]


def test_a_newspapers_we_stays_open(read_text: ReadText) -> None:
    """A newspaper that asked an expert is no state."""
    text = "We asked two experts on Chile. Our reporter met them in Lima, where Peru's ministry is."
    assert ours(read_text(text)) == {}


def test_a_role_names_one_state_or_none() -> None:
    """ "A Ghanaian economist" speaks for Ghanaians; a student of two states for neither."""
    found = state_in("a Ghanaian economist")
    assert found is not None
    assert found.code == "GHA"
    assert state_in("an expert on Chile and Peru") is None
    assert state_in("a former banker") is None


def test_an_interviewers_you_is_the_state_of_the_one_asked(read_text: ReadText) -> None:
    """ "Your country" in a question is the one that the answers call ours; "you see" is nobody's."""
    text = (
        "Maria Mensah, a Ghanaian economist, has studied the border with Togo. She spoke to us in Tema.\n\n"
        "Q: What does your government want from Togo?\n\n"
        "A: We want a border that is open, and our traders want cocoa.\n\n"
        "Q: Do you see an end of it?\n\n"
        "A: Our minister does.\n"
    )
    found = [(m.span.exact, m.actors[0].code) for m in read_text(text).mentions if m.rule == "actors:you"]
    assert found == [("your", "GHA")]


def test_an_officials_i_is_his_states(read_text: ReadText) -> None:
    """Who says "I" for Kenya; an expert's "I" is his own."""
    text = '"I will not leave Somalia," President William Ruto of Kenya said.'
    assert [m.span.exact for m in read_text(text).mentions if m.rule == "actors:speaker"] == ["I"]
    expert = text.replace("President William Ruto of Kenya", "the economist Peter Odongo")
    assert not any(m.rule == "actors:speaker" for m in read_text(expert).mentions)


def test_a_minister_who_is_interviewed_speaks_for_his_state(read_text: ReadText) -> None:
    """In the answers of one introduced by his office, "I" and "we" are the state's whose office it is."""
    text = (
        "Botswana's trade minister, Tebogo Molefe, on diamonds and Namibia.\n\n"
        "What did you offer Namibia?\n\nI offered Namibia a port lease, and we signed it with Namibia in May.\n\n"
        "Will your neighbours follow?\n\nI hope so.\n"
    )
    reading = read_text(text)
    assert ours(reading) == {"we": ["BWA"]}
    assert {m.actors[0].code for m in reading.mentions if m.rule == "actors:speaker"} == {"BWA"}
    assert {a.voice.code for a in reading.attributions if a.voice.kind == "speaker"} == {"BWA"}


def test_our_minister_behind_his_name_gives_the_state_away(read_text: ReadText) -> None:
    """ "Anthony Albanese, our prime minister" says as much as the other order."""
    text = "Anthony Albanese, our prime minister, flew to Beijing. We sell our ore to China, and our farmers know it."
    assert ours(read_text(text))["We"] == ["AUS"]


def test_whoever_served_one_state_speaks_for_it(read_text: ReadText) -> None:
    """The words that introduce somebody name one state as more than a place."""
    text = (
        "Maria Mensah represented Ghana for thirty years, nine of them in Lima. She spoke to us in Tema.\n\n"
        "Q: Is the border with Togo open?\n\n"
        "A: We want a border that is open, and our traders want cocoa.\n\n"
        "Q: Do you see an end of it?\n\n"
        "A: Our minister does.\n"
    )
    assert ours(read_text(text)).get("We") == ["GHA"]
