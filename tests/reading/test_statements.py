"""Statements of sentences from many regions, read through the whole pipeline."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from tests.reading.told import Told, told

ReadText = Callable[..., Reading]

SENTENCES: list[tuple[str, Told]] = [
    ("Qatar left OPEC at the turn of the year.", ("QAT", "SANCTION", "IGO:OPEC")),
    ("ASEAN will admit East Timor next year.", ("IGO:ASEAN", "ALIGN", "TLS")),
    ("Eritrea broke the rules of the United Nations.", ("ERI", "REJECT", "IGO:UN")),
    ("The move came after a Chile endorsement by Peru.", ("PER", "SUPPORT", "CHL")),
    ("Kenya's legislators passed a resolution calling on Uganda to leave.", ("KEN", "REQUEST", "UGA")),
    ("Ghana issued a decree barring Togolese ships.", ("GHA", "SANCTION", "TGO")),
    ("Kenya launched raids on camps in Somalia and a chemical plant in Sudan.", ("KEN", "ASSAULT", "SDN")),
    ("Chadian, Malian, Omani, Saudi and Ghanaian troops attacked Togo.", ("TCD", "ASSAULT", "TGO")),
    ("Turkey condemned the Greek government over the islands.", ("TUR", "ACCUSE", "GRC")),
    ("The Greek government was condemned by Turkey.", ("TUR", "ACCUSE", "GRC")),
    ("Ethiopia and Egypt held talks in Khartoum in May.", ("ETH", "CONSULT", "EGY")),
    ("Egypt depends on the Nile and on Ethiopia for its water.", ("EGY", "DEPEND", "ETH")),
    ("Brazil's visit to Argentina pleased nobody.", ("BRA", "CONSULT", "ARG")),
    ("The French president visited Algeria.", ("FRA", "CONSULT", "DZA")),
    ("Western sanctions against Iran have hurt its economy.", ("GRP:WEST", "SANCTION", "IRN")),
    ("The United States imposed sanctions on Venezuela.", ("USA", "SANCTION", "VEN")),
    ("Saudi Arabia put pressure on Lebanon to disarm the militia.", ("SAU", "COERCE", "LBN")),
    ("Poland is a close ally of the United States.", ("POL", "ALIGN", "USA")),
    ("Colombia is at loggerheads with Venezuela.", ("COL", "DISPUTE", "VEN")),
    ("India is wary of China.", ("IND", "INTEREST", "CHN")),
    ("Mexico exports oil to the United States.", ("MEX", "TRADE", "USA")),
    ("Trade between Germany and China has grown.", ("DEU", "TRADE", "CHN")),
    ("Serbia refused to recognise Kosovo.", ("SRB", "REJECT", "XKX")),
    ("Pakistan, which borders Afghanistan, accused Kabul of sheltering militants.", ("PAK", "ACCUSE", "AFG")),
    ("Azerbaijan invaded Armenia in 2020.", ("AZE", "ASSAULT", "ARM")),
    ("Qatar gave Sudan 50 million dollars in aid.", ("QAT", "AID", "SDN")),
    ("Chinese arms sales to Serbia worry Brussels.", ("CHN", "TRADE", "SRB")),
    ("Relations between Rwanda and Burundi have soured.", ("RWA", "DISPUTE", "BDI")),
    ("Chad expelled the German ambassador.", ("TCD", "SANCTION", "DEU")),
    ("Morocco and Israel signed a defence agreement.", ("MAR", "AGREE", "ISR")),
    ("Thailand and Cambodia carried out joint exercises.", ("THA", "COOPERATE", "KHM")),
    ("The rapprochement between Ankara and Cairo is real.", ("TUR", "ALIGN", "EGY")),
    ("Cuba thanked Moscow for its support.", ("CUB", "SUPPORT", "RUS")),
    ("Iran threatened to strike Israel.", ("IRN", "THREATEN", "ISR")),
    ("Finland joined NATO in 2023.", ("FIN", "ALIGN", "IGO:NATO")),
    ("Eritrea waged war against Ethiopia.", ("ERI", "ASSAULT", "ETH")),
    ("Chile has halted shipments of weapons to Bolivia.", ("CHL", "SANCTION", "BOL")),
    ("Manila's remarks drew sharp condemnation from Hanoi.", ("VNM", "ACCUSE", "PHL")),
    ("Along with Brazil, Chile condemned Nicaragua.", ("BRA", "ACCUSE", "NIC")),
    ("The Armenian-Azerbaijani border clashes went on.", ("ARM", "ASSAULT", "AZE")),
    ("Bolivia's anti-American rhetoric went down well.", ("BOL", "DISPUTE", "USA")),
    ("Georgia has drifted into Moscow's orbit.", ("GEO", "ALIGN", "RUS")),
    ("Kenya is regarded in Washington as a friend.", ("USA", "ALIGN", "KEN")),
    ("Serbia, a candidate that distrusts Brussels, waits.", ("SRB", "INTEREST", "IGO:EU")),
    ("Estonia's resentment of the Kremlin was bred in the bone.", ("EST", "INTEREST", "RUS")),
    ("Ottawa, like Canberra, is dependent on Washington.", ("AUS", "DEPEND", "USA")),
    ("The Philippines and Vietnam, rivals in the Spratlys, fear Beijing.", ("PHL", "DISPUTE", "VNM")),
    ("Brussels and Ankara compete for influence in Libya.", ("IGO:EU", "DISPUTE", "TUR")),
    ("Its most dangerous enemy, Peru found, is Ecuador.", ("ECU", "DISPUTE", "PER")),
    ("Croatia has built a bridge in Bosnia.", ("HRV", "COOPERATE", "BIH")),
    ("Nigerian oil flows to Ghana.", ("NGA", "TRADE", "GHA")),
    ("Sanctions on two banks in Belarus imposed by Kyiv took effect.", ("UKR", "SANCTION", "BLR")),
    ("Oslo called the Libyan raid a provocation.", ("NOR", "ACCUSE", "LBY")),
    ("Uruguay voted with Paraguay.", ("URY", "SUPPORT", "PRY")),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_who_does_what_to_whom(read_text: ReadText, sentence: str, expected: Told) -> None:
    """One sentence, one statement that any reader would take from it."""
    assert expected in told(read_text(sentence))


def test_a_sentence_without_actors_tells_nothing(read_text: ReadText) -> None:
    """General remarks about the world make no statement."""
    assert read_text("Diplomacy is a slow trade, and sanctions rarely work.").statements == ()


def test_names_of_bodies_are_no_predicates(read_text: ReadText) -> None:
    """ "Security Council" speaks of no security."""
    assert told(read_text("The Foreign Trade Ministry of Peru opened an office.")) == set()


def test_every_span_quotes_its_text(read_text: ReadText) -> None:
    """A predicate's words are verbatim, and lie in the sentence that carries them."""
    reading = read_text(" ".join(s for s, _ in SENTENCES))
    assert len(reading.statements) >= 25
    for statement in reading.statements:
        span = statement.span
        assert reading.document.text[span.start : span.end] == span.exact
        assert reading.sentence_span(statement.sentence).covers(span)
        assert len(span.exact.split()) <= 9


