"""Attributions: who is credited, by which words, with what."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.model import Actor, Mention, Reading
from dragoman.reading.attributions import read_attributions
from tests.reading.parsed import attributed, index_of, parsed, words

ReadText = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "voice", "cue", "content"),
    [
        ("Ankara said that the talks had failed.", "Ankara", "said", "that the talks had failed"),
        ("Ankara denied having met them.", "Ankara", "denied", "having met them"),
        ("The talks had failed, Ankara said.", "Ankara", "said", "The talks had failed"),
        ("The talks, Ankara said, had failed.", "Ankara", "said", "The talks | had failed"),
        ("The talks had failed, said Leyla Demir.", "Leyla Demir", "said", "The talks had failed"),
        ("According to Leyla Demir, the talks failed.", "Leyla Demir", "According to", "the talks failed"),
        ("The talks failed, according to Ankara.", "Ankara", "according to", "The talks failed"),
        ("As Leyla Demir noted, the talks failed.", "Leyla Demir", "noted", "the talks failed"),
        (
            "Ankara, in the view of Western analysts, needs a success.",
            "Western analysts",
            "in the view",
            "Ankara | needs a success",
        ),
        (
            "Leyla Demir's claim that the talks failed caused a stir.",
            "Leyla Demir",
            "claim",
            "that the talks failed",
        ),
        (
            "Last week's claim by Leyla Demir that the talks failed caused a stir.",
            "Leyla Demir",
            "claim",
            "that the talks failed",
        ),
        (
            "Quito, as Leyla Demir put it to us, has few friends.",
            "Leyla Demir",
            "put",
            "Quito | has few friends",
        ),
        ("By Ankara's reckoning, Tirana owes millions.", "Ankara", "By Ankara's reckoning", "Tirana owes millions"),
        ("Demir was told by Lima that the port was shut.", "Lima", "told", "that the port was shut"),
        ("Our agents put the odds of war at 20 percent.", "Our agents", "put", "the odds of war | 20 percent"),
        ("Experts in Lima said that it was late.", "Experts in Lima", "said", "that it was late"),
        ("On the 15th Demir announced that the port was shut.", "Demir", "announced", "that the port was shut"),
        ("The talks had failed, the minister told reporters.", "minister", "told", "The talks had failed"),
        (
            "The talks failed, according to experts in Lima, the capital.",
            "experts in Lima",
            "according to",
            "The talks failed",
        ),
        ("Lima announced it would close the port.", "Lima", "announced", "it would close the port"),
        ("Ankara praised Tirana for its patience.", "Ankara", "praised", "Tirana for its patience"),
        ("Quito demands that Lima pay; the river is low.", "Quito", "demands", "that Lima pay"),
        ("Leyla Demir is confident that the talks will fail.", "Leyla Demir", "confident", "that the talks will fail"),
    ],
)
def test_words_of_saying_credit_their_source(text: str, voice: str, cue: str, content: str) -> None:
    """Wherever the crediting words stand, the source is named and only the content is credited."""
    [found] = attributed(text)
    assert (found.voice.name, found.cue and found.cue.exact, words(found)) == (voice, cue, content)


def test_a_quote_broken_off_goes_on_after_its_speaker() -> None:
    """ "“A,” she said over tea, “and B.”" is one quote in two parts, though the second is no sentence."""
    [found] = attributed("“It was quiet here,” Leyla Demir said over tea, “and it will be again.”")
    assert words(found) == "It was quiet here | and it will be again."


@pytest.mark.parametrize(
    ("text", "voice", "cue", "content"),
    [
        ("“We lost,” Leyla Demir, a lawyer from Van, told Reuters.", "Leyla Demir", "told", "We lost"),
        ("“We lost,” Leyla Demir, Turkey's envoy, said Sunday.", "Leyla Demir", "said", "We lost"),
        ("“We are lost!” sighed Leyla Demir of Van, who had come late.", "Leyla Demir", "sighed", "We are lost!"),
        ("The envoy told reporters “we shall not sign” and left for Quito.", "envoy", "told", "we shall not sign”"),
    ],
)
def test_a_quote_has_the_speaker_beside_it(text: str, voice: str, cue: str, content: str) -> None:
    """Not the one who was told, nor the day, nor what stands outside of the quotation marks."""
    [found] = attributed(text)
    assert (found.voice.name, found.cue and found.cue.exact, words(found)) == (voice, cue, content)


@pytest.mark.parametrize(
    ("text", "voice", "rule"),
    [
        ("The road is shut. Demir went on:\n\n“You see the snow. Who clears it? Nobody does.”", "Demir", "introduced"),
        ("Leyla Demir released this statement:\n\n“We mourn him. He was a friend.”", "Leyla Demir", "introduced"),
        ("“We fear the dam. It took our fields.” ― Leyla Demir\n\nThe dam is full now.", "Leyla Demir", "signed"),
        ("“Peace is a long road.”\n— Leyla Demir, poet\n\nThe dam is full now.", "Leyla Demir", "signed"),
    ],
)
def test_a_quote_is_introduced_or_signed(text: str, voice: str, rule: str) -> None:
    """A colon a paragraph earlier credits, whatever its verb says; so do a dash and a name after the quote."""
    assert [(a.voice.name, a.rule) for a in attributed(text) if a.rule.startswith("quotes:")] == [
        (voice, f"quotes:{rule}")
    ]


def test_words_in_quotation_marks_credit_nothing_outside_of_them() -> None:
    """The parse may hang the main clause on a verb that stands within the quote."""
    text = "She did not seem pleased with the offer, telling reporters, “Many people said the envoy should go.”"
    assert all("pleased" not in words(found) for found in attributed(text) if found.cue and found.cue.exact == "said")


def test_an_office_has_the_code_of_its_state() -> None:
    """ "Its foreign ministry" speaks for the state that "its" stands for."""
    reading = parsed("Its foreign ministry said that the talks had failed.")
    state = Actor("ALB", "Albania")
    mention = Mention(reading.document.span(0, 3), 0, (state,))
    [found] = read_attributions(replace(reading, mentions=(mention,))).attributions
    assert found.voice.code == "ALB"


def test_a_headline_opens_with_its_speaker() -> None:
    """ "Name: words" credits the words to the name."""
    [found] = attributed("Leyla Demir: Talks with Tirana have failed")
    assert (found.voice.name, words(found)) == ("Leyla Demir", "Talks with Tirana have failed")


@pytest.mark.parametrize("text", ["Summary: The talks have failed.", "The result was this: nobody paid."])
def test_a_colon_alone_credits_nobody(text: str) -> None:
    """What stands before a colon must be somebody."""
    assert not [a for a in attributed(text) if a.rule == "quotes:headed"]


def test_the_author_makes_no_attribution() -> None:
    """Narration that credits nobody has no attribution."""
    assert attributed("Ankara sent an envoy to Tirana in May.") == ()


def test_the_writers_own_opinion_makes_no_attribution() -> None:
    """ "I think" is the writer speaking, who needs no crediting."""
    assert attributed("I think that the talks failed.") == ()


def test_an_article_that_speaks_of_itself_makes_no_attribution() -> None:
    """ "This article" is the writer; "an article" may be anybody's."""
    assert {a.voice.name for a in attributed("This article argues that Ankara fears Tirana.")} == {"Ankara"}
    assert "article" in {a.voice.name for a in attributed("An article argues that Ankara fears Tirana.")}


