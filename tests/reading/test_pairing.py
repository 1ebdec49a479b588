"""Which pairs the slots of a predicate make."""

from collections.abc import Callable

from dragoman.model import Reading
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_a_plural_actor_makes_a_statement_for_each_member(read_text: ReadText) -> None:
    """Two accusers of one accused are two statements."""
    found = told(read_text("Chad and Niger accused Libya of arming rebels."))
    assert {("TCD", "ACCUSE", "LBY"), ("NER", "ACCUSE", "LBY")} <= found


def test_a_crowd_is_not_paired(read_text: ReadText) -> None:
    """Three who meet are three pairs; six are a group."""
    assert len(told(read_text("Chile, Peru and Brazil met in May."))) == 3
    assert told(read_text("Chile, Peru, Brazil, Bolivia, Ecuador and Colombia met in May.")) == set()


def test_where_two_meet_takes_no_part(read_text: ReadText) -> None:
    """Two who meet in the land of a third meet each other."""
    assert told(read_text("Chad and Niger met in Algeria in May.")) == {("TCD", "CONSULT", "NER")}


def test_who_is_seen_as_somebody_elses_is_joined_with_the_third(read_text: ReadText) -> None:
    """To see Quito as the proxy of Lima says how Quito stands to Lima."""
    found = told(read_text("Bolivia sees Ecuador as the proxy of Peru."))
    assert ("ECU", "DEPEND", "PER") in found


def test_a_stance_names_whom_lifted_sanctions_are_against(read_text: ReadText) -> None:
    """The sanctions tell it all; the stance before them tells nothing of its own."""
    assert told(read_text("Japan has lifted its anti-Russian sanctions.")) == {("JPN", "CONCEDE", "RUS")}


def test_those_whom_one_has_ties_with_are_not_joined_with_each_other(read_text: ReadText) -> None:
    """What stands after "with" is the other side of each bond, also where nobody is found on this side."""
    found = told(read_text("Closer cooperation with Uganda and Rwanda was praised by Kenyan traders."))
    assert {("KEN", "COOPERATE", "UGA"), ("KEN", "COOPERATE", "RWA")} <= found
    assert not [told for told in found if {"UGA", "RWA"} <= set(told)]


def test_one_balances_by_its_ties_not_by_the_third(read_text: ReadText) -> None:
    """Whom the ties are with is joined with whoever uses them; the third is no part of it."""
    assert told(read_text("Peru seeks closer ties with Brazil to balance Chile.")) == {("PER", "BALANCE", "BRA")}
    found = told(read_text("Chile values its relations with Brazil as a way of balancing Peru."))
    assert ("CHL", "BALANCE", "BRA") in found
    assert not [told for told in found if "PER" in told]


def test_the_court_that_somebody_is_taken_to_is_not_accused(read_text: ReadText) -> None:
    """A word of the phrase itself takes no part in it."""
    assert told(read_text("Chad took Niger to the International Court of Justice.")) == {("TCD", "ACCUSE", "NER")}


def test_what_one_tells_ones_own_people_to_do_is_asked_of_nobody_else(read_text: ReadText) -> None:
    """The third is spoken to, and is not asked for anything."""
    found = told(read_text("Ghana instructed its envoy to continue negotiating with Togo."))
    assert ("GHA", "CONSULT", "TGO") in found
    assert ("GHA", "REQUEST", "TGO") not in found


def test_whose_goods_are_carried_sells_them(read_text: ReadText) -> None:
    """What carries them takes no part in it."""
    assert ("OMN", "TRADE", "TCD") in told(read_text("Pipelines carry Omani oil to Chad."))


def test_wars_are_each_ones_own(read_text: ReadText) -> None:
    """Several that each have a war are not at war with one another; a hyphen or a singular says that they are."""
    assert told(read_text("They were weary of the conflicts of Peru and Ghana.")) == set()
    assert ("PER", "DISPUTE", "CHL") in told(read_text("They were weary of the Peruvian-Chilean conflicts."))