def test_reading_twice_gives_the_same_ids(read_text: ReadText) -> None:
    """Ids come of the content, not of the run."""
    text = "Turkey condemned the Greek government over the islands. Athens rejected the charge."
    assert [s.id for s in read_text(text).statements] == [s.id for s in read_text(text).statements]


def test_each_statement_says_which_rule_made_it(read_text: ReadText) -> None:
    """The first reason names the entry of the lexicon."""
    [statement] = read_text("India is wary of China.").statements
    assert statement.why[0] == "predicate:wary.adj"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In Africa, the war in Yemen has been met with silence.", set()),
        ("Many regretted the exclusion of Chad from ECOWAS.", {("IGO:ECOWAS", "SANCTION", "TCD")}),
        ("Kenya's expulsion of Ugandan diplomats was a shock.", {("KEN", "SANCTION", "UGA")}),
        ("What can be said about the Peruvian relationship with Chile?", set()),
        ("The forum was meant to demonstrate that Peru and Chile can be modern.", set()),
        ("The oil minister of Peru smiled at Chile.", set()),
        ("Greek coal flows to Albania.", {("GRC", "TRADE", "ALB")}),
    ],
)
def test_words_that_tell_nothing_of_the_kind(
    read_text: Callable[..., Reading], text: str, told: set[tuple[str, str, str]]
) -> None:
    """A place before the clause is no side of a war, a bare bond in a question is no news, oil is not always sold."""
    found = {(s.actors[0].actor.code, s.type, r.actor.code) for s in read_text(text).statements for r in s.recipients}
    assert {row for row in found if row[1] in ("ASSAULT", "SANCTION", "ALIGN", "PROTEST", "TRADE")} == told


