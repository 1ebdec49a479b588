"""Factuality: whether what a predicate tells is so."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Reading, Status
from dragoman.reading.factuality import judge, read_factuality, weigh
from dragoman.reading.scope_operators import Operator
from dragoman.vocabulary.cues import factuality_cues
from tests.reading.parsed import index_of, parsed, stating


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Ankara attacked Tirana.", "attacked", "actual"),
        ("Ankara did not attack Tirana.", "attack", "negated"),
        ("Ankara never attacked Tirana.", "attacked", "negated"),
        ("Ankara has not only attacked Tirana but also Lima.", "attacked", "actual"),
        ("No country attacked Tirana.", "attacked", "negated"),
        ("Ankara no longer visits Tirana.", "visits", "negated"),
        ("Ankara failed to attack Tirana.", "attack", "negated"),
        ("Ankara did not fail to attack Tirana.", "attack", "actual"),
        ("Ankara refused to recognize Tirana.", "recognize", "negated"),
        ("Ankara managed to convince Tirana.", "convince", "actual"),
        ("Ankara left without attacking Tirana.", "attacking", "negated"),
        ("Ankara will attack Tirana.", "attack", "future"),
        ("Ankara is going to attack Tirana.", "attack", "future"),
        ("Ankara is likely to attack Tirana.", "attack", "future"),
        ("Ankara is unlikely to attack Tirana.", "attack", "negated"),
        ("Ankara will not attack Tirana.", "attack", "negated"),
        ("Ankara has never trusted Tirana more.", "trusted", "actual"),
        ("Ankara could not be more dependent on Tirana.", "dependent", "actual"),
        ("Ankara has never been closer to Tirana than to Lima.", "closer", "negated"),
        ("Ankara and Tirana have seldom been so close.", "close", "actual"),
        ("Relations with Tirana have not been so bad since 1965.", "bad", "actual"),
        ("Relations with Tirana are not so bad.", "bad", "negated"),
        ("Ankara has never been so naive as to trust Tirana.", "naive", "negated"),
        ("Ankara forgets that Tirana attacked Lima.", "attacked", "actual"),
        ("Ankara forgot to visit Tirana.", "visit", "negated"),
        ("The talks brought nothing except a treaty with Tirana.", "treaty", "actual"),
        ("Everything except a treaty with Tirana was discussed.", "treaty", "negated"),
        ("Rather than alienate Tirana, Ankara kept silent.", "alienate", "negated"),
        ("Ankara called off a visit to Tirana.", "visit", "negated"),
        ("Ankara put off its visit to Tirana.", "visit", "negated"),
        ("A mission is to visit Tirana.", "visit", "future"),
        ("The crisis left Cuba without a patron and dependent on Tirana.", "dependent", "actual"),
        ("Ankara declared the vote neither free nor fair and called for talks.", "called", "actual"),
        ("Ankara is less likely than Lima to attack Tirana.", "attack", "negated"),
        ("Ankara is no less likely than Lima to attack Tirana.", "attack", "future"),
        ("There is little sign that Ankara will attack Tirana.", "attack", "negated"),
        ("There is no question of Ankara recognising Tirana.", "recognising", "negated"),
        ("Ankara went so far as to attack Tirana.", "attack", "actual"),
        ("Ankara has done much to help Tirana.", "help", "actual"),
        ("Ankara has done little to help Tirana.", "help", "negated"),
        ("Ankara dismissed reports that it was arming Tirana.", "arming", "negated"),
        ("Ankara published reports that it was arming Tirana.", "arming", "actual"),
        ("Ankara was to have bought tanks from Tirana.", "bought", "negated"),
        ("Ankara was supposed to send ships to Tirana.", "send", "desired"),
        ("Ankara buys less oil from Tirana than it did in May.", "buys", "negated"),
        ("Ankara buys less oil from Tirana than from Lima.", "buys", "actual"),
        ("Ankara has little interest in visiting Tirana.", "visiting", "negated"),
        ("The time when Ankara relied on Tirana has passed.", "relied", "negated"),
        ("Chances are slim that Ankara will attack Tirana.", "attack", "negated"),
        ("Ankara has no choice but to rely on Tirana.", "rely", "actual"),
        ("Ankara trusts nobody but Tirana.", "trusts", "actual"),
        ("Ankara has never earlier been attacked.", "attacked", "negated"),
        ("Ankara gave up its claim to the island.", "claim", "negated"),
        ("Ankara will not give up its claim to the island.", "claim", "actual"),
        ("Ankara did not abandon its claim to the island.", "claim", "actual"),
        ("Ankara is not going to attack Tirana.", "attack", "negated"),
        ("Ankara plans to attack Tirana.", "attack", "future"),
        ("Ankara does not plan to attack Tirana.", "attack", "negated"),
        ("Ankara may attack Tirana.", "attack", "possible"),
        ("Ankara may not attack Tirana.", "attack", "possible"),
        ("Ankara could not attack Tirana.", "attack", "negated"),
        ("If Ankara attacks Tirana, Lima protests.", "attacks", "possible"),
        ("Ankara wants to attack Tirana.", "attack", "desired"),
        ("Ankara called for cooperation with Tirana.", "cooperation", "desired"),
        ("Ankara armed troops to attack Tirana.", "attack", "desired"),
        ("Ankara sent troops to guard Tirana.", "guard", "actual"),
        ("Ankara should send troops to guard Tirana.", "guard", "desired"),
        ("Ankara wrote to Tirana to ask for grain.", "ask", "actual"),
        ("Ankara became the last to recognize Tirana.", "recognize", "actual"),
        ("In order to please Tirana, Ankara closed the port.", "please", "desired"),
        ("Ankara gave an order to attack Tirana.", "attack", "actual"),
        ("A decision was taken to send ships to Tirana.", "send", "actual"),
        ("Ankara announced its intention to lift the ban, to withdraw from Tirana.", "withdraw", "future"),
        ("Ankara has gone out of its way to please Tirana.", "please", "actual"),
        ("Ankara set up a board to help Tirana.", "help", "desired"),
        ("The mission is to defend Tirana.", "defend", "desired"),
        ("Let Ankara attack Tirana.", "attack", "desired"),
        ("Ankara proposed a treaty with Tirana.", "treaty", "desired"),
        ("Ankara backed a boycott of Tirana.", "boycott", "desired"),
        ("Ankara looks forward to visiting Tirana.", "visiting", "desired"),
        ("The treaty provides for the evacuation of Tirana.", "evacuation", "future"),
        ("Ankara will stay out unless Tirana disarms.", "disarms", "desired"),
        ("Ankara will stay out until Tirana disarms.", "disarms", "possible"),
        ("Rumors of an attack on Tirana spread.", "attack", "possible"),
        ("Lima deplored the alleged attack on Tirana.", "attack", "actual"),
        ("The decision to visit Tirana was postponed.", "visit", "negated"),
        ("The treaty with Tirana was never ratified.", "treaty", "negated"),
        ("Next week's visit to Tirana was discussed.", "visit", "future"),
        ("The leader of Ankara visits Tirana on Friday.", "visits", "future"),
        ("Lima said that Ankara would pay and that it would leave Tirana.", "leave", "future"),
        ("Ankara answered with a vow that it would leave Tirana.", "leave", "future"),
        ("Ankara seems to support Tirana.", "support", "actual"),
        ("Ankara knows that Tirana attacked Lima.", "attacked", "actual"),
        ("I doubt that Ankara will attack Tirana.", "attack", "negated"),
        ("Ankara is preparing new sanctions against Tirana.", "sanctions", "future"),
        ("The planned visit to Tirana was discussed.", "visit", "future"),
        ("A possible visit to Tirana was discussed.", "visit", "possible"),
        ("The lack of cooperation with Tirana is striking.", "cooperation", "negated"),
        ("The threat of attack worries Tirana.", "attack", "possible"),
        ("Ankara's refusal to recognize Tirana is old.", "recognize", "negated"),
        ("Ankara's effort to persuade Tirana goes on.", "persuade", "desired"),
        ("Tirana said that Ankara attacked Lima.", "attacked", "actual"),
        ("Tirana fears that Ankara attacks Lima.", "attacks", "possible"),
        ("Ankara is not a member of the bloc.", "member", "negated"),
        ("Will Ankara attack Tirana?", "attack", "possible"),
        ("Ankara hopes that the talks with Tirana will begin.", "talks", "desired"),
        ("Neither of the two will attack Tirana.", "attack", "negated"),
        ("Nor has Ankara attacked Tirana.", "attacked", "negated"),
        ("A new attack on Tirana cannot be excluded.", "attack", "possible"),
        ("Ankara rejected the treaty with Tirana.", "treaty", "actual"),
        ("Ankara urged its partners to attack Tirana.", "partners", "actual"),
        ("Tirana insisted that Ankara attacked Lima.", "attacked", "actual"),
        ("This could make the elite think about Tirana.", "think", "possible"),
        ("That Ankara should attack is not a serious hypothesis.", "attack", "negated"),
        ("Ankara will not lift the sanctions on Tirana.", "sanctions", "actual"),
        ("Ankara may attack and occupy Tirana.", "occupy", "possible"),
        ("Why did Ankara attack Tirana?", "attack", "actual"),
        ("Did Ankara attack Tirana?", "attack", "possible"),
        ("Ankara has yet to recognize Tirana.", "recognize", "negated"),
        ("Ankara said that it would visit Tirana.", "visit", "future"),
        ("Ankara will try to attack Tirana.", "attack", "future"),
        ("Ankara has decided to attack Tirana.", "attack", "actual"),
        ("Ankara will decide to attack Tirana.", "attack", "future"),
        ("They spoke at the end of a visit to Tirana.", "visit", "actual"),
        ("The end of the siege of Tirana was a relief.", "siege", "negated"),
        ("Ankara trades with Lima as a way of balancing Tirana.", "balancing", "actual"),
        ("Lima voiced concern at the attack on Tirana.", "attack", "actual"),
        ("Lima voiced fears of an attack on Tirana.", "attack", "possible"),
        ("Lima considers the treaty with Tirana as a success.", "treaty", "actual"),
        ("The goals of the alliance with Tirana are many.", "alliance", "actual"),
        ("Lima stressed the importance of visiting Tirana.", "visiting", "desired"),
        ("Peru has called for Chile to be punished.", "punished", "desired"),
        ("China resolved to concentrate its troops there.", "concentrate", "actual"),
        ("Lima wants a truce in which both armies withdraw.", "withdraw", "desired"),
        ("Lima signed a truce in which both armies withdraw.", "withdraw", "actual"),
        ("The treaty to be signed by Peru covers trade.", "signed", "future"),
        ("Plans were made for an occupation of Bolivia.", "occupation", "future"),
        ("A pact between Chile and Peru is under consideration.", "pact", "possible"),
        ("Few diplomats in Lima expect a treaty.", "expect", "negated"),
        ("A few diplomats in Lima expect a treaty.", "expect", "actual"),
        ("Ghana accepted an invitation to visit Togo.", "visit", "future"),
        ("Ghana issued an invitation to visit Togo.", "visit", "desired"),
        ("Peru talked of leaving the club.", "leaving", "possible"),
        ("Peru would not talk about whether it paid.", "paid", "actual"),
        ("Peru would recognise Bolivia in exchange for a treaty.", "treaty", "possible"),
        ("Peru is open to talks with Chile.", "talks", "possible"),
        ("Peru opened talks to buy the port.", "buy", "desired"),
        ("Peru is willing to meet Chile.", "meet", "possible"),
        ("Chile is interested in buying gas.", "buying", "desired"),
        ("Chile launched a programme aimed at buying gas.", "buying", "future"),
        ("Ghana paid Togo rather than fight it.", "fight", "negated"),
        ("They had an uneasy agreement: the treaty split the city.", "split", "actual"),
        ("Ankara took measures to attack Tirana.", "attack", "desired"),
        ("Ankara was the first to attack Tirana.", "attack", "actual"),
        ("Both friends of Tirana feel threatened by Lima.", "friends", "actual"),
        ("Lima will protest should Ankara attack Tirana.", "attack", "possible"),
        ("Trade with Tirana is set to double.", "Trade", "future"),
        ("An alliance with Tirana is not on the cards.", "alliance", "negated"),
        ("Ankara tried to attack Tirana.", "attack", "desired"),
        ("As expected, talks with Tirana collapsed.", "talks", "actual"),
        ("Facing threats from Tirana, Ankara will yield.", "Facing", "actual"),
        ("The ties with Tirana will evolve.", "ties", "future"),
        ("Ankara would like to visit Tirana.", "visit", "desired"),
        ("Ankara can visit Tirana.", "visit", "actual"),
        ("Ankara cannot visit Tirana.", "visit", "negated"),
        ("No tie has soured more quickly than that with Tirana.", "soured", "actual"),
        ("Sign the treaty with Tirana.", "Sign", "desired"),
        ("We recommend that Ankara recognize Tirana.", "recognize", "desired"),
        ("Should Ankara attack Tirana, Lima will protest.", "attack", "possible"),
        ("Ankara sends neither arms nor money to Tirana.", "sends", "negated"),
        ("A war with Tirana is unlikely.", "war", "negated"),
        ("There is nothing to discuss with Tirana.", "discuss", "negated"),
        ("Ankara has come to depend on Tirana.", "depend", "actual"),
        ("Its response was to visit Tirana.", "visit", "actual"),
        ("It would be a mistake to attack Tirana.", "attack", "negated"),
        ("Ankara will settle for a treaty with Tirana.", "treaty", "future"),
        ("Ankara suspects it even if Tirana denies it.", "denies", "actual"),
        ("The port will become more of a threat to Tirana.", "threat", "future"),
        ("What Ankara pursues is a treaty with Tirana.", "treaty", "desired"),
        ("The two governments will set up a board and meet again in Tirana.", "meet", "future"),
        ("Ankara called Tirana a liar, it has never asked for pardon.", "called", "actual"),
        ("Ankara trusts Tirana less than it used to.", "trusts", "negated"),
        ("Ankara trusts Tirana less than its neighbours.", "trusts", "actual"),
        ("It would be unfair to describe Ankara as an ally of Tirana.", "ally", "negated"),
        ("Relations with Tirana will grow deeper.", "Relations", "future"),
        ("Lima wants calm along the railway that it agreed to build to Tirana.", "agreed", "actual"),
        ("Neither Ankara nor Lima will attack Tirana.", "attack", "negated"),
        ("Ankara will go on attacking Tirana.", "attacking", "future"),
        ("Ankara went on to attack Tirana.", "attack", "actual"),
        ("Their ships are coming to attack Tirana.", "attack", "future"),
        ("Ankara will have to recognize Tirana.", "recognize", "future"),
        ("Ankara had to recognize Tirana.", "recognize", "actual"),
        ("Quito said that Ankara had to recognize Tirana.", "recognize", "desired"),
        ("If Lima protests, Ankara will attack Tirana.", "attack", "possible"),
        ("If Lima protests, Ankara will not attack Tirana.", "attack", "negated"),
        ("Ankara will attack Tirana if Lima protests.", "attack", "future"),
        ("Ankara is bound to attack Tirana.", "attack", "future"),
        ("There is little chance that Ankara will recognize Tirana.", "recognize", "negated"),
        ("There is a chance of a treaty with Tirana.", "treaty", "possible"),
        ("The prospects for a treaty with Tirana are dim.", "treaty", "negated"),
        ("A treaty with Tirana is out of reach.", "treaty", "negated"),
        ("A treaty with Tirana is not in sight.", "treaty", "negated"),
        ("It is a matter of time before Ankara attacks Tirana.", "attacks", "future"),
        ("It remains to be seen whether Ankara will attack Tirana.", "attack", "possible"),
        ("It is doubtful whether Ankara will attack Tirana.", "attack", "possible"),
        ("It is hard to imagine Ankara attacking Tirana.", "attacking", "negated"),
        ("The friendship with Tirana is likely to grow.", "friendship", "future"),
        ("The dispute could drag Ankara into a war with Tirana.", "war", "possible"),
        ("The step would bring Ankara close to a war with Tirana.", "war", "possible"),
        ("The leader of Ankara visits Tirana next week.", "visits", "future"),
        ("Ankara is far from trusting Tirana.", "trusting", "negated"),
        ("Ankara stopped short of condemning Tirana.", "condemning", "negated"),
        ("Instead of helping Tirana, Ankara left.", "helping", "negated"),
        ("Ankara is anything but a friend of Tirana.", "friend", "negated"),
        ("Ankara is too weak to attack Tirana.", "attack", "negated"),
        ("Ankara is only too happy to help Tirana.", "help", "actual"),
        ("Ankara failed in its attempt to persuade Tirana.", "persuade", "negated"),
        ("Attempts to persuade Tirana failed.", "persuade", "negated"),
        ("Efforts to persuade Tirana have not met with success.", "persuade", "negated"),
        ("Efforts to persuade Tirana continue.", "persuade", "desired"),
        ("There is no evidence that Ankara attacked Tirana.", "attacked", "negated"),
        ("There are signs that Ankara will attack Tirana.", "attack", "future"),
        ("Ankara ruled out recognizing Tirana.", "recognizing", "negated"),
        ("The idea of a treaty with Tirana no longer seems credible.", "treaty", "negated"),
        ("Ankara has little to offer Tirana.", "offer", "negated"),
        ("It is a question of trade with Tirana.", "trade", "actual"),
        ("A blockade of Tirana is the likely answer.", "blockade", "future"),
        ("Diplomats voiced confidence that Ankara would recognize Tirana.", "recognize", "future"),
    ],
)
def test_words_around_a_predicate_tell_its_status(text: str, word: str, status: Status) -> None:
    """Negation, modals and the words that govern a predicate decide whether it is so."""
    reading = parsed(text)
    assert judge(reading, index_of(reading, word)).status == status


@pytest.mark.parametrize(
    ("text", "word", "forecast", "probability"),
    [
        ("Ankara may be drifting towards Tirana.", "drifting", False, None),
        ("Trade with Tirana is set to double.", "Trade", True, "set"),
        ("Ankara is set to visit Tirana.", "visit", False, None),
        ("Will Ankara attack Tirana?", "attack", False, None),
        ("Ankara said that it would visit Tirana.", "visit", False, None),
        ("Ankara agreed that it would visit Tirana.", "visit", False, None),
        ("Ankara will seek to visit Tirana.", "visit", True, "will"),
        ("Ankara will attack Tirana.", "attack", True, "will"),
        ("Ankara will not attack Tirana.", "attack", True, "will not"),
        ("Ankara is likely to attack Tirana.", "attack", True, "likely"),
        ("Ankara could become a victim of Tirana.", "become", True, "could"),
        ("Ankara may fear Tirana.", "fear", False, None),
        ("Ankara plans to attack Tirana.", "attack", False, None),
        ("Lima predicted that Ankara would attack Tirana.", "attack", True, "predicted would"),
        ("Lima hopes that Ankara will leave Tirana.", "leave", False, None),
        ("If Ankara opens the border, Tirana will recover.", "opens", True, "If"),
        ("Ankara could not agree with Tirana.", "agree", False, None),
        ("Ankara is preparing new sanctions against Tirana.", "sanctions", False, None),
        ("Ankara attacked Tirana.", "attacked", False, None),
        ("An attack on Tirana would unite Lima.", "attack", False, None),
        ("Ankara closed the strait, which would harm Tirana.", "harm", True, "would"),
        ("Ankara offered a paper that would harm Tirana.", "harm", False, None),
        ("A new attack on Tirana can hardly be excluded.", "attack", True, "can hardly"),
        ("Ankara risks attacking Tirana.", "attacking", True, "risks"),
        ("The odds of an attack on Tirana are high.", "attack", True, "odds"),
        ("The prospect of an attack on Tirana alarms Lima.", "attack", False, None),
        ("Ankara was likely to attack Tirana.", "attack", False, None),
        ("Lima said that Ankara was likely to attack Tirana.", "attack", True, "likely"),
        ("There may be a war with Tirana.", "war", True, "may"),
        ("Under the deal Ankara will arm Tirana.", "arm", False, None),
        ("More likely is a squeeze in which Ankara courts Tirana.", "courts", True, "likely"),
        ("The likelier outcome is a treaty with Tirana.", "treaty", True, "likelier"),
        ("Expect Ankara to attack Tirana.", "attack", True, "Expect"),
        ("The treaty foresees talks with Tirana.", "talks", False, None),
        ("The report foresees talks with Tirana.", "talks", True, "foresees"),
        ("Ankara is less likely to attack Tirana.", "attack", True, "likely"),
    ],
)
def test_a_forecast_looks_ahead(text: str, word: str, forecast: bool, probability: str | None) -> None:
    """Only a voice that looks ahead foretells; plans, and what may be so today, are no forecasts."""
    reading = parsed(text)
    found = judge(reading, index_of(reading, word))
    assert (found.forecast, found.probability) == (forecast, probability)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Ankara attacked Tirana.", "attacked", "CT+"),
        ("Ankara did not attack Tirana.", "attack", "CT-"),
        ("Ankara probably attacked Tirana.", "attacked", "PR+"),
        ("Ankara may attack Tirana.", "attack", "PS+"),
        ("Ankara is unlikely to attack Tirana.", "attack", "PR-"),
        ("Ankara wants to attack Tirana.", "attack", "Uu"),
    ],
)
def test_certainty_and_polarity(text: str, word: str, value: str) -> None:
    """FactBank's values follow the strength of the words."""
    reading = parsed(text)
    assert judge(reading, index_of(reading, word)).factuality == value