def test_what_two_have_with_others_does_not_join_them(read_text: ReadText) -> None:
    """A quarrel with people who are no actor is no quarrel among those who have it."""
    found = told(read_text("Peru and Chile have had quarrels with fishermen."))
    assert ("PER", "DISPUTE", "CHL") not in found


def test_who_acts_with_anothers_blessing_is_backed(read_text: ReadText) -> None:
    """A place in the same clause is not whom the blessing is for."""
    found = told(read_text("Ghana advanced in Benin with Malian blessing."))
    assert ("MLI", "SUPPORT", "GHA") in found
    assert ("MLI", "SUPPORT", "BEN") not in found


def test_whoever_brings_others_together_does_not_stand_for_one_of_them(read_text: ReadText) -> None:
    """Talks that somebody brokers are held by those who talk."""
    found = told(read_text("Kuwait opened quiet talks with Iran that were brokered by Oman."))
    assert ("KWT", "CONSULT", "IRN") in found


def test_a_war_known_by_its_place_is_told_of_who_came(read_text: ReadText) -> None:
    """The text names the place alone, and everybody knows the rest; a war elsewhere stays nobody's."""
    assert ("IRQ", "ASSAULT", "KWT") in told(read_text("Egypt sent troops after the invasion of Kuwait."))
    assert told(read_text("The invasion of Mali was long ago.")) == set()
    found = told(read_text("In the occupation of Kuwait, Egypt took no side."))
    assert ("IRQ", "ASSAULT", "KWT") in found or ("IRQ", "COERCE", "KWT") in found
    assert not [row for row in found if row[0] == "EGY" and row[2] == "KWT"]


def test_whoever_condemns_a_known_war_blames_who_came(read_text: ReadText) -> None:
    """ "The invasion of Kuwait" stands for its maker where somebody is blamed for it."""
    found = told(read_text("Morocco condemned the invasion of Kuwait."))
    assert ("MAR", "ACCUSE", "IRQ") in found


def test_why_somebody_agrees_is_not_with_whom(read_text: ReadText) -> None:
    """The clause of the reason is no part of what is agreed to."""
    text = "Chad and Niger traded fire. The two agreed to wait because Libya, their neighbour, had asked them to."
    assert ("TCD", "AGREE", "NER") in told(read_text(text))
    assert ("TCD", "AGREE", "LBY") not in told(read_text(text))


def test_each_side_and_the_other_are_one_pair(read_text: ReadText) -> None:
    """What each of two does to "the other" is told of the two, once."""
    text = "Chad and Niger met in Agadez. The talks failed; each side blamed the other, and Algeria was sorry."
    blamed = [t for t in told(read_text(text)) if t[1] == "ACCUSE"]
    assert blamed == [("TCD", "ACCUSE", "NER")]
    assert ("TCD", "ACCUSE", "NER") in told(read_text("Chad and Niger met. Both sides accused the other of theft."))


def test_the_leaders_of_two_states_are_still_theirs(read_text: ReadText) -> None:
    """ "The presidents", with nothing more said of them, are those of the two who met."""
    text = "The presidents of Angola and Zambia met on Monday. The presidents condemned Malawi's raid."
    assert {("AGO", "ACCUSE", "MWI"), ("ZMB", "ACCUSE", "MWI")} <= told(read_text(text))
    other = read_text(text.replace("The presidents condemned", "The presidents of the clubs condemned"))
    assert [m.span.exact for m in other.mentions if m.span.start > text.index("The presidents condemned")] == ["Malawi"]


def test_who_mediates_is_not_one_of_the_sides(read_text: ReadText) -> None:
    """Two who stand after "by" are no pair of whom "the leaders" would be."""
    text = "Chad and Niger signed a truce mediated by Oman and Qatar. The leaders condemned Libya's raid."
    assert ("OMN", "ACCUSE", "LBY") not in told(read_text(text))