def test_a_stop_that_the_parser_takes_for_the_speaker_names_nobody() -> None:
    """After an abbreviation in capitals the parser makes its stop the subject; it still stops nothing."""
    [found] = attributed("LAGOS ENERGY CORP. said it had raised $92 million from an offering of notes.")
    assert (found.voice.name, found.voice.span) == ("unnamed", None)


def test_titles_are_left_out_of_a_name() -> None:
    """A voice is named without titles where a name follows."""
    [found] = attributed("Foreign Minister Leyla Demir said that the talks failed.")
    assert (found.voice.name, found.voice.kind) == ("Leyla Demir", "official")


def test_a_short_name_takes_the_full_name_known() -> None:
    """A later last name and a pronoun stand for the full name."""
    found = attributed("Leyla Demir said the talks failed. Demir added that Ankara was to blame. She said it was late.")
    assert {a.voice.name for a in found} == {"Leyla Demir"}


def test_he_who_quotes_is_nobody_named_in_his_quotes(read_text: ReadText) -> None:
    """A man of whom only others' quoted words speak has said nothing yet."""
    text = "Peter Sow, an analyst in Accra, said that the talks had failed. “William Ruto is stubborn,” he added."
    assert {a.voice.name for a in read_text(text).attributions} == {"Peter Sow"}


def test_a_text_speaks_for_the_person_who_wrote_it() -> None:
    """A survey that somebody conducted, a report by somebody; a body's report speaks for itself."""
    surveyed = attributed("A survey conducted by the analyst Leyla Demir found that the valley relies on Van.")
    assert {found.voice.name for found in surveyed} == {"Leyla Demir"}
    [reported] = attributed("A report by Leyla Demir of the Lake Institute says that the valley relies on Van.")
    assert reported.voice.name == "Leyla Demir"


