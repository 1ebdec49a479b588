"""Times that reach a predicate from its surroundings, over sentences of many regions as the parser reads them."""

import pytest

from tests.reading.timed import Dater


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru still honours the treaty that Lima signed with Chile in 1929.", {"treaty": "1929", "honours": None}),
        ("Serbia rejects the declaration which Kosovo adopted in 2008.", {"declaration": "2008", "rejects": None}),
        ("Bolivia has not forgotten the war of 1879, in which Chile took its coast.", {"took": "1879"}),
        ("Ghana recalled the accord of 2008, under which Togo had freed them.", {"freed": "2008", "recalled": None}),
        ("The crisis began on 5 June 2017, when Saudi Arabia cut ties with Qatar.", {"cut": "2017-06-05"}),
        ("Kenya has patrolled the border since 2011 and the invasion of Somalia.", {"invasion": "2011"}),
        ("Uganda, which joined the bloc in 2000, has quarrelled with Rwanda.", {"joined": "2000", "quarrelled": None}),
        ("Japan protested after South Korea had drilled near the islets in 2005.", {"protested": None}),
    ],
)
def test_clauses_and_nouns_share_a_date(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """What was made, or went on, in a dated thing has its date; the verb about it does not."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 1998 Eritrea seized Badme; Ethiopia answered with force, and the African Union called for a truce.",
            {"answered": "1998", "called": "1998"},
        ),
        (
            "In 2011 Qatar sent jets to Libya – the Emirates followed, and Jordan lent officers.",
            {"followed": "2011", "lent": "2011"},
        ),
        ("Since 2015 Yemen has been a ruin, and Iran has supplied the Houthis.", {"supplied": "2015/2023-12-14"}),
        ("In 2020 Azerbaijan attacked Karabakh, and Armenia now wants peace.", {"attacked": "2020", "wants": None}),
        ("In 2020 Azerbaijan attacked Karabakh, but Armenia later accepted a truce.", {"accepted": None}),
        ("In 2016 a court ruled against Beijing; Manila does not press the matter.", {"press": None}),
        ("When India tested a bomb in 1998, Pakistan vowed to follow.", {"vowed": "1998"}),
        ("In 2014 he said that Argentina had betrayed Brazil.", {"said": "2014", "betrayed": None}),
        ("During the famine of 1985 it was Norway that shipped grain to Sudan.", {"shipped": "1985"}),
        ("Egypt said in May 2021 that it was ready to sell gas to Jordan.", {"ready": "2021-05"}),
    ],
)
def test_a_frame_governs_the_clauses_beside_it(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """A time that opens a sentence dates its clauses, but not those of another tense or time."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012 Congo accused Rwanda of arming rebels.", {"arming": "2012"}),
        ("In 2019 Turkey ignored Greek protests, sending a ship into Cypriot waters.", {"sending": "2019"}),
        ("Before sending troops in 2020 Libya had asked Turkey for help.", {"asked": None}),
        ("Zambia has accused Congo of seizing trucks since 2019.", {"accused": "2019/2023-12-14"}),
        ("In 2021 Niger asked France to send drones.", {"send": "2021"}),
        ("Colombia recognised in 2022 that it needed Venezuela.", {"needed": None}),
        ("In 2025 Malaysia will host the summit; Indonesia attended the last one.", {"attended": None}),
        ("In 2020 four soldiers died in a clash with Laos.", {"clash": "2020"}),
        ("Chad left the bloc in May 2022, days after Niger had threatened it.", {"threatened": "2022-05"}),
        ("Chad left the bloc on 3 May 2022, days after Niger had threatened it.", {"threatened": None}),
    ],
)
def test_a_verb_dates_what_it_holds(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """Participles, infinitives and new events within a dated clause happen at its time."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Chad recalled its envoy on 3 March 2022 and closed the border.", "closed", "2022-03-03"),
        ("In a letter of 9 June 2021, Fiji accused its neighbour of spying.", "accused", "2021-06-09"),
        ("The decision of 2018 to leave the bloc still divides Quito.", "leave", "2018"),
        ("Sanctions imposed by Ottawa in 2019 remain in force.", "Sanctions", "2019"),
        ("Peru said last month that it opposed any new base.", "opposed", "2023-11"),
        ("Oman refused to attend the summit this year.", "refused", "2023"),
        ("Ghana is expected to sign the pact in May.", "expected", "2024-05"),
        ("Mali has bought Turkish drones since Paris withdrew in 2022.", "bought", "2022/2023-12-14"),
        ("Cuba joined the accord in 2010 and has relied on it ever since.", "relied", "2010/2023-12-14"),
        ("Laos signed in May, two months after Hanoi had protested.", "protested", "2023-03"),
        ("Chile imported gas from Argentina until 2004.", "imported", None),
        ("Malta welcomed the first visit since 2009.", "visit", None),
    ],
)  # fmt: skip
def test_a_time_reaches_what_belongs_to_it_and_no_more(dates: Dater, text: str, word: str, value: str | None) -> None:
    """By a shared subject, a setting, an aim, the words that did it, or a clause that it is counted from."""
    kind = "REJECT" if word == "opposed" else "AGREE"
    assert dates(text, word, kind=kind) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Officials in Accra on Friday denied the charge.", "denied", "2023-12-08"),
        ("The envoy on 3 May flatly rejected the plan of Togo.", "rejected", "2023-05-03"),
        ("Zambia published a letter Monday from its envoy in Harare.", "published", "2023-12-11"),
        ("Kenya condemned the bombing of an embassy in Kampala last month.", "bombing", None),
        ("Kenya recalls the bombing of its embassy in Kampala in 2011.", "bombing", "2011"),
        ("The ship was found drifting off Oman in May.", "found", "2023-05"),
        ("Peru stopped buying gas from Bolivia in 2019.", "stopped", "2019"),
        ("Niger declined to sign the text on 3 May.", "declined", "2023-05-03"),
        ("The guards were shot on 9 June as they crossed into Chad.", "crossed", "2023-06-09"),
        ("In 2022 Ghana banned the firm, flatly accusing it of spying.", "accusing", "2022"),
        ("In 2022 Ghana banned the firm, later accusing it of spying.", "accusing", None),
    ],
)
def test_a_time_set_down_beside_another_word_is_the_verbs(
    dates: Dater, text: str, word: str, value: str | None
) -> None:
    """Behind the subject, behind the object, behind a participle: English puts a bare time where it likes."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 2019 clash that killed two guards angered Peru.", {"killed": "2019", "angered": "2019"}),
        ("Togo honours the 1999 agreement brokered by Benin.", {"brokered": "1999", "honours": None}),
        ("In his Friday speech the premier accused Chad of spying.", {"accused": "2023-12-08"}),
        ("In an interview published last week he warned Fiji.", {"warned": "2023-12-04/2023-12-10"}),
        ("Lesotho asked for help at the summit in May.", {"asked": "2023-05"}),
        ("Since 1994 Gabon has been a partner that buys from Chad.", {"buys": "1994/2023-12-14"}),
        ("Malta protested on 3 May, the very day on which Libya shelled the port.", {"shelled": "2023-05-03"}),
        ("Nepal said last year that it was free, a remark that angered Delhi.", {"angered": "2022"}),
        ("Sanctions on Minsk Steel and Belbank, imposed in 2021, still bite.", {"Sanctions": "2021"}),
        ("Cuba recalls the embargo that Washington clapped on it in 1962.", {"embargo": "1962"}),
        (
            "The pact was drafted in March and signed in May, only days after Niger had threatened Chad.",
            {"threatened": "2023-05"},
        ),
        ("Ties cooled after the provocative visit of its premier in 2015.", {"provocative": "2015"}),
    ],
)
def test_what_an_event_did_has_its_date(dates: Dater, text: str, expected: dict[str, str | None]) -> None:
    """A dated event dates what it did, how it came about, what was said in it and what came of it at once."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The volume of Kenyan exports to Chad has grown since 2012.", "exports", "2012/2023-12-14"),
        ("Oslo doubled its aid to Chad in 2019.", "aid", "2019"),
        ("By 2019 Angola had become the main supplier of Lisbon.", "supplier", "2019"),
        ("Peru blocked the bid for most of 2022.", "blocked", "2022"),
        ("The premier flew to Cairo in May, where he met the king.", "met", "2023-05"),
        ("In 2013, in an accord brokered by Oslo, Chad freed them.", "brokered", "2013"),
    ],
)
def test_a_time_passes_over_words_that_only_measure(dates: Dater, text: str, word: str, value: str) -> None:
    """Over how much there was, how much of the time it was, where it was, and who had a hand in it."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Paris sent troops to Chad to fight rebels in 2013.", "sent", "2013"),
        ("Ghana signed an accord to free the captives in 1979.", "signed", "1979"),
        ("Berlin invited Kenya to join the talks in 2014.", "invited", "2014"),
        ("Japan signed an accord to buy ships in 2027.", "signed", None),
        ("Nine men died in 2019 in a raid that angered Oman.", "angered", "2019"),
        ("A feud over a river split Togo from Benin in 1958.", "feud", "1958"),
        ("The restoration of ties with Oman last month surprised Iran.", "ties", "2023-11"),
        ("Kigali has accused Chad of backing rebels since they took Goma in 2012.", "backing", "2012/2023-12-14"),
        ("Oman raided the port of Aden on 24 February.", "raided", "2023-02-24"),
        ("Peru has armed Chad since 24 February.", "armed", "2023-02-24/2023-12-14"),
    ],
)
def test_a_deed_shares_the_time_of_its_purpose_and_outcome(
    dates: Dater, text: str, word: str, value: str | None
) -> None:
    """What it was for, what came of it, and who felt it; but no deed of the past has a time to come."""
    assert dates(text, word) == [value]


