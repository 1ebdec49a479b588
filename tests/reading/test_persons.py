"""People: in office, unknown but titled, and voices that are no actors."""

from tests.reading.mentioned import codes, mention, mentioned, refers


def test_a_leader_acts_for_the_state_with_name_and_office() -> None:
    """The title belongs to the mention, and the head is the name."""
    reading = mentioned("Russian President Vladimir Putin spoke.")
    found = mention(reading, "Russian President Vladimir Putin")
    [who] = found.actors
    assert (who.code, who.person, who.office) == ("RUS", "Vladimir Putin", "president")
    assert reading.tokens[found.head].text == "Putin"


def test_the_office_is_that_of_the_documents_date() -> None:
    """In 2015 Medvedev was prime minister."""
    reading = mentioned("Dmitry Medvedev visited the islands.", day="2015-08-30")
    assert mention(reading, "Dmitry Medvedev").actors[0].office == "prime minister"


def test_a_middle_initial_changes_nobody() -> None:
    """Papers that print initials mean the same person."""
    reading = mentioned("On Monday Donald J. Trump spoke.")
    assert [a.person for m in reading.mentions for a in m.actors] == ["Donald Trump"]


def test_a_title_with_a_state_makes_an_unknown_person_an_official() -> None:
    """Nobody need be in the list of offices to act for a state."""
    reading = mentioned("Brazilian Agriculture Secretary Joaquim Ferreira Prado arrived. Prado signed.")
    found = mention(reading, "Brazilian Agriculture Secretary Joaquim Ferreira Prado")
    assert (found.actors[0].code, found.actors[0].person) == ("BRA", "Joaquim Ferreira Prado")
    assert codes(reading)["Prado"] == ("BRA",)


def test_a_title_tells_who_held_the_office_long_ago() -> None:
    """ "President Kennedy" is nobody else's, on whatever day he is written of."""
    reading = mentioned("In 1963 President Kennedy flew to Costa Rica.", "2024-05-14")
    assert refers(reading, "President Kennedy") == ("USA",)