def test_a_noun_joins_the_two_between_whom_it_stands(read_text: ReadText) -> None:
    """Whatever slots the noun has elsewhere, and whoever speaks of it."""
    found = told(read_text("Brazil's minister said that any sales of arms between Peru and Chile were unwelcome."))
    assert ("PER", "TRADE", "CHL") in found
    assert not [row for row in found if row[0] == "BRA" and row[1] == "TRADE"]


def test_a_participle_says_whose_a_deed_is(read_text: ReadText) -> None:
    """Whoever tells of sanctions in a clause has not imposed what another decided on."""
    found = told(read_text("France voiced support for the penalties decided by Brazil against Peru."))
    assert ("BRA", "SANCTION", "PER") in found
    assert ("FRA", "SANCTION", "PER") not in found


def test_whoever_settles_the_dispute_of_others_agrees_to_nothing(read_text: ReadText) -> None:
    """He mediates; only those whose dispute it is settle their own."""
    found = told(read_text("Oman settled the dispute between Egypt and Sudan."))
    assert {("OMN", "CONSULT", "EGY"), ("OMN", "CONSULT", "SDN")} <= found
    assert told(read_text("Egypt settled its dispute with Sudan.")) == {("EGY", "AGREE", "SDN")}


def test_firms_that_leave_a_country_do_so_without_any_membership(read_text: ReadText) -> None:
    """A minister who leaves tells nothing; firms cut an exchange."""
    assert told(read_text("Danish companies left Belarus.")) == {("DNK", "SANCTION", "BLR")}


def test_a_bond_is_its_owners_whatever_is_done_to_it(read_text: ReadText) -> None:
    """What one does to another's ties tells of these ties."""
    assert told(read_text("The dam has strained Peru's relations with Chile.")) == {("PER", "DISPUTE", "CHL")}
    assert ("PER", "DISPUTE", "CHL") in told(read_text("Brazil has damaged the Peruvian-Chilean partnership."))


def test_protests_in_a_state_are_its_own(read_text: ReadText) -> None:
    """Against whom is left open; what they are against is told where it is a state's."""
    assert told(read_text("The price of bread has sparked protests in Ghana.")) == {("GHA", "PROTEST", None)}
    assert ("GHA", "PROTEST", "TGO") in told(read_text("Protests in Ghana against Togo's embargo went on."))


def test_what_two_share_and_nobody_is_said_to_end_is_ended_between_them(read_text: ReadText) -> None:
    """A passive without who does it tells of the two whose thing it is, and of no third that stands near."""
    found = told(read_text("While cooperation between Chad and Niger was suspended in May, Libya sent aid to Mali."))
    assert ("TCD", "SANCTION", "NER") in found
    assert not [one for one in found if one[1] == "SANCTION" and {"LBY", "MLI"} & set(one)]


def test_who_is_said_to_end_what_two_share_ends_it(read_text: ReadText) -> None:
    """The doer named after "by" is asked first."""
    found = told(read_text("Trade between Chad and Niger was halted by Libya."))
    assert ("TCD", "SANCTION", "NER") not in found


def test_who_is_kept_out_is_refused_not_the_club(read_text: ReadText) -> None:
    """What a bid or a path leads to stands further off than whose it is."""
    assert told(read_text("Chad has blocked Niger's path to the African Union.")) == {("TCD", "REJECT", "NER")}


def test_a_text_that_blames_somebody_agrees_on_nothing_with_him(read_text: ReadText) -> None:
    """The participle says what the declaration does, also where the noun is written as a name."""
    found = told(read_text("The APEC Declaration condemning the Chilean invasion was strongly worded."))
    assert ("IGO:APEC", "ACCUSE", "CHL") in found
    assert ("IGO:APEC", "AGREE", "CHL") not in found