def test_what_is_to_come_has_the_time_of_its_own_modal(dates: Dater) -> None:
    """ "Will settle this year for an agreement" is of this year; what was asked for then is not of then."""
    assert dates("Chad will settle next year for a treaty.", "treaty", status="future") == ["2024"]
    assert dates("Chad asked last year for a treaty.", "treaty", status="desired") == [None]


def test_what_remains_so_is_not_of_a_time_gone_by(dates: Dater) -> None:
    """A clause in the present tense holds now, whatever year stands beside it."""
    assert dates("Oslo remains the largest donor, with aid of two billion last year.", "donor") == [None]


def test_a_gift_named_after_what_was_given_has_its_time(dates: Dater) -> None:
    """What stands beside a noun as another name for it shares the time of its verb."""
    assert dates("In March 2023 forty trucks, a gift of Oman, were unloaded in Aden.", "gift") == ["2023-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A guard who was wounded in the 1995 raid on Lome thanked Benin.", {"thanked": None}),
        (
            "The court recalled the 1995 shooting of a consul, who was wounded by rebels.",
            {"shooting": "1995", "wounded": "1995"},
        ),
        ("In 1879 he sailed north in a war in which Chile defeated Peru.", {"defeated": "1879"}),
        ("Kenya attended the 2019 summit and praised the host.", {"attended": "2019"}),
        ("The summit in October was seen in Ghana as a triumph.", {"seen": "2023-10"}),
        ("The summit planned for October was cancelled by Ghana.", {"cancelled": None}),
    ],
)
def test_what_was_done_in_or_by_a_dated_event_has_its_date(
    dates: Dater, text: str, expected: dict[str, str | None]
) -> None:
    """Taking part in it, suffering it, and what it did; not that it never came about."""
    assert dict(zip(expected, dates(text, *expected), strict=True)) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Talks between Kenya and Somalia are due to start on 18 December.", "Talks", "2023-12-18"),
        ("A summit of Kenya and Somalia is expected in January.", "summit", "2024-01"),
        ("A meeting of both ministers has been scheduled for 4 January.", "meeting", "2024-01-04"),
        ("Kenya will meet Somalia on 20 December and sign a treaty with Ethiopia.", "sign", "2023-12-20"),
    ],
)
def test_what_is_to_come_has_the_day_it_is_set_for(dates: Dater, text: str, word: str, value: str) -> None:
    """Verbs that only put an event off, and the second of two verbs after "will"."""
    assert dates(text, word, status="future", kind="CONSULT") == [value]


