"""Sentences with their actors and what joins them, as a table that a model is fitted on.

    python -m training.examples --articles evaluation/articles/dev --out articles.jsonl
    python -m training.examples --news ../shared/data --part train --out news.jsonl
    python -m training.examples --sentences evaluation/own --out sentences.jsonl
    python -m training.examples --gold evaluation/own --texts dragoman/samples --out samples.jsonl
    python -m training.examples --icbe ICBE_DIR --out icbe.jsonl
    python -m training.examples --plv PLV_train.tsv --out plv.jsonl

A line is one sentence: `text`, `before` (the sentence before it, empty where a document begins), `actors`
(code, and character spans in `text` and in `before`), and `told` (actor, recipient or null, type, words).
Actors are those that the reader's own mentions find, so that a model learns on what it will be given;
what the gold tells of an actor that no mention holds is left out and counted on stderr.
`complete` is false where the source codes only some of the types: what it leaves out may still be so.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dragoman.documents.load import load
from dragoman.identity import document_id
from dragoman.model import Document, Found, Reading
from dragoman.reading.pairs import actors_by_sentence
from dragoman.reading.pipeline import Pipeline, make_pipeline
from evaluation.articles import read_articles
from evaluation.news import PARTS, folders_of
from evaluation.news import articles as real_news
from training import coded

Told = dict[str, Any]
Row = dict[str, Any]


def sentence_rows(reading: Reading, told: Mapping[int, list[Told]], source: str, complete: bool) -> Iterator[Row]:
    """A row for each sentence of a reading; `told` holds the gold by index of sentence."""
    for i, actors in actors_by_sentence(reading):
        yield {
            "source": source,
            "document": reading.document.path,
            "start": reading.sentences[i].start,
            "text": reading.sentence_span(i).exact,
            "before": reading.sentence_span(i - 1).exact if i else "",
            "actors": {code: {"here": named.here, "before": named.before} for code, named in actors.items()},
            "told": told.get(i, []),
            "complete": complete,
        }


def from_articles(folder: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of annotated articles."""
    for article in read_articles(folder):
        reading = pipeline.read(article.document())
        told: dict[int, list[Told]] = defaultdict(list)
        for annotated in article.sentences:
            at = sentence_at(reading, annotated.start, annotated.end)
            if at is not None:
                told[at] += [
                    coded.told(t.actor, t.recipient, t.type, t.words, t.status, t.forecast)
                    for t in annotated.statements
                ]
        yield from sentence_rows(reading, told, "articles", True)


