"""The time and place that govern a statement, over small parses written by hand."""

from dragoman.model import (
    Actor,
    Block,
    Document,
    Found,
    Participant,
    Reading,
    Sentence,
    Statement,
    Token,
)
from dragoman.reading.times import read_times
from dragoman.reading.timing import read_timing

RUS, JPN = Actor("RUS", "Russia"), Actor("JPN", "Japan")


def parse(*sentences: str, published: str = "2019-04-29") -> Reading:
    """A reading of sentences written as `word/POS/dep/head`, `head` counted from 0 within the sentence.

    An entity label may follow as a fifth part.
    """
    rows = [[word.split("/") for word in sentence.split()] for sentence in sentences]
    text = ""
    tokens: list[Token] = []
    bounds: list[Sentence] = []
    for number, sentence in enumerate(rows):
        base = len(tokens)
        heads = [base + int(row[3]) for row in sentence]
        for offset, row in enumerate(sentence):
            text += "" if not text or row[0] in ".,)" or text.endswith("(") else " "
            i = base + offset
            below = tuple(base + k for k, head in enumerate(heads) if head == i and base + k != i)
            lemma = LEMMAS.get(row[0].lower(), row[0].lower())
            tokens.append(
                Token(i, len(text), len(text) + len(row[0]), row[0], lemma, row[1], TAGS.get(row[1], ""), row[2],
                      heads[offset], below, row[4] if len(row) > 4 else "", number)
            )  # fmt: skip
            text += row[0]
        bounds.append(Sentence(number, tokens[base].start, len(text), 0, base, len(tokens)))
    document = Document("doc_x", "x.txt", text, "", "text/plain", published=Found(published, "sidecar", published))
    blocks = (Block(0, len(text), "prose"),)
    return Reading(document, blocks=blocks, tokens=tuple(tokens), sentences=tuple(bounds))


LEMMAS = {
    "annexed": "annex",
    "passed": "pass",
    "took": "take",
    "decided": "decide",
    "began": "begin",
    "held": "hold",
    "met": "meet",
}
TAGS = {"VERB": "VBD", "NOUN": "NN", "PROPN": "NNP"}


def timed(reading: Reading, *heads: str, forecast: bool = False) -> list[Statement]:
    """Statements with these words as predicates, after times and timing have been read."""
    drafts = []
    for word in heads:
        token = next(t for t in reading.tokens if t.text == word)
        span = reading.document.span(token.start, token.end)
        drafts.append(
            Statement(
                f"st_{word}",
                token.sentence,
                span,
                "CONSULT",
                (Participant(RUS, "", None, "slot:subj"),),
                (Participant(JPN, "", None, "slot:obj"),),
                head=token.i,
                forecast=forecast,
            )
        )
    with_times = read_times(reading)
    full = Reading(
        with_times.document, blocks=with_times.blocks, tokens=with_times.tokens, sentences=with_times.sentences,
        times=with_times.times, statements=tuple(drafts),
    )  # fmt: skip
    return list(read_timing(full).statements)


def value(statement: Statement) -> str | None:
    """The value of a statement's time."""
    return statement.when.value if statement.when else None


def test_own_modifier_governs() -> None:
    """A prepositional phrase under the verb dates it."""
    text = "Russia/PROPN/nsubj/1 annexed/VERB/ROOT/1 Crimea/PROPN/dobj/1 in/ADP/prep/1 2014/NUM/pobj/3"
    [found] = timed(parse(text), "annexed")
    assert found.when is not None
    assert (found.when.value, found.when.exact, found.when.rule) == ("2014", "2014", "when:modifier")


def test_clause_initial_time_is_shared_down_coordination() -> None:
    """ "In 2014, Russia annexed … and invaded …" dates both verbs."""
    text = (
        "In/ADP/prep/4 2014/NUM/pobj/0 ,/PUNCT/punct/4 Russia/PROPN/nsubj/4 annexed/VERB/ROOT/4 it/PRON/dobj/4 "
        "and/CCONJ/cc/4 invaded/VERB/conj/4 Ukraine/PROPN/dobj/7"
    )
    assert [value(s) for s in timed(parse(text), "annexed", "invaded")] == ["2014", "2014"]


def test_time_of_the_first_verb_is_not_that_of_one_in_another_tense() -> None:
    """ "Joined in 2017 and has criticised …" dates the joining only."""
    text = (
        "India/PROPN/nsubj/1 joined/VERB/ROOT/1 in/ADP/prep/1 2017/NUM/pobj/2 and/CCONJ/cc/1 "
        "has/AUX/aux/6 criticised/VERB/conj/1 Russia/PROPN/dobj/6"
    )
    assert [value(s) for s in timed(parse(text), "joined", "criticised")] == ["2017", None]


def test_time_of_the_first_verb_is_shared_by_one_with_its_subject_and_tense() -> None:
    """ "Met him on Friday and thanked him" tells of one occasion."""
    text = (
        "India/PROPN/nsubj/1 joined/VERB/ROOT/1 in/ADP/prep/1 2017/NUM/pobj/2 and/CCONJ/cc/1 "
        "thanked/VERB/conj/1 Russia/PROPN/dobj/5"
    )
    assert [value(s) for s in timed(parse(text), "joined", "thanked")] == ["2017", "2017"]