def test_the_words_own_denial_counts() -> None:
    """What a predicate denies by its meaning is so again where it is denied."""
    reading = stating(parsed("Ankara did not cut ties with Tirana."), "cut", "ALIGN", status="negated")
    [statement] = read_factuality(reading).statements
    assert (statement.status, statement.why) == ("actual", ("factuality:deny:not",))


def test_a_held_aim_is_actual() -> None:
    """Who seeks to balance a rival holds that aim, so that the balancing is no mere wish."""
    text = "Ankara seeks to contain Tirana."
    [aim] = read_factuality(stating(parsed(text), "contain", "BALANCE")).statements
    [act] = read_factuality(stating(parsed(text), "contain", "COERCE")).statements
    assert (aim.status, act.status) == ("actual", "desired")


def test_what_is_done_in_foretelling_is_no_forecast() -> None:
    """Who says that he will strike has threatened already; that he will trade lies ahead."""
    text = "Ankara will punish Tirana."
    [threat] = read_factuality(stating(parsed(text), "punish", "THREATEN")).statements
    [deed] = read_factuality(stating(parsed(text), "punish", "SANCTION")).statements
    assert (threat.forecast, deed.forecast) == (False, True)


_EFFECTS = sorted(factuality_cues().effects)
_OPERATORS = st.lists(st.sampled_from(_EFFECTS), max_size=5).map(
    lambda names: [Operator(factuality_cues().effects[n], n, n, i) for i, n in enumerate(names)]
)