def test_what_may_come_is_told_beside_what_is(read_text: Callable[..., Reading]) -> None:
    """A conflict that is there and one that may come are two statements of the same pair and type."""
    text = "Chad undercuts hopes in its conflict with Sudan and may bring a new conflict with Sudan."
    told = [s.forecast for s in read_text(text).statements if s.type == "DISPUTE"]
    assert sorted(told) == [False, True]


def test_seeing_as_is_not_told_beside_as_what(read_text: Callable[..., Reading]) -> None:
    """ "Sees it as a hedge" is told once, by what it is seen as."""
    [told] = read_text("Nepal sees Bangladesh as a potential hedge against India.").statements
    assert told.type == "BALANCE"


def test_two_acts_of_a_kind_are_two_statements(read_text: Callable[..., Reading]) -> None:
    """Each has its own verb and object; the same act told by its noun as well is one."""
    found = read_text("Burundi closed its crossings with Rwanda and expelled Rwandan diplomats.").statements
    assert [s.type for s in found if s.type == "SANCTION"] == ["SANCTION", "SANCTION"]


def test_what_stands_before_a_question_is_told(read_text: Callable[..., Reading]) -> None:
    """Only the clause after the semicolon asks."""
    told_first = read_text("Mali attacked Niger last week; was it anger?").statements
    assert [s.type for s in told_first] == ["ASSAULT"]
    assert not read_text("Has Mali attacked Niger?").statements


def test_the_subject_of_a_clause_after_a_noun_did_it(read_text: Callable[..., Reading]) -> None:
    """However the parser labels the clause: "the embargo that ECOWAS had clapped on Niger"."""
    found = read_text("The colonels resented the embargo that ECOWAS had clapped on Niger.").statements
    assert ("IGO:ECOWAS", "SANCTION", "NER") in {
        (s.actors[0].actor.code, s.type, r.actor.code) for s in found for r in s.recipients
    }


def test_a_verb_is_not_generic_for_its_noun(read_text: Callable[..., Reading]) -> None:
    """ "A position on trade" says little, but to position troops is an act."""
    [told] = read_text("Ethiopia will position a battalion to its border with Egypt.").statements
    assert (told.actors[0].actor.code, told.type) == ("ETH", "MOBILIZE")


def test_going_to_do_something_is_no_visit(read_text: ReadText) -> None:
    """ "Is going to lift" says when, and tells of no journey."""
    found = read_text("Peru is going to lift its sanctions on Chile.").statements
    assert "CONSULT" not in {s.type for s in found}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chad's exports fail to meet tough Libyan standards.", "CONSULT"),
        ("Ghanaian officials insist that they give no shelter to Togolese rebels.", "REQUEST"),
        ("Chad suggests that Libya has paid its debts.", "REQUEST"),
    ],
)
def test_things_are_not_met_and_claims_ask_for_nothing(read_text: ReadText, text: str, type_: str) -> None:
    """A word tells of another thing where its object or clause shows it."""
    assert type_ not in {t for _, t, _ in told(read_text(text))}


