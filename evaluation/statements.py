"""Statements against hand-made gold: who is joined with whom, by what, how sure, when, according to whom.

    python -m evaluation.statements --data GOLD_DIR --texts TEXT_DIR
    python -m evaluation.statements --data evaluation/articles/dev [--reader careful]

`GOLD_DIR` holds `NAME.gold.jsonl` (or `NNN.gold.jsonl`, matched to the text whose name begins with
the number). A gold row is `core` where its annotators agreed, else `optional`: an optional row
neither costs nor gains. A statement matches a gold row in the same sentence that joins the same
unordered pair of codes; `pair` asks for no more, `group` for the same group of types, `type` for the
type. Precision counts statements, recall core rows. Status, year and voice are judged on the
statements matched by group; `time`, whether the days overlap with the annotated ones, on the dated rows matched by
pair. The last line printed is one JSON object.
"""

import argparse
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.documents.load import load
from dragoman.documents.walk import SUFFIXES
from dragoman.model import Reading, Statement, Voice
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.vocabulary.types import statement_types
from evaluation.articles import read_articles

LEVELS = ("pair", "group", "type")

HUMAN = {
    "000": (0.909, 0.873, 0.845),
    "001": (0.918, 0.851, 0.836),
    "002": (0.911, 0.891, 0.891),
    "003": (0.901, 0.845, 0.831),
    "004": (0.880, 0.812, 0.778),
}
"""F1 of one annotator against the other on the five seed documents, for pair, group and type."""

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One statement as the scorer sees it: one pair of codes."""

    start: int
    end: int
    pair: frozenset[str]
    type: str
    status: str
    when: str
    forecast: bool
    voices: frozenset[str]


@dataclass(slots=True)
class Score:
    """Counts over one or more documents."""

    statements: int = 0
    core: int = 0
    found: Counter[str] = field(default_factory=Counter)
    found_core: Counter[str] = field(default_factory=Counter)
    matched: int = 0
    dated: int = 0
    timed: int = 0
    right: Counter[str] = field(default_factory=Counter)
    forecasts: Counter[str] = field(default_factory=Counter)

    def f1(self, level: str) -> float:
        """F1 at one level of strictness."""
        precision = self.found[level] / max(1, self.statements)
        recall = self.found_core[level] / max(1, self.core)
        return 2 * precision * recall / max(1e-9, precision + recall)

    def add(self, other: "Score") -> None:
        """Pool another document's counts into this one's."""
        self.statements += other.statements
        self.core += other.core
        self.matched += other.matched
        self.dated += other.dated
        self.timed += other.timed
        for mine, theirs in zip(
            (self.found, self.found_core, self.right, self.forecasts),
            (other.found, other.found_core, other.right, other.forecasts),
            strict=True,
        ):
            mine.update(theirs)

    def figures(self) -> dict[str, float]:
        """The figures by name."""
        claimed, gold = self.forecasts["claimed"], self.forecasts["gold"]
        precision, recall = self.forecasts["right"] / max(1, claimed), self.forecasts["hit"] / max(1, gold)
        return {
            **{level: round(self.f1(level), 4) for level in LEVELS},
            "status": round(self.right["status"] / max(1, self.matched), 4),
            "voice": round(self.right["voice"] / max(1, self.matched), 4),
            "when": round(self.right["when"] / max(1, self.dated), 4),
            "time": round(self.right["time"] / max(1, self.timed), 4),
            "forecast": round(2 * precision * recall / max(1e-9, precision + recall), 4),
            "statements": self.statements,
            "core": self.core,
        }


def rows_of(reading: Reading) -> list[Row]:
    """The rows of a reading's statements."""
    return [row for statement in reading.statements for row in _rows(reading, statement)]


def _rows(reading: Reading, statement: Statement) -> Iterator[Row]:
    actors = [p.actor.code for p in statement.actors]
    recipients = [p.actor.code for p in statement.recipients]
    if recipients:
        pairs = {frozenset(pair) for pair in itertools.product(actors, recipients)}
    elif len(actors) > 1:
        pairs = {frozenset(pair) for pair in itertools.combinations(actors, 2)}
    else:
        pairs = {frozenset(actors)}
    sentence = reading.sentence_span(statement.sentence)
    when = statement.when.value if statement.when else ""
    voices = _names(statement.said_by[0]) if statement.said_by else frozenset({"author"})
    for pair in pairs:
        yield Row(
            sentence.start, sentence.end, pair, statement.type, statement.status, when, statement.forecast, voices
        )


def _names(voice: Voice) -> frozenset[str]:
    """What a voice may be called: its name, the last word of it, its code."""
    return frozenset(n.lower() for n in (voice.name, voice.name.split()[-1], voice.code) if n)


def gold_names(said_by: list[str]) -> frozenset[str]:
    """What an annotated voice may be called: its name and the last word of it; "author" where there is none."""
    name = said_by[0] if said_by else "author"
    return frozenset({name.lower(), name.split()[-1].lower()})


def beside_gold(reading: Reading, gold: list[Gold]) -> Iterator[tuple[int, Gold]]:
    """The gold row of the same pair in the same sentence, for each statement, by its place, that has one."""
    rows = [(i, row) for i, statement in enumerate(reading.statements) for row in _rows(reading, statement)]
    yield from ((rows[j][0], gold[i]) for i, j in matched(gold, [row for _, row in rows], LEVELS.index("pair") + 1))


