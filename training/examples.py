"""Sentences with their actors and what joins them, as a table that a model is fitted on.

    python -m training.examples --articles evaluation/articles/dev --sentences evaluation/own --out own.jsonl
    python -m training.examples --icbe narratives_events.csv --out icbe.jsonl
    python -m training.examples --plv PLV_train.tsv --out plv.jsonl

A line is one sentence: `text`, `before` (the sentence before it, empty where a document begins), `actors`
(code, and character spans in `text` and in `before`), and `told` (actor, recipient or null, type, words).
Actors are those that the reader's own mentions find, so that a model learns on what it will be given;
what the gold tells of an actor that no mention holds is left out and counted on stderr.
`complete` is false where the source codes only some of the types: what it leaves out may still be so.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.identity import document_id
from dragoman.model import Document, Found, Mention, Reading
from dragoman.reading.pairs import MOST_IN_MIND
from dragoman.reading.pipeline import Pipeline, make_pipeline
from dragoman.reading.topic import foregrounds
from dragoman.vocabulary.actors import resolve
from dragoman.errors import UnknownName
from evaluation.articles import read_articles

Told = dict[str, Any]
Row = dict[str, Any]

HELD_BACK = 10
"""Every crisis whose number this divides is kept out of training, for measuring."""

_SPEECH = {
    "appeal": "REQUEST",
    "demand": "REQUEST",
    "reject": "REJECT",
    "disapprove": "ACCUSE",
    "accuse": "ACCUSE",
    "accept": "AGREE",
    "promise": "AGREE",
    "express intent": "AGREE",
    "offer": "AGREE",
    "offer - without conditions": "AGREE",
    "ultimatum": "THREATEN",
    "threaten": "THREATEN",
    "praise": "SUPPORT",
}

_DEEDS = {
    "attack": "ASSAULT",
    "battle/clash": "ASSAULT",
    "invasion/occupation": "ASSAULT",
    "bombard": "ASSAULT",
    "declaration of war": "ASSAULT",
    "border violation": "ASSAULT",
    "continuation of previous fighting": "ASSAULT",
    "join ongoing war": "ASSAULT",
    "deployment to area": "MOBILIZE",
    "mobilization": "MOBILIZE",
    "raise in alert": "MOBILIZE",
    "fortify": "MOBILIZE",
    "show of force": "MOBILIZE",
    "exercise": "MOBILIZE",
    "assert political control over": "COERCE",
    "annex": "COERCE",
    "blockade": "COERCE",
    "cease fire": "RETREAT",
    "withdraw from area": "RETREAT",
    "withdraw behind border": "RETREAT",
    "retreat": "RETREAT",
    "surrender": "RETREAT",
    "de-mobilization": "RETREAT",
    "withdraw from war": "RETREAT",
    "decolonize": "CONCEDE",
    "reduce control over": "CONCEDE",
    "end blockade": "CONCEDE",
    "meeting": "CONSULT",
    "mediation": "CONSULT",
    "discussion": "CONSULT",
    "military cooperation": "COOPERATE",
    "economic cooperation": "COOPERATE",
    "intelligence cooperation": "COOPERATE",
    "unspecified cooperation": "COOPERATE",
    "sign formal agreement": "AGREE",
    "settle dispute": "AGREE",
    "mutual defense pact": "AGREE",
    "formal military alliance": "AGREE",
    "general political support": "SUPPORT",
    "join war on behalf": "AID",
    "humanitarian aid": "AID",
    "military aid": "AID",
    "end economic cooperation": "SANCTION",
    "end unspecified cooperation": "SANCTION",
    "break off negotiations": "SANCTION",
    "withdraw diplomats": "SANCTION",
    "terminate treaty": "SANCTION",
    "end military cooperation": "SANCTION",
    "end unspecified aid": "SANCTION",
    "end economic aid": "SANCTION",
    "leave alliance": "SANCTION",
}

_DEED_COLUMNS = ("interact_escalate", "interact_deescalate", "interact_increasecoop", "interact_decreasecoop")


def sentence_rows(reading: Reading, told: Mapping[int, list[Told]], source: str, complete: bool) -> Iterator[Row]:
    """A row for each sentence of a reading; `told` holds the gold by index of sentence."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        by_sentence[reading.tokens[mention.head].sentence].append(mention)
    minds = foregrounds(reading, MOST_IN_MIND)
    for sentence in reading.sentences:
        i = sentence.index
        here = _spans(reading, i, by_sentence[i])
        ahead = i - 1 if i and reading.sentences[i - 1].end <= sentence.start else None
        carried = _spans(reading, ahead, by_sentence[ahead]) if ahead is not None else {}
        yield {
            "source": source,
            "document": reading.document.path,
            "start": sentence.start,
            "text": reading.sentence_span(i).exact,
            "before": reading.sentence_span(ahead).exact if ahead is not None else "",
            "actors": {
                code: {"here": here.get(code, []), "before": carried.get(code, [])}
                for code in dict.fromkeys([*here, *carried, *(actor.code for actor in minds[i])])
            },
            "told": told.get(i, []),
            "complete": complete,
        }