def test_a_promise_to_withdraw_threatens_nobody(read_text: ReadText) -> None:
    """To withdraw what is there already is a favour, unless it is threatened."""
    [promised] = read_text("Kenya promised to withdraw its troops from Somalia.").statements
    [threatened] = read_text("Kenya threatened to withdraw its troops from Somalia.").statements
    assert (promised.type, threatened.type) == ("AGREE", "THREATEN")


def test_to_insist_that_somebody_act_is_to_ask(read_text: ReadText) -> None:
    """The subjunctive says what is wanted."""
    assert ("TCD", "REQUEST", "LBY") in told(read_text("Chad insists that Libya pay its debts."))


def test_what_it_comes_to_is_visited_by_nobody(read_text: ReadText) -> None:
    """ "When it comes to" only names what is spoken of."""
    found = told(read_text("Vladimir Putin is quite impartial when it comes to Peru and Chile."))
    assert "CONSULT" not in {type_ for _, type_, _ in found}


def test_the_alliance_that_is_meant_is_no_bond_of_those_in_it(read_text: ReadText) -> None:
    """A body called by a common noun is itself an actor."""
    reading = read_text("NATO met in May. Hungary and Poland praised the alliance and its plans.")
    assert "ALIGN" not in {s.type for s in reading.statements}


def test_words_of_a_phrase_that_tells_nothing_tell_by_themselves(read_text: ReadText) -> None:
    """To hold up cooperation may be to hinder it; where nobody does, the cooperation is told."""
    found = told(read_text("Experts hold up increased Kenyan-Ugandan cooperation as a model."))
    assert ("KEN", "COOPERATE", "UGA") in found


def test_a_visit_called_off_is_one_that_did_not_take_place(read_text: ReadText) -> None:
    """No ties are cut by it."""
    [found] = read_text("Kenya called off its visit to Uganda.").statements
    assert (found.type, found.status) == ("CONSULT", "negated")


def test_whoever_is_given_something_is_not_met(read_text: ReadText) -> None:
    """Two who receive a thing each do so by themselves, and a body that receives one meets nobody."""
    assert not [t for t in told(read_text("Chad and Niger received a copy.")) if t[1] == "CONSULT"]
    assert told(read_text("The United Nations received the report in May.")) == set()
    assert ("TCD", "CONSULT", "NER") in told(read_text("Chad's president received Niger's foreign minister."))


def test_a_think_tank_sells_no_tanks(read_text: ReadText) -> None:
    """The name of an institute tells of no arms."""
    found = told(read_text("A think tank in Lima, which a Chilean bank pays for, spoke of a new age."))
    assert not [t for t in found if t[1] == "TRADE"]


def test_what_ends_in_something_flows_nowhere(read_text: ReadText) -> None:
    """Goods may end in a country; a quarrel that ends in blows is no trade of those named beside it."""
    assert "TRADE" not in {t for _, t, _ in told(read_text("Chad and Niger fear that the dispute would end in a war."))}
    assert told(read_text("Chinese oil ends in Japan.")) == {("CHN", "TRADE", "JPN")}


def test_what_is_a_protest_of_people_is_an_accusation_of_a_state(read_text: ReadText) -> None:
    """A state that boycotts another cuts ties; rebels who do it demonstrate."""
    assert ("KEN", "ACCUSE", "TZA") in told(read_text("Kenya protested against Tanzania on Monday."))
    assert ("GRP:NONSTATE", "PROTEST", "TZA") in told(read_text("The rebels protested against Tanzania on Monday."))
    assert ("KEN", "SANCTION", "TZA") in told(read_text("Kenya boycotted Tanzania for ten years."))
