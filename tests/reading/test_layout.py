"""Layout marks what is not the article and gives interview turns their speakers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Document, Found, Reading
from dragoman.reading.interview import INTERVIEWER
from dragoman.reading.layout import read_layout


def laid_out(text: str, title: str | None = None) -> Reading:
    found = Found(title, "option", title) if title else None
    return read_layout(Reading(Document("doc_1", "a.txt", text, "", "text/plain", title=found)))


def kinds(text: str, title: str | None = None) -> list[str]:
    return [b.kind for b in laid_out(text, title).blocks]


def test_a_line_is_a_paragraph() -> None:
    """Each line of running text is a block of prose."""
    assert kinds("Ankara protested on Monday.\nAthens did not answer.\n") == ["prose", "prose"]


@pytest.mark.parametrize(
    "line", ["Advertisement", "ARTICLE AD BOX", "Read more", "Subscribe now", "Already a subscriber?", "Share this"]
)
def test_furniture_is_not_prose(line: str) -> None:
    """Words that belong to the page, not the article, are furniture."""
    assert kinds(f"Ankara protested on Monday.\n{line}\nAthens did not answer.") == ["prose", "furniture", "prose"]


def test_glued_furniture_is_cut_off_its_paragraph() -> None:
    """ "Read more" stuck to the next word is furniture; the paragraph begins after it."""
    reading = laid_out("Talks began in May.\nRead moreMeanwhile, Lima recalled its envoy.")
    glued, paragraph = reading.blocks[1:]
    assert glued.kind == "furniture"
    assert reading.document.text[paragraph.start :].startswith("Meanwhile")


def test_a_title_given_again_is_a_heading() -> None:
    """The title's own line is not a statement."""
    assert kinds("Lima and La Paz settle a quarrel.\nThey signed on Friday.", "Lima and La Paz settle a quarrel.")[
        0
    ] == ("heading")


def test_a_short_line_without_a_full_stop_is_a_heading() -> None:
    """Subheads end without a full stop."""
    assert kinds("It rained all week.\nA quarrel over water\nThe dam is Ethiopian.") == ["prose", "heading", "prose"]


def test_a_caption_is_known_by_its_credit() -> None:
    """A line with a photo credit is a caption."""
    assert kinds("President Ruto (left) greets his guest (Photo: Reuters)\nThe talks lasted an hour.")[0] == "caption"


def test_a_note_about_translation_is_a_note() -> None:
    """What a page says about its own text is not the article."""
    assert kinds("This article was translated from Spanish by our staff.\nThe talks lasted an hour.")[0] == "note"


def test_the_second_copy_of_a_paragraph_is_furniture() -> None:
    """Pull quotes repeat the article and must not be read twice."""
    assert kinds("The dam is Ethiopian.\nCairo objects to it.\nThe dam is Ethiopian.")[2] == "furniture"


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    """Lines broken at a fixed width are joined until a blank line."""
    text = (
        "The two ministers met in Nairobi on Tuesday to discuss the\nborder crossing that has been shut since the\n"
        "spring, and agreed to open it again for lorries that\ncarry food and medicine to the camps in the north.\n\n"
        "A second meeting is planned."
    )
    assert len(laid_out(text).blocks) == 2


INTERVIEW = (
    "Our editor talks about the dam.\n"
    "Horn Review: How does Cairo see the dam?\n"
    "Sara Bekele: Cairo fears for its water.\n"
    "It has said so often.\n"
    "Horn Review: And Khartoum?\n"
    "Sara Bekele: Khartoum wavers.\n"
)


def test_named_turns_have_speakers() -> None:
    """ "Name:" opens a turn that runs until the next one."""
    speakers = [b.speaker for b in laid_out(INTERVIEW).blocks if b.kind in ("prose", "question")]
    assert speakers == [None, INTERVIEWER, "Sara Bekele", "Sara Bekele", INTERVIEWER, "Sara Bekele"]


def test_turns_within_one_paragraph_are_cut_apart() -> None:
    """A label after a full stop opens a turn too, and "A" stands for the one whom the lead introduces."""
    text = (
        "Lucía Prado taught law in Quito before she moved to Lima.\n\n"
        "Q: Why did Ecuador recall its envoy? A: It felt slighted. Peru had said nothing.\n\n"
        "Q: Will he return? A: By spring."
    )
    spoken = [b for b in laid_out(text).blocks if b.speaker]
    assert [b.speaker for b in spoken] == [INTERVIEWER, "Lucía Prado"] * 2
    assert text[spoken[1].start : spoken[1].end] == "It felt slighted. Peru had said nothing."