def from_news(part: str, data: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of one part of the real news and narratives that are annotated apart from their texts."""
    folders = folders_of(data, data.parent / "seeds")
    for article in real_news(part):
        reading = pipeline.read(article.document(folders))
        told: dict[int, list[Told]] = defaultdict(list)
        for gold in article.gold():
            at = sentence_at(reading, *gold["spans"][0])
            if at is not None:
                start, end = gold.get("at", (0, 0))
                words, status = reading.document.text[start:end], gold["statuses"][0]
                type_ = gold["types"][0]
                told[at].append(coded.told(gold["actor"], gold["recipient"], type_, words, status, gold["forecast"]))
        yield from sentence_rows(reading, told, "news", True)


def sentence_at(reading: Reading, start: int, end: int) -> int | None:
    """The sentence that shares most with a stretch of the text; `None` where none shares anything."""
    over = [(min(s.end, end) - max(s.start, start), -s.index) for s in reading.sentences]
    best = max(over, default=(0, 0))
    return -best[1] if best[0] > 0 else None


def from_sentences(path: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of single annotated sentences (see evaluation/sentences.py for the form)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        sentence, wanted = line.split("\t")
        told = [_of_sentence(part) for part in wanted.split(";") if part.strip()]
        reading = pipeline.read(document(path.stem, sentence, "2024-06-15"))
        yield from sentence_rows(reading, {0: told}, "sentences", True)


def _of_sentence(part: str) -> Told:
    """`ACTOR TYPE RECIPIENT STATUS`; where it may be of two types, the first."""
    actor, types, recipient, status = part.split()
    return coded.told(actor, None if recipient == "-" else recipient, types.split("/")[0], status=status)


def from_gold(path: Path, text: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of a document with hand-made gold; only rows that its annotators agree on are told."""
    reading = pipeline.read(load(text))
    told: dict[int, list[Told]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        at = sentence_at(reading, *gold["spans"][0])
        if at is not None and gold["weight"] == "core":
            type_, status = gold["types"][0], gold["statuses"][0]
            told[at].append(
                coded.told(gold["actor"], gold["recipient"], type_, gold["words"], status, gold["forecast"])
            )
    yield from sentence_rows(reading, told, path.name.split(".")[0], True)


def document(name: str, text: str, published: str) -> Document:
    """A text with a name and a date."""
    return Document(document_id(text), name, text, "", "text/plain", published=Found(published, "sidecar", ""))


def from_icbe(folder: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of crisis narratives, coded events as what is told; held-back crises are left out."""
    for number, sentences in coded.crises(folder):
        text, starts = "", []
        for rows in sentences:
            starts.append((len(text), rows))
            text += rows[0]["sentence_span_text"].strip() + " "
        reading = pipeline.read(document(f"icbe-{number}", text, coded.published(sentences)))
        told: dict[int, list[Told]] = defaultdict(list)
        for start, rows in starts:
            at = sentence_at(reading, start, start + len(rows[0]["sentence_span_text"].strip()))
            if at is not None:
                told[at] += [t for row in rows for t in coded.of_event(row)]
        yield from sentence_rows(reading, told, "icbe", False)


def from_plv(path: Path) -> Iterator[Row]:
    """Rows of sentences whose source and target are marked, with the root as the type."""
    for number, (text, source, target, root) in enumerate(coded.marked(path)):
        yield {
            "source": "plv",
            "document": str(number),
            "start": 0,
            "text": text,
            "before": "",
            "actors": {"S": {"here": [source], "before": []}, "T": {"here": [target], "before": []}},
            "told": [coded.told("S", "T", root)],
            "complete": False,
        }


def lost(rows: Iterable[Row]) -> Counter[str]:
    """How much of what is told joins actors that the reader found here, found before, or did not find."""
    out: Counter[str] = Counter()
    for row in rows:
        for told in row["told"]:
            named = [row["actors"].get(code) for code in (told["actor"], told["recipient"]) if code]
            key = "open" if None in named else "here" if all(n and n["here"] for n in named) else "before"
            out[key] += 1
    return out


def rows_of(asked: argparse.Namespace, pipeline: Pipeline) -> Iterator[Row]:
    """The rows of every source that was asked for."""
    if asked.articles:
        yield from from_articles(asked.articles, pipeline)
    if asked.news:
        yield from from_news(asked.part, asked.news, pipeline)
    for path in sorted(asked.sentences.glob("sentences_*.tsv")) if asked.sentences else ():
        yield from from_sentences(path, pipeline)
    for path in sorted(asked.gold.glob("*.gold.jsonl")) if asked.gold else ():
        text = next(iter(sorted(asked.texts.glob(path.name.split(".")[0] + "*.txt"))))
        yield from from_gold(path, text, pipeline)
    if asked.icbe:
        yield from from_icbe(asked.icbe, pipeline)
    if asked.plv:
        yield from from_plv(asked.plv)


def main() -> None:
    """Write the rows and say how many of the statements they can carry."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="a folder of .ann files")
    parser.add_argument("--news", type=Path, help="the folder of the corpora that `evaluation.news` knows")
    parser.add_argument("--part", choices=PARTS, default="train", help="which part of them")
    parser.add_argument("--sentences", type=Path, help="a folder of sentences_*.tsv files")
    parser.add_argument("--gold", type=Path, help="a folder of NAME.gold.jsonl files")
    parser.add_argument("--texts", type=Path, help="the folder of their texts")
    parser.add_argument("--icbe", type=Path, help="the folder of narratives_events.csv")
    parser.add_argument("--plv", type=Path, help="PLV_train.tsv")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    rows = list(rows_of(asked, make_pipeline()))
    asked.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} sentences; told of: {dict(lost(rows))}", file=sys.stderr)


if __name__ == "__main__":
    main()
