"""Readings with times, for tests of when a statement's event is."""

from dataclasses import replace

from dragoman.model import (
    Actor,
    Block,
    Document,
    Found,
    Participant,
    Reading,
    Sentence,
    Statement,
    Status,
    Token,
)
from dragoman.reading.layout import read_layout
from dragoman.reading.parse import Parser
from dragoman.reading.times import read_times
from dragoman.reading.timing import by_rules
from dragoman.reading.timing_scene import Scene

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
    return by_rules(Scene(full))


def value(statement: Statement) -> str | None:
    """The value of a statement's time."""
    return statement.when.value if statement.when else None


DAY = "2023-12-14"


class Dater:
    """Reads a text and gives the values of the times of its predicates."""

    def __init__(self) -> None:
        self.parser = Parser()

    def __call__(
        self, text: str, *words: str, forecast: bool = False, kind: str = "AGREE", status: Status = "actual"
    ) -> list[str | None]:
        reading = self.read(text)
        drafts = self.drafts(reading, *words, forecast=forecast, kind=kind, status=status)
        found = by_rules(Scene(replace(reading, statements=drafts)))
        return [s.when.value if s.when else None for s in found]

    def read(self, text: str) -> Reading:
        """A text as parsed, with its times."""
        document = Document("doc_x", "x.txt", text, "", "text/plain", published=Found(DAY, "sidecar", DAY))
        return read_times(self.parser(read_layout(Reading(document))))

    def drafts(
        self, reading: Reading, *words: str, forecast: bool = False, kind: str = "AGREE", status: Status = "actual"
    ) -> tuple[Statement, ...]:
        """Statements about two actors with these words as predicates."""
        drafts = []
        for place, word in enumerate(words):
            token = [t for t in reading.tokens if t.text == word][words[:place].count(word)]
            first, second = (Participant(Actor(code, code), "", None, "slot") for code in ("EGY", "SDN"))
            span = reading.document.span(token.start, token.end)
            drafts.append(
                Statement(
                    f"st_{place}",
                    token.sentence,
                    span,
                    kind,
                    (first,),
                    (second,),
                    head=token.i,
                    status=status,
                    forecast=forecast,
                )
            )
        return tuple(drafts)
