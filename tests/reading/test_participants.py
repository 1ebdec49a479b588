"""Whom the slots of a predicate hold, and whom not."""

from collections.abc import Callable

import pytest

from dragoman.model import Reading
from dragoman.reading.participants import resolve
from dragoman.reading.scenes import scene_of
from tests.reading.told import told

ReadText = Callable[..., Reading]


def test_people_in_a_country_do_not_act_in_its_name(read_text: ReadText) -> None:
    """Where somebody is says where; the state acts by those that are of it."""
    reading = read_text("Engineers in Chad condemned Libya.")
    rules = {p.rule for s in reading.statements for p in s.actors}
    assert "slot:subj>in" not in rules


def test_what_somebody_is_regarded_as_is_not_what_is_regarded(read_text: ReadText) -> None:
    """What stands after "as" is thought of the object, and is no second one."""
    reading = read_text("Lithuania regards Peru as an extension of Chilean territory.")
    viewed = [s for s in reading.statements if s.actors[0].actor.code == "LTU"]
    assert "CHL" not in {p.actor.code for s in viewed for p in s.recipients}


def test_the_object_of_a_phrases_own_preposition_takes_part(read_text: ReadText) -> None:
    """In "stand behind Cairo" the preposition belongs to the words that match."""
    [found] = read_text("Peru stands behind Egypt.").statements
    assert [p.actor.code for p in found.recipients] == ["EGY"]


def test_a_capital_in_which_it_happens_is_not_acted_on(read_text: ReadText) -> None:
    """ "Met envoys in Baghdad" says where; only a guess may still make more of it."""
    reading = read_text("Chile and Peru are waiting in Baghdad for the others.")
    rules = {p.rule for s in reading.statements for p in s.recipients}
    assert "slot:in" not in rules


def test_whoever_has_a_skill_does_what_it_is_a_skill_in(read_text: ReadText) -> None:
    """A clause in -ing below a noun is done by the subject that has the noun for its object."""
    found = read_text("Chad shows great skill in keeping up relations with both Libya and Sudan.").statements
    pairs = [(s.actors[0].actor.code, s.recipients[0].actor.code) for s in found if s.type == "ALIGN"]
    assert pairs == [("TCD", "LBY"), ("TCD", "SDN")]
    assert {s.actors[0].rule for s in found} == {"slot:subj"}


def test_a_war_is_not_the_doing_of_the_land_it_is_named_after(read_text: ReadText) -> None:
    """ "The Mali war" says where it is; "the French war" whose."""
    reading = read_text("While the Mali war suggests that Ghana may not wish to condemn France, it will not help.")
    told = {(s.actors[0].actor.code, s.type) for s in reading.statements}
    assert ("GHA", "ACCUSE") in told
    assert "MLI" not in {code for code, _ in told}


def test_who_did_it_comes_before_whom_it_was_done_to(read_text: ReadText) -> None:
    """An act is blamed on whoever stands after "by"."""
    for act in ("bombing", "annexation"):
        found = read_text(f"Peru condemned the {act} of Ecuador by Chile.").statements
        [accused] = [s.recipients[0].actor.code for s in found if s.type == "ACCUSE"]
        assert accused == "CHL"


def test_who_is_like_the_subject_of_a_light_verb_does_the_same(read_text: ReadText) -> None:
    """ "Kenya, much like Uganda, announced a pivot" tells of two."""
    found = read_text("A year ago, Kenya – much like Uganda – announced a pivot to Asia.").statements
    assert {s.actors[0].actor.code for s in found} == {"KEN", "UGA"}


def test_a_town_that_an_attack_is_called_after_was_struck(read_text: ReadText) -> None:
    """ "The Nairobi bombing" was done there, by whoever is told to have done it."""
    [found] = read_text("The Lisbon bombing by Morocco shocked everybody.").statements
    assert ([a.actor.code for a in found.actors], [r.actor.code for r in found.recipients]) == (["MAR"], ["PRT"])
    reading = read_text("Since the Lisbon bombing Peru has been silent.")
    assert "ASSAULT" not in {s.type for s in reading.statements}


def test_where_an_embassy_stands_does_nothing(read_text: ReadText) -> None:
    """An attack on one state's missions in two others was not made by these."""
    reading = read_text("Doctors came to help victims of terrorist attacks on the Omani embassies in Chad and Mali.")
    assert not {"TCD", "MLI"} & {p.actor.code for s in reading.statements for p in s.actors}


def test_who_does_it_to_himself_is_no_recipient(read_text: ReadText) -> None:
    """ "Itself" stands for the subject, whoever it was taken for."""
    reading = read_text("Niger has aligned itself with Chad.")
    scene = scene_of(reading, 0, reading.mentions_by_sentence()[0], {})
    at = next(t.i for t in reading.tokens if t.text == "itself")
    assert resolve(scene, at, "subj", ())
    assert resolve(scene, at, "obj", ()) == []


