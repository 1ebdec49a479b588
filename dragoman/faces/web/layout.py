"""An article as paragraphs of marked pieces, with the statements that belong beside each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from dragoman.analysis.article import Article
from dragoman.faces.web.pieces import Cut, Shelf, Stretch, cut
from dragoman.faces.web.rendering import path_of
from dragoman.faces.words import harmless, named
from dragoman.model import Actor, Attribution, Block, Mention, Participant, Reading, Sentence
from dragoman.record.rows import StatementRow
from dragoman.vocabulary.rules import meaning_of

MARKS = ("actors", "times", "voices", "oddities")
"""What can be marked in a text, besides the words of its statements."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that covers words.

    Attributes:
        kind: `actor`, `time`, `source`, `cue`, `content`, `oddity` or `predicate`.
        words: What it is, for a reader.
        link: Where more is told of it.
        id: Of the statement whose predicate it is.
    """

    kind: str
    words: str
    link: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of text with all its marks together.

    Attributes:
        kinds: Of its marks, the outermost first; empty for plain text.
        title: What the marks say, the innermost first.
        link: Of the innermost mark that has one.
        ids: The statements whose predicate it belongs to.
    """

    text: str
    kinds: tuple[str, ...] = ()
    title: str = ""
    link: str | None = None
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence, or what stands between sentences.

    Attributes:
        kind: Of its block.
        sentence: Its place among the sentences; `None` for what is not read as one.
        statements: Those of the sentence, each with its number in the article.
    """

    kind: str
    bits: tuple[Bit, ...]
    sentence: int | None = None
    statements: tuple[tuple[int, StatementRow], ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Blocks that stand on one line.

    Attributes:
        kind: Of its first block that is no byline, or of its only one.
        speaker: Who speaks it in an interview, where the text itself does not say so in place.
    """

    kind: str
    runs: tuple[Run, ...]
    speaker: str | None = None

    @property
    def text(self) -> str:
        """Its words without marks."""
        return "".join(bit.text for run in self.runs for bit in run.bits)

    @property
    def statements(self) -> tuple[tuple[int, StatementRow], ...]:
        """Those of its sentences, in order."""
        return tuple(one for run in self.runs for one in run.statements)


@dataclass(frozen=True, slots=True)
class Stretches:
    """Paragraphs that follow one another and are all furniture, or none of them."""

    furniture: bool
    paragraphs: tuple[Paragraph, ...]


def laid_out(article: Article, marks: Iterable[str] = MARKS) -> Iterator[Stretches]:
    """The article in order, nothing of its text left out but blanks between paragraphs."""
    paragraphs = _Setter(article, frozenset(marks)).paragraphs()
    for furniture, together in groupby(paragraphs, key=lambda paragraph: paragraph.kind == "furniture"):
        yield Stretches(furniture, tuple(together))


class _Setter:
    """Sets an article, from its first block to its last."""

    def __init__(self, article: Article, marks: frozenset[str]) -> None:
        self.reading = article.reading
        self.text = article.reading.document.text
        self.marks = Shelf(_stretches(article, marks))
        self.sentences = Shelf(Stretch(s.start, s.end, s) for s in article.reading.sentences)
        self.ends = article.parts[article.part - 1]
        self.statements = [*enumerate(article.statements, article.skipped + 1)][::-1]

    def paragraphs(self) -> Iterator[Paragraph]:
        speaker = None
        for blocks in self.lines():
            first = next((b for b in blocks if b.kind != "byline"), blocks[0])
            named_here = first is not blocks[0] or first.speaker == speaker
            speaker = first.speaker
            pairs = zip([None, *blocks[:-1]], blocks, strict=True)
            runs = tuple(run for before, block in pairs for run in self.set(before, block))
            yield Paragraph(first.kind, runs, None if named_here else speaker)

    def lines(self) -> Iterator[list[Block]]:
        """Blocks that no line break parts."""
        line: list[Block] = []
        for block in whole(self.reading.blocks, self.text, *self.ends):
            if line and "\n" in self.text[max(line[-1].end - 1, 0) : block.start + 1]:
                yield line
                line = []
            line.append(block)
        if line:
            yield line

    def set(self, before: Block | None, block: Block) -> Iterator[Run]:
        """A block, with the blanks that part it from the one before it on its line."""
        at = block.start
        if before is not None:
            yield from self.between(block, before.end, at)
        for sentence in sorted((s.what for s in self.sentences.reaching(block.start, block.end)), key=_start):
            begin, end = max(sentence.start, at), min(sentence.end, block.end)
            if begin >= end:
                continue
            yield from self.between(block, at, begin)
            yield Run(block.kind, self.bits(begin, end), sentence.index, tuple(self.told(end)))
            at = end
        yield from self.between(block, at, block.end)

    def between(self, block: Block, start: int, end: int) -> Iterator[Run]:
        if start < end:
            yield Run(block.kind, self.bits(start, end), statements=tuple(self.told(end)))

    def told(self, end: int) -> Iterator[tuple[int, StatementRow]]:
        """The statements up to a place that no earlier run has taken."""
        while self.statements and self.statements[-1][1].span.start < end:
            yield self.statements.pop()

    def bits(self, start: int, end: int) -> tuple[Bit, ...]:
        text = self.text[start:end]
        return tuple(_bit(piece) for piece in cut(text, self.marks.reaching(start, end), start))