def test_initials_and_capitals_stand_for_their_speakers() -> None:
    """An outlet's initials ask; a guest's initials answer."""
    text = (
        "A conversation with Kwame Adjei on the coast.\n\n"
        "LR: Does Accra want the port?\n\nKA: It wants the rent.\n\n"
        "LR: And Lomé?\n\nKA: Lomé has a port."
    )
    publisher = Found("Lagoon Review", "option", "Lagoon Review")
    document = Document("doc_1", "a.txt", text, "", "text/plain", publisher=publisher)
    speakers = [b.speaker for b in read_layout(Reading(document)).blocks if b.speaker]
    assert speakers == [INTERVIEWER, "Kwame Adjei"] * 2


def test_labels_that_nobody_asks_by_are_no_turns() -> None:
    """Two labels that open several paragraphs make a list, not an interview."""
    text = "Imports: They fell by half.\n\nExports: They rose.\n\nImports: Wheat led.\n\nExports: So did oil."
    assert {b.speaker for b in laid_out(text).blocks} == {None}


def test_question_paragraphs_make_an_interview() -> None:
    """Where the introduction says with whom it speaks, question paragraphs are the interviewer's."""
    text = (
        "We spoke with Sara Bekele about the dam.\n\nHow does Cairo see the dam today?\n\n"
        "Cairo fears for its water.\n\n"
        "What will Khartoum do next year?\n\nKhartoum wavers."
    )
    blocks = laid_out(text).blocks
    assert [b.speaker for b in blocks] == [None, INTERVIEWER, "Sara Bekele", INTERVIEWER, "Sara Bekele"]


def test_questions_in_an_essay_make_no_interview() -> None:
    """A rhetorical question without an introduction or bold type gives nobody a voice."""
    text = "What does Cairo want from the dam?\n\nWater, and time.\n\nWill it get them from Addis?\n\nPerhaps."
    assert {b.speaker for b in laid_out(text).blocks} == {None}


ASKED = (
    "Rosa Quispe, a former envoy, on the lake.\n\nWhat did you ask of La Paz?\n\nI asked for patience.\n\n"
    "Some in Puno say you asked for too little.\n\nThey were not there, and we had no more to offer.\n\n"
    "Would your government sign again today?\n\nWe would."
)


def test_questions_put_to_somebody_make_an_interview() -> None:
    """Questions that say "you" and answers that say "we" need neither an introduction nor bold type."""
    speakers = [b.speaker for b in laid_out(ASKED).blocks]
    assert speakers == [None, *(INTERVIEWER, "Rosa Quispe") * 3]


def test_questions_that_take_turns_with_answers_make_an_interview() -> None:
    """Single questions after somebody is introduced, answered by "I" and "our": short ones are questions then too."""
    text = (
        "Jana Žižková taught law in Brno before she advised the lake commission.\n\n"
        "Why has the sluice been closed since March?\n\nBecause our neighbours fear a flood.\n\n"
        "And the fishermen?\n\nThey wait.\n\nWhat does the commission want now?\n\nI wish it knew.\n\n"
        "Can the lake be shared by three states?\n\nIt was shared once."
    )
    assert [b.speaker for b in laid_out(text).blocks] == [None, *(INTERVIEWER, "Jana Žižková") * 4]
    essay = text.replace("our neighbours", "the neighbours").replace("I wish it knew", "Nobody knows")
    assert {b.speaker for b in laid_out(essay).blocks} == {None}


def test_an_answer_that_says_you_is_no_prompt() -> None:
    """Who says "I" or "we" in a paragraph answers, even where he turns to the one who asks."""
    text = ASKED.replace("Some in Puno say you asked", "I hear some in Puno say you asked")
    speakers = [b.speaker for b in laid_out(text).blocks]
    assert speakers == [None, INTERVIEWER, *["Rosa Quispe"] * 3, INTERVIEWER, "Rosa Quispe"]


@given(st.text(max_size=400))
def test_blocks_are_in_order_and_inside_the_text(text: str) -> None:
    """Blocks never overlap and always hold something."""
    end = 0
    for block in laid_out(text).blocks:
        assert end <= block.start < block.end <= len(text)
        end = block.end