def test_a_verb_of_review_lends_its_object_no_date(dates: Dater) -> None:
    """What drew protests drew them then; the attacks that were condemned then are older."""
    assert dates("In May the plan drew protests from Ghana.", "protests") == ["2023-05"]
    assert dates("In May the council condemned attacks by Chad.", "attacks") == [None]


def test_an_event_that_opens_a_sentence_dates_its_clauses(dates: Dater) -> None:
    """ "In a letter on 5 May" is of the verb it stands before, and of the verb joined to that."""
    text = "In a letter on 5 May Ethiopia accused Egypt of meddling, and it warned Sudan."
    assert dates(text, "accused", "warned") == ["2023-05-05", "2023-05-05"]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The two ministers, who met in Lima on 5 May, agreed to reopen the border.", "agreed", "2023-05-05"),
        ("Haiti, which left the bloc on 5 May, thanked Cuba.", "thanked", None),
        ("After talks with Lula on 5 May, Petro promised Brazil more gas.", "promised", "2023-05-05"),
        ("After the raid of 5 May, Niger promised Benin more guards.", "promised", None),
        ("It was in May that Iran rejected the offer.", "rejected", "2023-05"),
        ("In the first weeks of 2022 Mali expelled the envoys.", "expelled", "2022"),
        ("Zambia left the pact with Congo in 2018 and raised tariffs on it.", "left", "2018"),
        ("On 5 May, the day Chad struck Niger, Benin closed its ports.", "struck", "2023-05-05"),
        ("Ghana denied shelling Togo on 5 May.", "denied", None),
        ("Ghana and Togo signed a pact, ending two decades of war.", "war", None),
    ],
)
def test_a_date_reaches_what_was_on_its_day(dates: Dater, text: str, word: str, value: str | None) -> None:
    """Those who met, what they said afterwards, and clefts; not what was denied, nor the end of a long war."""
    assert dates(text, word) == [value]


