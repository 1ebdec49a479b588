"""The nouns: what a document holds, what a reader finds in it, what the record keeps.

Everything here is frozen and does no I/O. `dataclasses.replace` makes the next one.
Offsets are Unicode code points into `Document.text`, half-open, everywhere.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dragoman.errors import SpanOutOfRange

Status = Literal["actual", "negated", "future", "possible", "desired"]
"""The plain status of a statement, as the codebook defines it."""

Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
"""Certainty and polarity according to the statement's source (FactBank)."""

ActorKind = Literal["state", "organisation", "bloc", "group"]

BlockKind = Literal["prose", "heading", "caption", "byline", "furniture", "question", "note", "list"]
"""What a stretch of the page is. Only prose, question and list blocks are read as statements."""

VoiceKind = Literal["expert", "official", "state", "press", "speaker", "interviewer", "group", "publisher"]

AttributionKind = Literal["direct", "indirect", "mixed", "press", "turn", "belief"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, and the quote found there.

    Offsets are Unicode code points, half-open, as in a Web Annotation
    `TextPositionSelector`. The quote finds the span again if the text moves.

    Attributes:
        start: First code point.
        end: One past the last code point; always greater than `start`.
        exact: The text itself, verbatim.
    """

    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` up to `end`.

        Raises:
            SpanOutOfRange: The offsets do not lie inside the text, or hold nothing.
        """
        if not 0 <= start < end <= len(text):
            raise SpanOutOfRange(start, end, len(text))
        return cls(start, end, text[start:end])

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Found:
    """A fact about a document together with how it was found.

    Attributes:
        value: The fact: a prefix date, a name, a language code.
        rule: The rule that chose it, such as `sidecar`, `html:meta`, `text:dateline`.
        evidence: The words (or the field) that gave it, verbatim.
        inferred: True where the fact is a bound drawn from the text, not stated by it.
    """

    value: str
    rule: str
    evidence: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, turn or piece of furniture, in document order.

    Attributes:
        start: First code point of the block in the document's text.
        end: One past the last.
        kind: What it is; see `BlockKind`.
        speaker: Who speaks the block in an interview; `None` outside one.
        rule: The rule that decided the kind or the speaker.
    """

    start: int
    end: int
    kind: BlockKind
    speaker: str | None = None
    rule: str = "layout:paragraph"


@dataclass(frozen=True, slots=True)
class Document:
    """One article, its text and what its page tells of it.

    For a `.txt` file `text` is the file's own content, unchanged, so that offsets are
    offsets into the file.

    Attributes:
        id: `doc_` and a hash of the text.
        path: The file's name as read, or `-` for standard input.
        sha256: Of the raw bytes, lower-case hexadecimal.
        media_type: `text/plain`, `text/markdown`, `text/html` or `application/pdf`.
        published: A prefix date (`2019`, `2019-04`, `2019-04-29`) or an interval of two
            joined by `/` where only bounds could be inferred; `None` where nothing is known.
        authors: In the order of the byline.
        translated_from: An ISO 639-1 code, or `und` where the language is not named.
        republished_from: The outlet the text first appeared in.
        near: The id of the group of near-duplicates; `None` outside one.
    """

    id: str
    path: str
    text: str
    sha256: str
    media_type: str
    title: Found | None = None
    publisher: Found | None = None
    authors: tuple[Found, ...] = ()
    published: Found | None = None
    language: Found | None = None
    translated_from: Found | None = None
    republished_from: Found | None = None
    near: str | None = None

    def span(self, start: int, end: int) -> Span:
        """The span of this document's text from `start` up to `end`."""
        return Span.of(self.text, start, end)


class Token(NamedTuple):
    """One word of the parse, with offsets into the document's text.

    `head` and `children` are indexes into `Reading.tokens`; a sentence's root is its own
    head. Labels are those of spaCy's English models (Penn tags, ClearNLP dependencies).
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    children: tuple[int, ...]
    ent: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block that is read.

    Attributes:
        index: Its place in `Reading.sentences`.
        start: First code point.
        end: One past the last.
        block: The index of its block in `Reading.blocks`.
        first: Index of its first token in `Reading.tokens`.
        last: One past its last token.
    """

    index: int
    start: int
    end: int
    block: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: coded at the level of the state or group, with the person where one is meant.

    Attributes:
        code: ISO 3166 alpha-3 for a state; `IGO:…` or `GRP:…` otherwise.
        name: The state's or group's usual English name.
        kind: What the code stands for.
        person: The full name of the person meant; `None` where no person is.
        office: The person's office at the date of the text, such as `president`.
        body: The organ meant, such as `State Duma`; `None` where the state itself is.
    """

    code: str
    name: str
    kind: ActorKind = "state"
    person: str | None = None
    office: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text refers to actors.

    Attributes:
        span: The words.
        head: Index of the head token in `Reading.tokens`.
        actors: Whom they stand for, in the order named; two for "the two men"; empty for a
            voice that is no political actor (an expert) or a reference left open.
        person: The full name of a person named here who holds no known office.
        role: The words that say who that person is, such as `director of RIAC`.
        adjective: True for "Russian" in "Russian oil": a modifier, weaker than a name.
        rule: The rule that resolved it, such as `actors:capital` or `actors:pronoun`.
    """

    span: Span
    head: int
    actors: tuple[Actor, ...]
    person: str | None = None
    role: str | None = None
    adjective: bool = False
    rule: str = "actors:name"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as written, and what it means.

    Attributes:
        span: The words.
        type: TIMEX3: `DATE`, `TIME`, `DURATION` or `SET`.
        value: TIMEX3 value: `2026-03`, `2026-W12`, `P3Y`, `2019-SP`, `PAST_REF`, `201X`.
        start: First day meant, ISO; `None` where the text gives none.
        end: Last day meant, inclusive.
        prefix: The codebook's form: `2019`, `2019-04`, `2019-04-25` or `start/end`; `None`
            for durations, sets and vague references ("now", "recently").
        rule: The rule that normalised it.
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    start: str | None = None
    end: str | None = None
    prefix: str | None = None
    rule: str = "times:date"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is credited with saying something.

    Attributes:
        name: As the text names it, without titles where a name follows ("Andrei Lankov");
            `interviewer` for the asking voice of an interview.
        code: The code of the state or group the voice speaks for; `None` for press and experts.
        cue: The words that credit it ("said", "(RBC, April 26)"); `None` for a turn.
        kind: What sort of voice it is.
        span: Where the source stands; `None` where it is not named in place.
    """

    name: str
    code: str | None = None
    cue: str | None = None
    kind: VoiceKind = "expert"
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content (PARC): who is credited, by which words, with what.

    Attributes:
        voice: The source; its span may be `None` (an interview turn, an unnamed source).
        cue: The crediting words; `None` where layout credits (a turn).
        content: What is credited, as spans in order; more than one where the cue interrupts.
        kind: How it is credited.
        rule: The rule that found it.
    """

    voice: Voice
    cue: Span | None
    content: tuple[Span, ...]
    kind: AttributionKind
    rule: str

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside one part of the content."""
        return any(part.start <= start and end <= part.end for part in self.content)


@dataclass(frozen=True, slots=True)
class When:
    """The time that governs a statement.

    Attributes:
        value: The codebook's form: `2019`, `2019-04`, `2019-04-25` or `start/end`.
        start: First day, ISO.
        end: Last day, inclusive, ISO.
        exact: The words that gave it.
        span: Where they stand.
        rule: Why this time governs the statement.
    """

    value: str
    start: str
    end: str
    exact: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Where:
    """The place a statement names. `country` is ISO 3166 alpha-3, `None` where unknown."""

    name: str
    country: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in its role in a statement.

    Attributes:
        actor: Who.
        exact: The words that stand for it here; empty where it was carried over or implied.
        span: Where they stand; `None` where the sentence does not name it.
        rule: How it was attached, such as `slot:subj` or `carry:previous-sentence`.
    """

    actor: Actor
    exact: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing asserted; one row of the record.

    Attributes:
        id: `st_` and a hash of what it says and where, never of when it was read.
        sentence: Index of the narrowest sentence that carries it.
        span: The two to eight words that carry the predicate.
        type: A PLOVER event type or a standing relation of the codebook.
        mode: PLOVER mode; `None` where none applies.
        contexts: PLOVER contexts.
        actors: Who acts, wants, or stands first in the relation; never empty.
        recipients: On whom or to whom; empty where the text names none.
        when: The time that governs it; `None` where the text gives none.
        where: The place; `None` where the text gives none.
        status: The codebook's plain status.
        factuality: Certainty and polarity according to the nearest voice.
        forecast: True only where a voice predicts something later than the document.
        probability: The words of probability of a forecast ("will", "unlikely"); else `None`.
        horizon: By when a forecast is to come true; `None` where the text does not say.
        said_by: Voices, nearest first; empty where only the author speaks.
        why: The rules that made it, in the order they fired.
    """

    id: str
    sentence: int
    span: Span
    type: str
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    head: int
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    when: When | None = None
    where: Where | None = None
    status: Status = "actual"
    factuality: Factuality = "CT+"
    forecast: bool = False
    probability: str | None = None
    horizon: When | None = None
    said_by: tuple[Voice, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CausalLink:
    """What the text holds to bring about what.

    Attributes:
        cause: The words of the cause.
        effect: The words of the effect.
        cue: The connecting words.
        kind: How they hang together.
        sign: `+` where the cause furthers the effect, `-` where it hinders it.
        said_by: Voices, nearest first.
        sentence: Index of the sentence.
        rule: The rule that found it.
    """

    cause: Span
    effect: Span
    cue: Span
    kind: Literal["cause", "purpose", "condition", "concession"]
    sign: Literal["+", "-"]
    said_by: tuple[Voice, ...]
    sentence: int
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it measures.

    Attributes:
        span: The number with its unit, as written.
        value: The number, scaled ("3 billion" is 3e9); the lower bound of a range.
        high: The upper bound of a range; `None` otherwise.
        unit: `USD`, `percent`, `km`, `people`, `soldiers`…; `None` for a bare count.
        measured: The words for what is measured ("trade between Russia and Japan").
        whose: Codes of the actors it is about, as resolved in the sentence.
        when: The time expression's prefix that dates it; `None` where there is none.
        sentence: Index of the sentence.
        rule: The rule that read it.
    """

    span: Span
    value: float
    high: float | None
    unit: str | None
    measured: str | None
    whose: tuple[str, ...]
    when: str | None
    sentence: int
    rule: str


@dataclass(frozen=True, slots=True)
class Oddity:
    """Text that looks damaged. `kind` names the damage, `reason` says why we think so."""

    span: Span
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Implied:
    """An actor whom a sentence is about though no word of it stands for them.

    Attributes:
        sentence: Index of the sentence.
        actor: Who, without person or office.
        score: How likely it is, from 0 to 1.
        rule: The rule that found it.
    """

    sentence: int
    actor: Actor
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and what the readers so far have found in it.

    A reader is a function from a `Reading` to a `Reading`; the pipeline is a tuple of them.
    """

    document: Document
    origin: str = "rules/0.1"
    blocks: tuple[Block, ...] = ()
    tokens: tuple[Token, ...] = field(default=(), repr=False)
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    links: tuple[CausalLink, ...] = ()
    figures: tuple[Figure, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    implied: tuple[Implied, ...] = ()

    def sentence_span(self, index: int) -> Span:
        """The span of one sentence."""
        sentence = self.sentences[index]
        return self.document.span(sentence.start, sentence.end)

    def mentions_by_sentence(self) -> tuple[tuple[Mention, ...], ...]:
        """The mentions of each sentence, in the order of their reader; a mention is where its head is."""
        found: list[list[Mention]] = [[] for _ in self.sentences]
        for mention in self.mentions:
            found[self.tokens[mention.head].sentence].append(mention)
        return tuple(map(tuple, found))

    def words(self, index: int) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        sentence = self.sentences[index]
        return self.tokens[sentence.first : sentence.last]