def _spans(reading: Reading, sentence: int, mentions: Iterable[Mention]) -> dict[str, list[tuple[int, int]]]:
    offset = reading.sentences[sentence].start
    out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in mentions:
        for actor in mention.actors:
            out[actor.code].append((mention.span.start - offset, mention.span.end - offset))
    return out


def from_articles(folder: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of annotated articles."""
    for article in read_articles(folder):
        reading = pipeline.read(article.document())
        told: dict[int, list[Told]] = defaultdict(list)
        for annotated in article.sentences:
            at = _sentence_at(reading, annotated.start, annotated.end)
            if at is not None:
                told[at] += [
                    {
                        "actor": t.actor,
                        "recipient": t.recipient,
                        "type": t.type,
                        "words": t.words,
                        "status": t.status,
                        "forecast": t.forecast,
                    }
                    for t in annotated.statements
                ]
        yield from sentence_rows(reading, told, "articles", True)


def _sentence_at(reading: Reading, start: int, end: int) -> int | None:
    over = [(min(s.end, end) - max(s.start, start), -s.index) for s in reading.sentences]
    best = max(over, default=(0, 0))
    return -best[1] if best[0] > 0 else None


def from_sentences(path: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of single annotated sentences (see evaluation/sentences.py for the form)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        sentence, wanted = line.split("\t")
        told = []
        for part in wanted.split(";"):
            if part.strip():
                actor, types, recipient, status = part.split()
                recipient_code = None if recipient == "-" else recipient
                told.append(
                    {
                        "actor": actor,
                        "recipient": recipient_code,
                        "type": types.split("/")[0],
                        "words": "",
                        "status": status,
                        "forecast": False,
                    }
                )
        reading = pipeline.read(_document(path.stem, sentence, "2024-06-15"))
        yield from sentence_rows(reading, {0: told}, "sentences", True)


def from_gold(path: Path, text: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of a document with hand-made gold; only rows that its annotators agree on are told."""
    from dragoman.documents.load import load

    reading = pipeline.read(load(text))
    told: dict[int, list[Told]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        at = _sentence_at(reading, *gold["spans"][0])
        if at is not None and gold["weight"] == "core":
            told[at].append(
                {
                    "actor": gold["actor"],
                    "recipient": gold["recipient"],
                    "type": gold["types"][0],
                    "words": gold["words"],
                    "status": gold["statuses"][0],
                    "forecast": gold["forecast"],
                }
            )
    yield from sentence_rows(reading, told, path.name.split(".")[0], True)


def _document(name: str, text: str, published: str) -> Document:
    return Document(
        document_id(text), name, text, "", "text/plain", published=Found(published, "sidecar", "")
    )


def from_icbe(path: Path, pipeline: Pipeline) -> Iterator[Row]:
    """Rows of crisis narratives, coded events as what is told; held-back crises are left out."""
    crises: dict[int, dict[int, list[dict[str, str]]]] = defaultdict(lambda: defaultdict(list))
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            crises[int(row["crisno"])][int(float(row["sentence_number_int_aligned"]))].append(row)
    for number, sentences in sorted(crises.items()):
        if number % HELD_BACK == 0:
            continue
        yield from _crisis(number, sentences, pipeline)


def _crisis(number: int, sentences: Mapping[int, list[dict[str, str]]], pipeline: Pipeline) -> Iterator[Row]:
    text, starts = "", []
    for _, rows in sorted(sentences.items()):
        starts.append((len(text), rows))
        text += rows[0]["sentence_span_text"].strip() + " "
    years = [int(r["date_earliest_year"]) for _, rows in starts for r in rows if r["date_earliest_year"].isdigit()]
    published = f"{max(years)}-12-31" if years else "1970-01-01"
    reading = pipeline.read(_document(f"icbe-{number}", text, published))
    told: dict[int, list[Told]] = defaultdict(list)
    for start, rows in starts:
        at = _sentence_at(reading, start, start + len(rows[0]["sentence_span_text"].strip()))
        if at is not None:
            told[at] += [t for row in rows for t in _coded(row)]
    yield from sentence_rows(reading, told, "icbe", False)


def _coded(row: Mapping[str, str]) -> Iterator[Told]:
    """What one coded event tells, for every pair of its actors."""
    types = [_SPEECH[k] for k in row["sayintkind"].split(";") if k in _SPEECH]
    speakers, hearers = _codes(row["say_actor_a"]), _codes(row["say_actor_b"])
    deeds = [_DEEDS[k] for column in _DEED_COLUMNS for k in row[column].split(";") if k in _DEEDS]
    doers, others = _codes(row["do_actor_a"]), _codes(row["do_actor_b"])
    thinkers = _codes(row["think_actor_a"])
    if types:
        yield from _pairs(speakers, hearers or others, types[:1])
    elif deeds:
        yield from _pairs(doers, others, list(dict.fromkeys(deeds))[:2])
    elif row["thinkkind"] in ("fear", "desire", "territory", "policy"):
        yield from _pairs(thinkers, others, ["INTEREST"])


def _pairs(actors: list[str], recipients: list[str], types: list[str]) -> Iterator[Told]:
    for type_ in types:
        for actor in actors:
            for recipient in recipients or [None]:
                if actor != recipient:
                    yield {
                        "actor": actor,
                        "recipient": recipient,
                        "type": type_,
                        "words": "",
                        "status": "actual",
                        "forecast": False,
                    }


def _codes(names: str) -> list[str]:
    out = []
    for name in names.split(";"):
        try:
            out.append(resolve(name.strip()).code)
        except UnknownName:
            continue
    return list(dict.fromkeys(out))


def from_plv(path: Path, clean_only: bool = False) -> Iterator[Row]:
    """Rows of sentences whose source and target are marked, with the root as the type."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            plain, spans = _unmark(row["marked_sentence"])
            if spans:
                yield {
                    "source": "plv",
                    "document": row["sentence_id"],
                    "start": 0,
                    "text": plain,
                    "before": "",
                    "actors": {
                        "S": {"here": [spans["s"]], "before": []},
                        "T": {"here": [spans["t"]], "before": []},
                    },
                    "told": [
                        {
                            "actor": "S",
                            "recipient": "T",
                            "type": row["gold_root"],
                            "words": "",
                            "status": "actual",
                            "forecast": False,
                        }
                    ],
                    "complete": False,
                }


def _unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    plain, spans, opened = "", {}, {}
    for part in re.split(r"(</?[st]>)", marked):
        if part in ("<s>", "<t>"):
            opened[part[1]] = len(plain)
        elif part in ("</s>", "</t>"):
            spans[part[2]] = (opened[part[2]], len(plain))
        else:
            plain += part
    return plain, spans if len(spans) == 2 else {}


def lost(rows: Iterable[Row]) -> Counter[str]:
    """How much of what is told joins actors that the reader found here, found before, or did not find."""
    out: Counter[str] = Counter()
    for row in rows:
        for told in row["told"]:
            named = [row["actors"].get(code) for code in (told["actor"], told["recipient"]) if code]
            key = "open" if None in named else "here" if all(n and n["here"] for n in named) else "before"
            out[key] += 1
    return out


def main() -> None:
    """Write the rows and say how many of the statements they can carry."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="a folder of .ann files")
    parser.add_argument("--sentences", type=Path, help="a folder of sentences_*.tsv files")
    parser.add_argument("--gold", type=Path, help="a folder of NNN.gold.jsonl files")
    parser.add_argument("--texts", type=Path, help="the folder of their texts")
    parser.add_argument("--icbe", type=Path, help="narratives_events.csv")
    parser.add_argument("--plv", type=Path, help="PLV_train.tsv")
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    pipeline = make_pipeline()
    rows: list[Row] = []
    if a.articles:
        rows += from_articles(a.articles, pipeline)
    if a.sentences:
        for path in sorted(a.sentences.glob("sentences_*.tsv")):
            rows += from_sentences(path, pipeline)
    if a.gold:
        for path in sorted(a.gold.glob("*.gold.jsonl")):
            text = next(t for t in sorted(a.texts.glob(path.name.split(".")[0] + "*.txt")))
            rows += from_gold(path, text, pipeline)
    if a.icbe:
        rows += from_icbe(a.icbe, pipeline)
    if a.plv:
        rows += from_plv(a.plv)
    a.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} sentences; told of: {dict(lost(rows))}", file=sys.stderr)


if __name__ == "__main__":
    main()
