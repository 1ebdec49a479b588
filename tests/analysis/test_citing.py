"""Whom a voice cites and who cites it, next to it in the chains and around them."""

from dataclasses import replace

from dragoman.analysis.citing import Cited, Speaker, cited_by, cited_in, cites, citing
from dragoman.analysis.filters import EVERYTHING, Filters
from dragoman.analysis.query import select
from dragoman.analysis.voice import Listed, heard_of, speaker_named, speech
from dragoman.model import Found, Mention
from dragoman.record.judgements import judge_identity
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, voice

LANKOV = Speaker(("Andrei Lankov", "Lankov"))
INTERFAX = Speaker(("Interfax",))
TASS = Speaker((), "TASS")


def test_the_next_voice_of_a_chain_cites_the_one_before_it(record: Record) -> None:
    """Lankov is cited by Interfax where it passed him on, and by TASS where nobody stands between."""
    every = select(record, EVERYTHING)
    assert cites(every, INTERFAX) == (Cited("Andrei Lankov", "expert", 1),)
    assert cited_by(every, LANKOV) == (Cited("Interfax", "press", 1), Cited("TASS", "outlet", 1))
    assert cites(every, LANKOV) == ()


def test_an_outlet_is_the_outermost_voice(record: Record) -> None:
    """TASS has one statement from Interfax, not from Lankov, whom Interfax cites; another from Lankov."""
    every = select(record, EVERYTHING)
    assert cites(every, TASS) == (Cited("Interfax", "press", 1), Cited("Lankov", "expert", 1))
    assert cited_by(every, TASS) == ()


def test_the_statements_of_a_count_can_be_chosen(record: Record) -> None:
    """Each count leads to just its statements."""
    every = select(record, EVERYTHING)
    for speaker in (LANKOV, INTERFAX, TASS):
        for one in cites(every, speaker):
            assert citing(every, speaker, one.name).count() == one.statements
        for one in cited_by(every, speaker):
            assert cited_in(every, speaker, one.name).count() == one.statements
    assert [row.span.exact for row in cited_in(every, LANKOV, "tass").rows()] == ["will probably send"]


def test_names_judged_to_be_one_are_counted_as_one(record: Record) -> None:
    """And no voice cites itself under another name."""
    judge_identity(record, "Andrei Lankov", "Lankov", "same", by="me", at=READ_AT)
    every = select(record, EVERYTHING)
    assert cites(every, TASS) == (Cited("Andrei Lankov", "expert", 1), Cited("Interfax", "press", 1))
    judge_identity(record, "TASS", "Interfax", "same", by="me", at=READ_AT)
    assert cites(every, Speaker(("Interfax",), "TASS")) == (Cited("Andrei Lankov", "expert", 2),)


def test_filters_hold(record: Record) -> None:
    """Of aid, only one statement is left."""
    assert cited_by(select(record, Filters(types=("AID",))), LANKOV) == (Cited("TASS", "outlet", 1),)


def test_a_name_is_a_voice_an_outlet_or_an_author(record: Record) -> None:
    """An outlet needs no voice of its own; a person who is only spoken of is found too."""
    assert speaker_named(record, "lankov")[1] == LANKOV
    who, speaker = speaker_named(record, "tass")
    assert (who.name, speaker) == ("TASS", TASS)


def test_an_author_is_the_outermost_voice_of_what_is_signed(record: Record) -> None:
    """And a person who is only spoken of is found, with nothing to say."""
    made = Builder("Kim met Xi, said Bo Lin.", path="signed.txt", publisher="RBC")
    made.say("met Xi", "CONSULT", ["PRK"], ["CHN"], said_by=(voice("Bo Lin"),))
    reading = made.build(mentions=(Mention(made.span("Kim"), 0, (), "Kim Who"),))
    signed = replace(reading, document=replace(reading.document, authors=(Found("Ann Reed", "byline", "by Ann Reed"),)))
    write(record, signed, read_at=READ_AT)
    found = heard_of(record, "ann reed")
    assert (found.author, found.published, found.own, found.credited) == ("Ann Reed", 1, 0, 0)
    assert found.cites == (Cited("Bo Lin", "expert", 1),)
    spoken_of = heard_of(record, "Kim Who")
    assert (spoken_of.credited, spoken_of.cites) == (0, ())


def test_all_of_an_outlet(record: Record) -> None:
    """What stands in its articles, and of that its own words."""
    found = heard_of(record, "TASS")
    assert (found.published, found.own, found.credited, found.foretold) == (4, 2, 0, 1)
    assert speech(record, found).listed == "published"
    own = speech(record, found, listed="own")
    assert [row.span.exact for row in own.statements] == ["sent grain", "met"]


def test_all_of_a_voice(record: Record) -> None:
    """What it says itself and what it passes on make up what it is credited with."""

    def listed(name: str, side: Listed) -> list[str]:
        return [row.span.exact for row in speech(record, heard_of(record, name), listed=side).statements]

    found = heard_of(record, "Lankov")
    assert (found.credited, found.itself, found.forecasts, found.roles) == (2, 2, 1, ("a scholar",))
    assert (listed("Interfax", "passed"), listed("Interfax", "itself")) == (["is a friend of"], [])
    assert listed("Lankov", "itself") == listed("Lankov", "credited") == ["is a friend of", "will probably send"]
    assert [row.span.exact for row in speech(record, found, cited_by_whom="TASS").statements] == ["will probably send"]


def test_merged_names_are_told(record: Record) -> None:
    """One sees why two names are heard as one."""
    judge_identity(record, "Andrei Lankov", "Interfax", "same", by="me", at=READ_AT)
    found = heard_of(record, "Interfax")
    assert found.merged == ("Andrei Lankov",)
    assert found.credited == 1