def test_the_enemies_of_somebody_are_others(read_text: ReadText) -> None:
    """Whoever helps a state's enemies does not help the state."""
    found = told(read_text("Chad became a supporter of the enemies of Togo."))
    assert ("TCD", "SUPPORT", "TGO") not in found


def test_wars_told_of_in_general_are_nobodys(read_text: ReadText) -> None:
    """Whose war it was is remembered for that war, not for wars at large."""
    text = "Chad's war against Togo went on. The wars that ravage Benin are many."
    assert {s.why[0] for s in read_text(text).statements if s.sentence == 1} <= {"predicate:ravage.verb"}


def test_a_list_after_between_ends_with_its_and(read_text: ReadText) -> None:
    """Those named after the next comma are the subject of what follows, whatever the parser makes of them."""
    found = told(read_text("Despite the arms deal reached between Oman and Chad, Benin and Mali issued a statement."))
    assert found == {("OMN", "COOPERATE", "TCD")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya was among the states that condemned Peru.",
        "Kenya was one of the last countries to condemn Peru.",
        "Kenya was at the forefront of the governments that condemned Peru.",
    ],
)
def test_one_of_some_does_what_they_do(read_text: ReadText, text: str) -> None:
    """Who is counted among those of whom it is told stands in their slot."""
    [found] = read_text(text).statements
    assert ([p.actor.code for p in found.actors], found.type) == (["KEN"], "ACCUSE")
    assert found.actors[0].rule == "slot:subj"


def test_who_is_on_somebodys_side_is_not_he(read_text: ReadText) -> None:
    """Only words for one or some of them count."""
    reading = read_text("Kenya was in the hands of generals who fear Chile.")
    assert "slot:subj" not in {p.rule for s in reading.statements for p in s.actors if s.type == "INTEREST"}


def test_a_thing_is_of_whoever_made_it_by_the_participle_after_it(read_text: ReadText) -> None:
    """Who resents tariffs resents whoever set them."""
    [found] = [s for s in read_text("Ecuador resents the tariffs adopted by Peru.").statements if s.type == "INTEREST"]
    assert "recipient:slot:obj>by" in found.why


def test_both_halves_of_a_hyphened_adjective_count(read_text: ReadText) -> None:
    """ "The Omani-Chadian alliance" is of both where it does something."""
    found = told(read_text("The Omani-Chadian alliance threatens Niger."))
    assert {("OMN", "THREATEN", "NER"), ("TCD", "THREATEN", "NER")} <= found
    between = told(read_text("Turkey mediated in the Azerbaijani-Armenian border clashes."))
    assert {("TUR", "CONSULT", "AZE"), ("TUR", "CONSULT", "ARM")} <= between


def test_who_offers_to_mediate_in_a_quarrel_speaks_with_both(read_text: ReadText) -> None:
    """The quarrel stands where those who quarrel might."""
    found = told(read_text("Norway offered to mediate in the Kyrgyz-Tajik conflict."))
    assert {("NOR", "CONSULT", "KGZ"), ("NOR", "CONSULT", "TJK")} <= found


def test_a_welcome_for_a_pact_is_for_those_between_whom_it_is(read_text: ReadText) -> None:
    """What stands between two is something about both of them."""
    found = told(read_text("Oman voiced concern over the revival of the pact between Chad and Niger."))
    assert {("OMN", "INTEREST", "TCD"), ("OMN", "INTEREST", "NER")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Syria's main backer, Russia, condemned Chile.",
        "China's detractors in Peru condemned Chile.",
        "Each of Sudan's neighbours condemned Chile.",
    ],
)
def test_who_is_for_or_against_somebody_is_not_he(read_text: ReadText, text: str) -> None:
    """His backers, critics and neighbours act for themselves."""
    blaming = [p for s in read_text(text).statements for p in s.actors if s.type == "ACCUSE"]
    assert not {"Syria", "China", "Sudan"} & {p.exact for p in blaming if p.rule.startswith("slot:")}


def test_named_others_take_the_place_of_their_region(read_text: ReadText) -> None:
    """ "Its Asian allies, Japan and South Korea" are these two."""
    found = told(read_text("Washington's Asian allies, Japan and South Korea, condemned Chile."))
    assert {row for row in found if row[1] == "ACCUSE"} == {("JPN", "ACCUSE", "CHL"), ("KOR", "ACCUSE", "CHL")}


def test_who_is_backed_by_somebody_is_not_he(read_text: ReadText) -> None:
    """Of "Iran-backed groups" no slot makes Iran; of "a Saudi-led coalition" it makes Saudi Arabia."""
    rules = {p.rule for s in read_text("Iran-backed groups attacked Iraq.").statements for p in s.actors}
    assert "slot:subj>amod" not in rules
    assert ("SAU", "ASSAULT", "YEM") in told(read_text("A Saudi-led coalition bombed Yemen."))