def test_the_beginning_of_what_recurs_is_not_its_date(dates: Dater) -> None:
    """Annual talks begun in 2006 are not of 2006, nor is a tie of now that was once cut."""
    assert dates("The annual talks, which started in 2006, were long.", "talks", kind="CONSULT") == [None]
    assert dates("The ties, which were broken in 2010, are warm.", "ties", kind="ALIGN") == [None]


def test_a_journey_lends_its_day_to_its_purpose(dates: Dater) -> None:
    """What one went to do was to be done on that day."""
    text = "Egypt's president flew to Ankara on 5 May to sign a treaty."
    assert dates(text, "sign", status="desired") == ["2023-05-05"]
    assert dates("Egypt wanted on 5 May a treaty.", "treaty", status="desired") == [None]


def test_a_lasting_word_that_is_no_noun_has_the_time_of_its_clause(dates: Dater) -> None:
    """How close two were held to be is of when they were held so; the partnership named beside is older."""
    text = "In October the talks were seen in Ghana as showing a friendly mood."
    assert dates(text, "friendly", kind="ALIGN") == ["2023-10"]
    assert dates("In October Fiji left a partnership with Oman.", "partnership", kind="ALIGN") == [None]


def test_those_who_are_to_meet_say_nothing_on_that_day_yet(dates: Dater) -> None:
    """A meeting to come lends its day to no verb of the past."""
    text = "The minister, who will visit Lima on 20 December, thanked Peru."
    assert dates(text, "thanked") == [None]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The feud ended on 5 May, when ties were restored and Benin lifted the embargo.", "lifted", "2023-05-05"),
        ("The feud ended on 5 May, when ties were restored, and Benin later cut them.", "cut", None),
        ("Officials deplored the clashes with Togo, in which ten guards died in May.", "clashes", "2023-05"),
        ("Officials deplored the clashes with Togo, which angered Benin in May.", "clashes", None),
        ("Iran replied by staging two days of drills near Oman in May.", "drills", "2023-05"),
    ],
)
def test_a_date_reaches_what_lies_within_it(dates: Dater, text: str, word: str, value: str | None) -> None:
    """Clauses joined after "when", an event by what happened in it, an event by how many days it filled."""
    assert dates(text, word) == [value]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Weeks after the annexation of Crimea, Chad bought oil.", "annexation", "2014-03"),
        ("When Russia annexed Crimea, Oman protested.", "annexed", "2014-03"),
        ("When Russia annexed Crimea, Oman protested.", "protested", "2014-03"),
        ("A new round of talks, which began last month in Lima, failed.", "round", "2023-11"),
        ("The treaty with Chad was initialled in March and signed in April.", "treaty", "2023-03"),
        ("A draft of the treaty was approved by Chad last month.", "treaty", "2023-11"),
        ("Oman hastened to welcome the truce between Chad and Libya on 5 May.", "truce", "2023-05-05"),
        ("Oman freed them last month in return for aid from Chad.", "aid", "2023-11"),
    ],
)
def test_an_event_has_its_own_date_however_it_is_told(dates: Dater, text: str, word: str, value: str) -> None:
    """By its name, by how it began, by the first of its stages, as a draft, as what is welcomed or given in return."""
    assert dates(text, word) == [value]