@given(_OPERATORS)
def test_more_words_never_make_surer(operators: list[Operator]) -> None:
    """Each operator leaves certainty as it is or lowers it."""
    for n in range(len(operators)):
        assert abs(weigh(operators[: n + 1]).certainty) <= abs(weigh(operators[:n]).certainty)


@given(_OPERATORS)
def test_only_a_forecast_has_words_of_probability(operators: list[Operator]) -> None:
    """Words of probability come with a forecast, and with nothing else."""
    found = weigh(operators)
    assert (found.probability is not None) == found.forecast


def test_a_lack_denies_once(read_text: Callable[..., Reading]) -> None:
    """The lexicon's "lack of trust" is a denial already; the word "lack" does not deny it again."""
    [found] = [
        s for s in read_text("The lack of trust between Peru and Chile is well known.").statements if s.type == "ALIGN"
    ]
    assert found.status == "negated"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Peru signed no treaty with Chile.", "negated"),
        ("Peru has made no threat against Chile.", "negated"),
        ("There is no war between Canada and Mexico.", "negated"),
        ("Peru made no secret of its anger at Chile.", "actual"),
    ],
)
def test_a_no_inside_a_phrase_denies_it_unless_the_phrase_is_so_written(
    read_text: Callable[..., Reading], sentence: str, status: str
) -> None:
    """The lexicon's "make no secret" affirms; its "sign treaty" is denied by a "no" between the two words."""
    assert {s.status for s in read_text(sentence).statements} == {status}


def test_a_possible_resumption_makes_what_resumes_possible(read_text: Callable[..., Reading]) -> None:
    """What a noun only begins or carries on is as open as the noun."""
    reading = read_text("Oman spoke of a possible restoration of military cooperation between Chad and Niger.")
    assert [s.status for s in reading.statements if s.type == "COOPERATE"] == ["possible"]


def test_what_is_dismantled_is_no_more(read_text: Callable[..., Reading]) -> None:
    """A noun that ends what its "of" brings denies it."""
    reading = read_text("Togo regrets the dismantling of relations with Benin.")
    assert [s.status for s in reading.statements if s.type == "ALIGN"] == ["negated"]


def test_what_is_done_by_words_is_done_when_tried(read_text: Callable[..., Reading]) -> None:
    """Whoever tries to mediate has spoken; whoever tries to land has not landed."""
    spoken, landed = read_text("Oman tried to mediate between Chad and Niger."), read_text("Oman tried to invade Chad.")
    assert {s.status for s in spoken.statements} == {"actual"}
    assert {s.status for s in landed.statements if s.type == "ASSAULT"} == {"desired"}
