"""What the reader tells wrongly or misses, drawn for a person to judge, and the judged causes counted.

    python -m evaluation.errors --data evaluation/articles/dev --sample 100 --missed 60 --out FILE.tsv
    python -m evaluation.errors --tally evaluation/errors/rules-0.9.tsv

A statement is wrong where the annotation of its sentence holds none of the same unordered pair and type, or fewer
than are told; a row of the annotation is missed where the reader tells none. The seed of the draw is fixed: the same
reader on the same articles draws the same. The table has a line each, with all that a person needs to judge it and
an empty column `cause`, to be filled with a name of `CAUSES` or `MISSED`. The tally prints Markdown.
"""

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from itertools import combinations
from pathlib import Path

from dragoman.model import Participant, Reading, Statement
from dragoman.reading.decisions import PredicateMet, SenseTried, decisions
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.trace import Recorder
from evaluation.articles import SCORED_ONLY, Annotated, Article, Told, read_articles
from evaluation.error_causes import CAUSES, MISSED, Cause
from evaluation.table import markdown

SEED = 2026


@dataclass(frozen=True, slots=True)
class Mistake:
    """A line of the table.

    Attributes:
        list: `told` where the reader says too much, `missed` where too little.
        article: Name of the article.
        sentence: Number of the sentence in it, from 1.
        cause: What a person held to be its cause; empty until judged.
        statement: What is told or missed: `PAK ALIGN CHN actual`.
        words: The words that carry it.
        why: Of what is told, the rules; of what is missed, what became of the sentence's words of the lexicon.
        beside: The statements of the same sentence on the other side: annotated or told.
        text: The sentence.
    """

    list: str
    article: str
    sentence: int
    cause: str
    statement: str
    words: str
    why: str
    beside: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A statement told, as one pair."""

    start: int
    end: int
    actor: str
    recipient: str | None
    statement: Statement

    @property
    def text(self) -> str:
        """Who does what to whom, and how sure."""
        return _short(self.actor, self.statement.type, self.recipient, self.statement.status)

    def agrees(self, sentence: Annotated, told: Told) -> bool:
        """Whether the annotation says the same there: the pair, whichever way round, and the type."""
        same = {self.actor, self.recipient} == {told.actor, told.recipient} and self.statement.type == told.type
        return same and self.within(sentence)

    def within(self, sentence: Annotated) -> bool:
        """Whether it stands in that sentence."""
        return self.start < sentence.end and sentence.start < self.end


def lines_of(reading: Reading) -> Iterator[Line]:
    """Every pair that a reading's statements join."""
    for statement in reading.statements:
        span = reading.sentence_span(statement.sentence)
        for actor, recipient in _pairs(statement.actors, statement.recipients):
            yield Line(span.start, span.end, actor, recipient, statement)


def _pairs(actors: Sequence[Participant], recipients: Sequence[Participant]) -> list[tuple[str, str | None]]:
    ours, theirs = ([p.actor.code for p in side] for side in (actors, recipients))
    if theirs:
        return [(a, r) for a in ours for r in theirs]
    return list(combinations(ours, 2)) if len(ours) > 1 else [(ours[0], None)]


def apart(article: Article, lines: Sequence[Line]) -> tuple[list[Line], list[tuple[int, Told]]]:
    """What is told and not annotated, and what is annotated and not told, with its sentence counted from 0."""
    wrong = list(lines)
    missed = []
    for number, sentence in enumerate(article.sentences):
        for told in sentence.statements:
            found = next((line for line in wrong if line.agrees(sentence, told)), None)
            if found is None:
                missed.append((number, told))
            else:
                wrong.remove(found)
    return wrong, missed


def mistakes(article: Article, pipeline: Pipeline) -> list[Mistake]:
    """All that is wrong or missed in an article, not yet judged."""
    heard = Recorder()
    reading = pipeline.read(article.document(), heard)
    lines, met = list(lines_of(reading)), decisions(reading, heard)
    wrong, missed = apart(article, lines)
    numbers = [[n for n, s in enumerate(article.sentences) if line.within(s)] for line in wrong]
    told = [_too_much(article, line, number) for line, number in zip(wrong, numbers, strict=True)]
    return told + [_too_little(article, reading, lines, met, *one) for one in missed]


def _too_much(article: Article, line: Line, numbers: list[int]) -> Mistake:
    """A statement told; it may stand in the title, which is no sentence of the annotation."""
    annotated = [article.sentences[n] for n in numbers]
    return Mistake(
        "told",
        article.name,
        numbers[0] + 1 if numbers else 0,
        "",
        line.text,
        line.statement.span.exact,
        " ".join(line.statement.why),
        "; ".join(_of(told) for sentence in annotated for told in sentence.statements),
        " ".join(sentence.text for sentence in annotated) or article.facts.get("title", ""),
    )


