"""Where English puts those who take part."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_a_passive_of_attitude_is_held_where_it_is_felt(read_text: ReadText) -> None:
    """ "Resented in Lima" is Lima's resentment; "signed in Lima" says only where."""
    assert told(read_text("Chile is resented in Lima.")) == {("PER", "INTEREST", "CHL")}
    assert told(read_text("The accord was signed in Lima.")) == set()


def test_somebodys_foes_are_not_he(read_text: ReadText) -> None:
    """What stands below a noun for somebody's other is not in the slot of the word above it."""
    found = read_text("Peru became a supporter of the enemies of Chile.").statements
    assert not [s for s in found if "recipient:slot:of" in s.why and s.type == "SUPPORT"]


def test_what_is_only_the_occasion_is_not_the_subjects_own(read_text: ReadText) -> None:
    """ "After the war in Mali, Chad imposed a tax" does not tell of a war of Chad's."""
    found = told(read_text("After the end of the war in Mali, Chad imposed a tax on Niger."))
    assert not [row for row in found if row[:2] == ("TCD", "ASSAULT")]
    assert ("TCD", "ASSAULT", "MLI") in told(read_text("Chad launched a war in Mali."))


def test_what_a_thing_is_called_stands_for_it(read_text: ReadText) -> None:
    """Who condemns "what he calls Chile's raid" condemns Chile, whoever else the sentence names."""
    text = "Bolivia condemned what it called Chile's raid, and the Brazilian embassy in La Paz spoke of an error."
    assert ("BOL", "ACCUSE", "CHL") in told(read_text(text))
    assert ("BOL", "ACCUSE", "BRA") not in told(read_text(text))
    assert ("BOL", "ACCUSE", "CHL") in told(read_text("Bolivia protested against what it saw as Chilean meddling."))


def test_a_fear_is_of_whoever_the_clause_tells_of(read_text: ReadText) -> None:
    """The clause with "that" says what a noun of feeling is about, wherever the parser hangs it."""
    assert ("PER", "INTEREST", "CHL") in told(
        read_text("There is concern in Lima that Chile will sell arms to Bolivia.")
    )
    found = told(read_text("Brazil's lease raised fears in Peru and Bolivia that Chile could close the port."))
    assert {("PER", "INTEREST", "CHL"), ("BOL", "INTEREST", "CHL")} <= found


def test_what_stands_after_a_preposition_is_not_with_itself(read_text: ReadText) -> None:
    """ "Went ahead with their agreement" leaves the agreement to those who made it."""
    found = told(read_text("Lima and Quito are going ahead with their agreement on the dam."))
    assert found == {("PER", "AGREE", "ECU")}


def test_what_follows_one_noun_of_a_list_is_not_the_next_ones(read_text: ReadText) -> None:
    """A noun with an article of its own has its own place: the sanctions are not on whom the troops came to."""
    found = told(read_text("The invasion of Turkish troops in Georgia and the subsequent Polish sanctions hurt trade."))
    assert ("POL", "SANCTION", "GEO") not in found
    assert ("TUR", "ASSAULT", "GEO") in found


def test_an_adjective_beside_a_passive_is_of_whom_it_befell(read_text: ReadText) -> None:
    """ "Courted by Hanoi and eager to trade": Laos is eager, not Hanoi."""
    found = read_text("Laos is a small state, courted by Vietnam and eager to trade with Thailand.").statements
    eager = [s for s in found if "predicate:eager.adj" in s.why]
    assert {p.actor.code for s in eager for p in s.actors} == {"LAO"}


def test_who_is_engaged_in_something_does_it(read_text: ReadText) -> None:
    """The passive says in what one is, not by whom one was put there."""
    found = read_text("Mali and Niger have been engaged in a war that killed thousands.").statements
    assert [(s.actors[0].actor.code, s.type, s.recipients[0].actor.code) for s in found] == [("MLI", "ASSAULT", "NER")]


def test_somebodys_other_is_who_is_named_after_it(read_text: ReadText) -> None:
    """ "Their mutual ally, Brazil" is an ally of both, who are not said to be each other's."""
    found = told(read_text("Peru and Chile lean on their mutual ally, Brazil."))
    assert {("BRA", "ALIGN", "PER"), ("BRA", "ALIGN", "CHL")} <= found
    assert not [row for row in found if set(row) >= {"PER", "CHL"}]


def test_who_is_driven_to_another_is_not_both(read_text: ReadText) -> None:
    """What a phrase's own preposition governs is its object only where the verb has none."""
    assert ("PER", "ALIGN", "BRA") in told(read_text("The embargo pushed Peru closer to Brazil."))
    assert ("PER", "ALIGN", "BRA") in told(read_text("The embargo drove Peru towards Brazil."))