def test_what_two_do_by_turns_they_do_to_each_other(read_text: ReadText) -> None:
    """Nobody exchanges fire alone, and a rock that two claim is in dispute between them."""
    assert told(read_text("Thailand and Cambodia exchanged fire.")) == {("THA", "ASSAULT", "KHM")}
    assert told(read_text("India and Pakistan traded fire on Monday.")) == {("IND", "ASSAULT", "PAK")}
    assert told(read_text("Honduras and El Salvador went to war in 1969.")) == {("HND", "ASSAULT", "SLV")}
    assert told(read_text("Canada and Denmark claim the ridge.")) == {("CAN", "DISPUTE", "DNK")}


def test_who_brings_two_together_speaks_with_both(read_text: ReadText) -> None:
    """A mediator's act; what brings two together without being anybody makes a bond of theirs."""
    found = told(read_text("Qatar brought Rwanda and Burundi together in Doha."))
    assert found == {("QAT", "CONSULT", "RWA"), ("QAT", "CONSULT", "BDI")}
    assert told(read_text("Fear has brought Rwanda and Burundi together.")) == {("RWA", "ALIGN", "BDI")}


def test_a_verb_of_coming_and_going_tells_of_two_states_where_it_says_more(read_text: ReadText) -> None:
    """To leave somebody exposed, to enter talks and to accept an invitation need no body that one is a member of."""
    assert told(read_text("The pullout has left Chad dependent on Libya.")) == {("TCD", "DEPEND", "LBY")}
    [found] = read_text("Laos accepted China's offer.").statements
    assert "recipient:slot:poss" in found.why
    assert not any(why.startswith("score:") for why in found.why)
    assert told(read_text("Omani ministers left Chad.")) == set()


def test_with_whose_help_one_acts_is_not_with_whom(read_text: ReadText) -> None:
    """Help, leave and blessing are theirs who lend them."""
    found = told(read_text("Chad signed a truce with Libya with the help of Qatar."))
    assert ("TCD", "RETREAT", "LBY") in found
    assert ("QAT", "AID", "TCD") in found
    assert ("TCD", "RETREAT", "QAT") not in found


def test_who_is_warned_off_a_deed_would_do_it(read_text: ReadText) -> None:
    """ "Against" after an object tells of the object's deed."""
    found = told(read_text("Paris advised Niamey against buying arms from Moscow."))
    assert ("NER", "TRADE", "RUS") in found
    assert ("FRA", "TRADE", "RUS") not in found


def test_what_one_does_instead_blames_nobody(read_text: ReadText) -> None:
    """Before the main clause a deed after "of" is the subject's; after an object it is the object's."""
    assert ("PER", "ACCUSE", "CHL") in told(read_text("Instead of condemning Chile, Peru invited Brazil."))
    assert ("TGO", "AID", "GRP:NONSTATE") in told(read_text("Ghana accused Togo of arming the rebels."))


def test_goods_come_from_whomever_they_are_called_after(read_text: ReadText) -> None:
    """Who gets goods gets them from there, and from nobody else who stands near."""
    assert told(read_text("Unlike Japan, India bought Russian oil.")) == {("IND", "TRADE", "RUS")}
    assert ("DEU", "AID", "USA") not in told(read_text("Germany sent American tanks to Ukraine."))


def test_what_is_done_to_nobody_is_done_with_whoever_stands_beside(read_text: ReadText) -> None:
    """ "Opened it together with Uganda" joins the two; what both do to a third does not."""
    found = told(read_text("Iran's president opened the pipeline together with his Turkmen host."))
    assert ("IRN", "COOPERATE", "TKM") in found
    assert told(read_text("Russia backed Syria together with Iran.")) == {
        ("RUS", "SUPPORT", "SYR"),
        ("IRN", "SUPPORT", "SYR"),
    }


def test_a_list_of_ways_gives_each_its_own_end(read_text: ReadText) -> None:
    """ "From Iraq to India and from Iran to China" are two ways; "from Ghana and Togo to France and Spain" four."""
    found = told(read_text("Oil shipments from Iraq to India and from Iran to China resumed."))
    assert found == {("IRQ", "TRADE", "IND"), ("IRN", "TRADE", "CHN")}
    assert len(told(read_text("Exports from Ghana and Togo to France and Spain rose."))) == 4