def _too_little(
    article: Article, reading: Reading, lines: list[Line], met: Iterable[PredicateMet], number: int, told: Told
) -> Mistake:
    sentence = article.sentences[number]
    spans = {one.sentence: reading.sentence_span(one.sentence) for one in met}
    here = [one for one in met if spans[one.sentence].start < sentence.end and sentence.start < spans[one.sentence].end]
    return Mistake(
        "missed",
        article.name,
        number + 1,
        "",
        _of(told).partition(" “")[0],
        told.words,
        "; ".join(map(_fate, here)),
        "; ".join(f"{line.text} “{line.statement.span.exact}”" for line in lines if line.within(sentence)),
        sentence.text,
    )


def _fate(met: PredicateMet) -> str:
    """What became of a word of the lexicon, in a few words."""
    if met.reason:
        return f"“{met.words}” {met.reason}"
    return f"“{met.words}” " + ", ".join(map(_end, met.senses))


def _end(sense: SenseTried) -> str:
    if sense.why_not:
        return f"{sense.type}: {sense.why_not}"
    ends = (
        f"{d.actor.actor.code}–{d.recipient.actor.code if d.recipient else ''} {d.reason or 'kept'}"
        for d in sense.drafts
    )
    return f"{sense.type} {' '.join(ends)}"


def _of(told: Told) -> str:
    return f"{_short(told.actor, told.type, told.recipient, told.status)} “{told.words}”"


def _short(actor: str, kind: str, recipient: str | None, status: str) -> str:
    return f"{actor} {kind} {recipient or '-'} {status}"


def drawn(every: Sequence[Mistake], wrong: int, missed: int) -> list[Mistake]:
    """That many of either list at most, always the same, in the order of the text."""
    chance = random.Random(SEED)
    out = []
    for name, number in (("told", wrong), ("missed", missed)):
        places = [n for n, one in enumerate(every) if one.list == name]
        out += [every[n] for n in sorted(chance.sample(places, min(number, len(places))))]
    return out


def write(path: Path, lines: Iterable[Mistake]) -> None:
    """A table of tab-separated values with a head."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        table.writerow([field.name for field in fields(Mistake)])
        table.writerows([str(value).replace("\t", " ") for value in astuple(line)] for line in lines)


def tally(path: Path) -> str:
    """The causes of a judged table as Markdown, the most frequent first.

    Raises:
        ValueError: A line has no cause, or one that is not known.
    """
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    known = {"told": CAUSES, "missed": MISSED}
    for number, row in enumerate(rows, 2):
        if row["cause"] not in known[row["list"]]:
            names = ", ".join(known[row["list"]])
            raise ValueError(f"{path}, line {number}: {row['cause']!r} is no cause of what is {row['list']}; {names}")
    return "\n\n".join(_counted(name, causes, rows) for name, causes in known.items())


def _counted(name: str, causes: dict[str, Cause], rows: list[dict[str, str]]) -> str:
    found = Counter(row["cause"] for row in rows if row["list"] == name)
    head = (f"of {found.total()} {'wrongly told' if name == 'told' else name}", "cause", "what", "example", "mend")
    return markdown(head, [(str(n), f"`{cause}`", *astuple(causes[cause])) for cause, n in found.most_common()])


def main() -> None:
    """Draw a table to judge, or count a judged one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder of annotated articles")
    parser.add_argument("--sample", type=int, default=100, help="how many statements wrongly told to draw")
    parser.add_argument("--missed", type=int, default=60, help="how many missed to draw")
    parser.add_argument("--out", type=Path, help="the table to write")
    parser.add_argument("--tally", type=Path, help="a judged table to count, instead of drawing one")
    options = parser.parse_args()
    if options.tally:
        print(tally(options.tally))
        return
    if not (options.data and options.out):
        parser.error("give --data and --out to draw, or --tally to count")
    if options.data.name in SCORED_ONLY:
        parser.error("--out shows sentences, and these articles are only scored")
    pipeline = make_pipeline()
    every = [one for article in read_articles(options.data) for one in mistakes(article, pipeline)]
    write(options.out, drawn(every, options.sample, options.missed))
    told = sum(one.list == "told" for one in every)
    print(f"{options.out}: drawn from {told} statements wrongly told and {len(every) - told} missed")


if __name__ == "__main__":
    main()