def test_whose_bond_it_is_stands_before_the_clause(read_text: ReadText) -> None:
    """ "Whose" means the noun that its clause hangs on."""
    found = read_text("Chile, whose quarrel with Peru goes back decades, vetoed the plan.").statements
    assert ["actor:slot:poss" in s.why for s in found if s.type == "DISPUTE"] == [True]


def test_who_is_made_something_is_the_object(read_text: ReadText) -> None:
    """To the parser he is the subject of a clause without a verb."""
    assert ("PER", "DEPEND", "BRA") in told(read_text("The war made Peru hostage to Brazil."))


def test_a_fear_of_somebody_is_of_him_and_not_his(read_text: ReadText) -> None:
    """Who fears stands elsewhere, where nobody possesses the fear."""
    assert told(read_text("Fear of Chile drives the Peruvians.")) == {("PER", "INTEREST", "CHL")}


def test_a_relative_that_is_no_word_of_a_phrase(read_text: ReadText) -> None:
    """ "The state that Lima fears" holds no "fear that"."""
    assert told(read_text("The state that Peru fears most is Chile.")) == {("PER", "INTEREST", "CHL")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya backs Ethiopia, as does Uganda.",
        "Kenya has backed Ethiopia, and so has Uganda.",
        "Kenya, as Uganda had done before it, backed Ethiopia.",
        "Kenya, just like Uganda, decided to back Ethiopia.",
    ],
)
def test_who_does_likewise_is_told_of_too(read_text: ReadText, text: str) -> None:
    """By a bare auxiliary, or beside the subject of the verb above."""
    assert {("KEN", "SUPPORT", "ETH"), ("UGA", "SUPPORT", "ETH")} <= told(read_text(text))


def test_who_does_the_same_to_another_is_not_told_of(read_text: ReadText) -> None:
    """ "As it did Sudan" has an object of its own; what an accuser has done before is not what the accused do."""
    found = told(read_text("Kenya accused Somalia of sheltering militants, as it has done before."))
    assert ("KEN", "AID", "GRP:NONSTATE") not in found
    found = told(read_text("Kenya backs Ethiopia, as Uganda did Eritrea."))
    assert ("UGA", "SUPPORT", "ETH") not in found


def test_one_of_somebodys_others_is_his(read_text: ReadText) -> None:
    """Who is one of some, or among them, is what they are called; where they are says only where."""
    assert told(read_text("Thailand is one of Japan's closest partners in Asia.")) == {("THA", "ALIGN", "JPN")}
    assert told(read_text("Tokyo is among Manila's closest partners.")) == {("JPN", "ALIGN", "PHL")}
    found = read_text("Senegal, one of France's oldest allies in Africa, left.").statements
    assert ["actor:slot:subj" in s.why for s in found if s.type == "ALIGN"] == [True]


def test_an_adjective_says_who_somebodys_other_is(read_text: ReadText) -> None:
    """ "Its Syrian ally": whose it is stands before, and Syria is the ally."""
    assert told(read_text("Moscow's Syrian ally left.")) == {("SYR", "ALIGN", "RUS")}
    assert told(read_text("Washington's main Asian ally, Japan, left.")) == {("JPN", "ALIGN", "USA")}


def test_who_acts_together_with_the_subject_acts(read_text: ReadText) -> None:
    """ "Together with" adds to the subject, right after it as well."""
    found = told(read_text("France, together with Germany, imposed sanctions on Belarus."))
    assert found == {("FRA", "SANCTION", "BLR"), ("DEU", "SANCTION", "BLR")}


def test_a_part_of_a_thing_goes_where_the_thing_goes(read_text: ReadText) -> None:
    """What is said of a third of the cocoa is said of cocoa."""
    assert told(read_text("A third of Ghana's cocoa goes to Togo.")) == {("GHA", "TRADE", "TGO")}


def test_out_of_whom_it_is_one_is_no_party(read_text: ReadText) -> None:
    """An opening "of all" only says among whom."""
    found = told(read_text("Of all the Gulf states, only Oman has good relations with Iran."))
    assert found == {("OMN", "ALIGN", "IRN")}


def test_a_phrases_own_preposition_may_be_said_twice(read_text: ReadText) -> None:
    """ "Relies on Chad and on Niger" relies on both."""
    found = told(read_text("Mexico relies on Chile and on China for machinery."))
    assert {("MEX", "DEPEND", "CHL"), ("MEX", "DEPEND", "CHN")} <= found