def score(gold: list[Gold], rows: list[Row]) -> Score:
    """Match rows to gold at each level and judge what is matched by group."""
    out = Score(statements=len(rows), core=sum(g["weight"] == "core" for g in gold))
    for rank, level in enumerate(LEVELS, 1):
        found = matched(gold, rows, rank)
        out.found[level] = len(found)
        out.found_core[level] = sum(gold[i]["weight"] == "core" for i, _ in found)
        if level == "group":
            _judge(out, gold, rows, found)
        if level == "pair":
            _judge_times(out, gold, rows, found)
    return out


def _judge_times(out: Score, gold: list[Gold], rows: list[Row], found: list[tuple[int, int]]) -> None:
    for i, j in found:
        whens = gold[i]["whens"]
        out.timed += bool(whens)
        out.right["time"] += any(overlap(rows[j].when, when) for when in whens)


def overlap(one: str, other: str) -> bool:
    """Whether two times share a day; a time that is not given shares none."""
    if not one or not other:
        return False
    (start, end), (first, last) = days(one), days(other)
    return start <= last and first <= end


def days(when: str) -> tuple[str, str]:
    """The first and the last day of a prefix date, or of two joined by `/` of which the second may be missing."""
    first, _, last = when.partition("/")
    end = (last or "9999") if "/" in when else first
    return first + "-01-01"[len(first) - 4 :], end + "-12-31"[len(end) - 4 :]


def _judge(out: Score, gold: list[Gold], rows: list[Row], found: list[tuple[int, int]]) -> None:
    for i, j in found:
        truth, row = gold[i], rows[j]
        out.matched += 1
        out.right["status"] += row.status in truth["statuses"]
        out.right["voice"] += any(row.voices & gold_names(said) for said in truth["said_by"])
        if truth["whens"]:
            out.dated += 1
            out.right["when"] += any(row.when[:4] == when[:4] for when in truth["whens"])
        out.forecasts["hit"] += truth["forecast"] and row.forecast
        out.forecasts["right"] += truth["forecast_any"] and row.forecast
    out.forecasts["gold"] = sum(g["forecast"] for g in gold)
    out.forecasts["claimed"] = sum(row.forecast for row in rows)


def _grade(truth: Gold, row: Row) -> int:
    """0 no match, 1 the pair, 2 the group of types as well, 3 the type."""
    if not any(row.start < end and start < row.end for start, end in truth["spans"]):
        return 0
    if row.pair != frozenset(code for code in (truth["actor"], truth["recipient"]) if code):
        return 0
    if row.type in truth["types"]:
        return 3
    table = statement_types()
    return 2 if table[row.type].group in {table[t].group for t in truth["types"]} else 1


def matched(gold: list[Gold], rows: list[Row], least: int) -> list[tuple[int, int]]:
    """Pair gold with rows one to one, best grades and core rows first."""
    graded = [
        (-grade, truth["weight"] != "core", i, j)
        for i, truth in enumerate(gold)
        for j, row in enumerate(rows)
        if (grade := _grade(truth, row)) >= least
    ]
    used_gold: set[int] = set()
    used_rows: set[int] = set()
    found = []
    for _, _, i, j in sorted(graded):
        if i not in used_gold and j not in used_rows:
            used_gold.add(i)
            used_rows.add(j)
            found.append((i, j))
    return found


def evaluate(data: Path, texts: Path | None = None, pipeline: Pipeline | None = None) -> dict[str, Score]:
    """Scores by document: of annotated articles where `data` holds such, else of gold files beside `texts`.

    Raises:
        FileNotFoundError: A gold file has no text of its name.
    """
    pipeline = pipeline or make_pipeline()
    articles = read_articles(data)
    out = {a.name: score(a.gold(), rows_of(pipeline.read(a.document()))) for a in articles}
    for name, gold, text in gold_files(data, texts or data):
        out[name] = score(gold, rows_of(pipeline.read(load(text))))
    return out


def gold_files(data: Path, texts: Path) -> Iterator[tuple[str, list[Gold], Path]]:
    """Name, rows and text of each gold file.

    Raises:
        FileNotFoundError: A gold file has no text of its name.
    """
    for path in sorted(data.glob("*.gold.jsonl")):
        name = path.name.removesuffix(".gold.jsonl")
        text = next((t for t in sorted(texts.glob(f"{name}*")) if t.suffix in SUFFIXES), None)
        if text is None:
            raise FileNotFoundError(f"no text for {path} in {texts}: expected a file whose name begins with {name}")
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        yield name, gold, text


def pooled(scores: dict[str, Score]) -> Score:
    """All documents as one."""
    total = Score()
    for one in scores.values():
        total.add(one)
    return total


def share_of_human(scores: Mapping[str, Score], agreement: Mapping[str, Sequence[float]] = HUMAN) -> dict[str, float]:
    """Mean over documents of F1 as a share of the annotators' agreement; empty where none is known.

    Args:
        scores: By document.
        agreement: F1 of one annotator against the other on the pair, the group and the type, by document.
    """
    known = [(scores[name], human) for name, human in agreement.items() if name in scores]
    if not known:
        return {}
    return {
        f"{level}_share": round(sum(s.f1(level) / human[k] for s, human in known) / len(known), 4)
        for k, level in enumerate(LEVELS)
    }


def main() -> None:
    """Print a line a document and the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, help="the folder of the texts; by default that of the gold")
    parser.add_argument("--reader", default="rules", help="the pipeline that reads, such as careful")
    arguments = parser.parse_args()
    scores = evaluate(arguments.data, arguments.texts, make_pipeline(arguments.reader))
    if not scores:
        sys.exit(f"no *.gold.jsonl and no *.ann in {arguments.data}")
    for name, one in scores.items():
        print(name, json.dumps(one.figures()))
    print(json.dumps({"task": "statements", **pooled(scores).figures(), **share_of_human(scores)}))


if __name__ == "__main__":
    main()