def test_time_of_saying_is_not_the_time_of_what_is_said() -> None:
    """A reporting verb keeps its time to itself."""
    text = "In/ADP/prep/3 2012/NUM/pobj/0 he/PRON/nsubj/3 said/VERB/ROOT/3 Japan/PROPN/nsubj/5 sued/VERB/ccomp/3"
    assert [value(s) for s in timed(parse(text), "said", "sued")] == ["2012", None]


def test_noun_keeps_its_own_time() -> None:
    """ "Japan left after the summit in 2014" dates the summit, not the leaving."""
    text = (
        "Japan/PROPN/nsubj/1 left/VERB/ROOT/1 after/ADP/prep/1 the/DET/det/4 summit/NOUN/pobj/2 in/ADP/prep/4 "
        "2014/NUM/pobj/5"
    )
    assert [value(s) for s in timed(parse(text), "left", "summit")] == [None, "2014"]


def test_time_right_after_a_noun_is_its_own() -> None:
    """ "Slow reaction to the clashes in 2014": the parser may hang the year from the reaction."""
    text = (
        "Reaction/NOUN/nsubj/6 to/ADP/prep/0 the/DET/det/3 clashes/NOUN/pobj/1 in/ADP/prep/0 2014/NUM/pobj/4 "
        "lagged/VERB/ROOT/6"
    )
    [found] = timed(parse(text), "clashes")
    assert found.when is not None
    assert (found.when.value, found.when.rule) == ("2014", "when:neighbour")


def test_time_after_the_object_dates_the_verb() -> None:
    """The parser often hangs the last phrase from the object; a treaty partner has no date."""
    text = (
        "Russia/PROPN/nsubj/1 signed/VERB/ROOT/1 one/NOUN/dobj/1 with/ADP/prep/2 Hanoi/PROPN/pobj/3 in/ADP/prep/4 "
        "2012/NUM/pobj/5"
    )
    [found] = timed(parse(text), "signed")
    assert found.when is not None
    assert (found.when.value, found.when.rule) == ("2012", "when:object")


def test_verb_of_occurrence_dates_its_subject_and_brackets_win() -> None:
    """ "A meeting took place in Kazan last week (April 25)"."""
    text = (
        "A/DET/det/1 meeting/NOUN/nsubj/2 took/VERB/ROOT/2 place/NOUN/dobj/2 in/ADP/prep/2 "
        "Kazan/PROPN/pobj/4/GPE last/ADJ/amod/7 week/NOUN/npadvmod/2 (/PUNCT/punct/2 April/PROPN/npadvmod/2 "
        "25/NUM/nummod/9 )/PUNCT/punct/2"
    )
    [found] = timed(parse(text), "meeting")
    assert found.when is not None
    assert (found.when.value, found.when.exact) == ("2019-04-25", "last week (April 25)")
    assert found.where is not None
    assert (found.where.name, found.where.country) == ("Kazan", "RUS")


def test_press_citation_dates_the_saying_only() -> None:
    """ "(RBC, April 26)" is when RBC wrote, never when they met."""
    text = (
        "They/PRON/nsubj/1 met/VERB/ROOT/1 (/PUNCT/punct/1 RBC/PROPN/appos/1 ,/PUNCT/punct/3 April/PROPN/npadvmod/1 "
        "26/NUM/nummod/5 )/PUNCT/punct/1"
    )
    [found] = timed(parse(text), "met")
    assert found.when is None


def test_the_meeting_takes_the_date_given_just_before() -> None:
    """A definite noun takes up the event dated in the sentence before; an indefinite one does not."""
    first = "They/PRON/nsubj/1 held/VERB/ROOT/1 a/DET/det/3 summit/NOUN/dobj/1 in/ADP/prep/3 2014/NUM/pobj/4"
    second = "At/ADP/prep/4 {}/DET/det/2 meeting/NOUN/pobj/0 Russia/PROPN/nsubj/4 agreed/VERB/ROOT/4"
    [known] = timed(parse(first, second.format("the")), "agreed")
    [other] = timed(parse(first, second.format("a")), "agreed")
    assert known.when is not None
    assert (known.when.value, known.when.rule) == ("2014", "when:same-event")
    assert other.when is None


def test_forecast_has_a_horizon() -> None:
    """ "By 2030" bounds a forecast; "in the coming years" bounds it widely, and says so."""
    deadline = "It/PRON/nsubj/2 will/AUX/aux/2 attack/VERB/ROOT/2 by/ADP/prep/2 2030/NUM/pobj/3"
    vague = (
        "It/PRON/nsubj/2 will/AUX/aux/2 attack/VERB/ROOT/2 in/ADP/prep/2 the/DET/det/6 coming/VERB/amod/6 "
        "years/NOUN/pobj/3"
    )
    [found] = timed(parse(deadline), "attack", forecast=True)
    assert found.horizon is not None
    assert (found.horizon.value, found.horizon.end) == ("2030", "2030-12-31")
    [wide] = timed(parse(vague), "attack", forecast=True)
    assert wide.horizon is not None
    assert (wide.horizon.start, wide.horizon.rule) == ("2019-04-29", "horizon:outer-bound")


def test_only_forecasts_have_horizons() -> None:
    """A statement that foretells nothing is never due."""
    [found] = timed(parse("It/PRON/nsubj/1 attacked/VERB/ROOT/1 by/ADP/prep/1 2030/NUM/pobj/2"), "attacked")
    assert found.horizon is None