def whole(blocks: Iterable[Block], text: str, low: int, high: int) -> Iterator[Block]:
    """The blocks of a part of a text in order and apart, with what stands in none of them as notes."""
    at = low
    for block in sorted(blocks, key=lambda one: (one.start, one.end)):
        start, end = max(block.start, at), min(block.end, high)
        if start >= end:
            continue
        if text[at:start].strip():
            yield Block(at, start, "note", rule="layout:left-over")
        yield Block(start, end, block.kind, block.speaker, block.rule)
        at = end
    if text[at:high].strip():
        yield Block(at, high, "note", rule="layout:left-over")


def _start(sentence: Sentence) -> int:
    return sentence.start


def _bit(piece: Cut[Mark]) -> Bit:
    marks = piece.what
    if not marks:
        return Bit(harmless(piece.text))
    inner = marks[::-1]
    return Bit(
        text=harmless(piece.text),
        kinds=tuple(dict.fromkeys(mark.kind for mark in marks)),
        title="; ".join(dict.fromkeys(mark.words for mark in inner if mark.words)),
        link=next((mark.link for mark in inner if mark.link), None),
        ids=tuple(mark.id for mark in marks if mark.id),
    )


def _stretches(article: Article, marks: frozenset[str]) -> Iterator[Stretch[Mark]]:
    reading = article.reading
    for row in article.statements:
        yield Stretch(row.span.start, row.span.end, Mark("predicate", "", id=row.id))
    if "actors" in marks:
        for mention in reading.mentions:
            yield Stretch(mention.span.start, mention.span.end, _of_mention(mention))
    if "times" in marks:
        for time in reading.times:
            yield Stretch(time.span.start, time.span.end, Mark("time", _with(time.prefix or time.value, time.rule)))
    if "voices" in marks:
        for attribution in reading.attributions:
            yield from _of_attribution(attribution)
    if "oddities" in marks:
        yield from _oddities(reading)


def _oddities(reading: Reading) -> Iterator[Stretch[Mark]]:
    for oddity in reading.oddities:
        yield Stretch(oddity.span.start, oddity.span.end, Mark("oddity", harmless(f"looks damaged: {oddity.reason}")))


def _of_mention(mention: Mention) -> Mark:
    code = mention.actors[0].code if len({actor.code for actor in mention.actors}) == 1 else None
    person = mention.actors[0].person if len(mention.actors) == 1 else mention.person
    link = path_of("actor", person or code) if code else path_of("voice", person) if person else None
    return Mark("actor", _with(harmless(who(mention)), mention.rule), link)


def who(mention: Mention) -> str:
    """Whom a mention stands for, in words."""
    return " and ".join(dict.fromkeys(map(_named, mention.actors))) or mention.person or "nobody known"


def _named(actor: Actor) -> str:
    return named(Participant(actor, "", None, ""))


def _of_attribution(found: Attribution) -> Iterator[Stretch[Mark]]:
    name = harmless(found.voice.name)
    if found.voice.span:
        source = Mark("source", f"the voice of {name}", path_of("voice", found.voice.name))
        yield Stretch(found.voice.span.start, found.voice.span.end, source)
    if found.cue:
        yield Stretch(found.cue.start, found.cue.end, Mark("cue", f"credits {name}"))
    if found.kind == "turn":
        return  # the speaker is named at its head, and every word of it is his
    for part in found.content:
        yield Stretch(part.start, part.end, Mark("content", f"according to {name}"))


def _with(words: str, rule: str) -> str:
    meaning = _meaning(rule)
    return f"{words} ({meaning})" if meaning else words


@cache
def _meaning(rule: str) -> str | None:
    return meaning_of(rule)