def test_a_name_begins_with_the_family_where_it_is_written_so() -> None:
    """ "Mr. Park" is Park Jin-ho, named in full before."""
    text = "Park Jin-ho, the finance minister, met reporters. “The tax is high,” Mr. Park told a briefing."
    assert [found.voice.name for found in attributed(text) if found.kind == "direct"] == ["Park Jin-ho"]


def test_a_name_is_told_without_junior() -> None:
    """So that "Harris" and "Harry B. Harris Jr." are one voice."""
    text = "“The fleet is small,” said Harry B. Harris Jr. “It will grow,” Harris added."
    assert {found.voice.name for found in attributed(text)} == {"Harry B. Harris"}


def test_a_speaker_set_into_what_he_says_is_no_part_of_it() -> None:
    """ "Any reading of it, said Demir, a lawyer, would show that …": the name after the verb is who says so."""
    text = "Any fair reading of the pact, said Leyla Demir, a lawyer from Van, would show that the lake is lost."
    assert "Leyla Demir" in {found.voice.name for found in attributed(text) if found.cue and found.cue.exact == "said"}


def test_a_source_that_is_an_actor_has_its_code() -> None:
    """A source where a mention of a state stands carries its code."""
    reading = parsed("Ankara believes that the talks failed.")
    turkey = Mention(reading.document.span(0, 6), index_of(reading, "Ankara"), (Actor("TUR", "Turkey"),))
    [found] = read_attributions(_with(reading, turkey)).attributions
    assert (found.voice.name, found.voice.code, found.voice.kind) == ("Ankara", "TUR", "state")


def test_an_adjective_lends_no_code() -> None:
    """ "Turkish analysts" do not speak for Turkey."""
    reading = parsed("Turkish analysts believe that the talks failed.")
    turkish = Mention(
        reading.document.span(0, 7), index_of(reading, "Turkish"), (Actor("TUR", "Turkey"),), adjective=True
    )
    [found] = read_attributions(_with(reading, turkish)).attributions
    assert (found.voice.name, found.voice.code) == ("Turkish analysts", None)


def _with(reading: Reading, mention: Mention) -> Reading:
    return replace(reading, mentions=(mention,))


def test_a_quote_goes_on_after_its_speaker() -> None:
    """What is quoted before and after "he said" is one attribution in two parts."""
    [found] = attributed("“The talks have failed,” Leyla Demir said. “We will not go back to Tirana.”")
    assert found.kind == "direct"
    assert words(found) == "The talks have failed | We will not go back to Tirana."


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "“It was quiet here,” Leyla Demir said. “Tirana believes that the harbour will be sold to Quito.”",
            "It was quiet here | Tirana believes that the harbour will be sold to Quito.",
        ),
        ("“It was quiet here,” Leyla Demir said. “Nobody left.”", "It was quiet here | Nobody left."),
        (
            "“The deal must come with a guarantor,” Leyla Demir said, and “clear costs for any breach.”",
            "The deal must come with a guarantor | clear costs for any breach.",
        ),
    ],
)
def test_a_second_quote_goes_on_whatever_it_says(text: str, content: str) -> None:
    """A quote goes on though its own words credit somebody, though it is short, and after "and"."""
    found = [a for a in attributed(text) if a.voice.name == "Leyla Demir"]
    assert [words(a) for a in found] == [content]


def test_a_quote_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that is only a quote belongs to whoever was being quoted."""
    found = attributed("“The talks have failed,” Leyla Demir said.\n“We will not go back to Tirana.”")
    assert [words(a) for a in found] == ["The talks have failed | We will not go back to Tirana."]


def test_a_partly_quoted_clause_is_mixed() -> None:
    """Indirect speech with quoted words in it is mixed quotation."""
    [found] = attributed("Leyla Demir said that the talks were “a sad farce” from the start.")
    assert found.kind == "mixed"


def test_those_who_pass_words_on_make_a_chain() -> None:
    """A poll cited by an institute: the institute is credited with all the poll says."""
    found = attributed("A poll cited by the Beacon Institute noted that voters fear that prices will rise.")
    by_size = sorted(found, key=lambda a: sum(len(part.exact) for part in a.content))
    assert [a.voice.name for a in by_size] == ["voters", "poll", "Beacon Institute"]


def test_a_thing_that_shows_something_is_marked_as_evidence() -> None:
    """A war "suggests" nothing on its own word."""
    [found] = attributed("The long drought suggests that prices will rise.")
    assert found.rule == "reporting:evidence"


def test_turns_cover_their_blocks() -> None:
    """An interview turn credits the whole block, without a cue."""
    asked, answered = attributed("Did the talks fail?\nThey did.", "interviewer", "Leyla Demir")
    assert (asked.voice.kind, asked.kind, asked.cue) == ("interviewer", "turn", None)
    assert (answered.voice.name, words(answered)) == ("Leyla Demir", "They did.")
