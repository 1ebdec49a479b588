"""Causal links against hand-made gold: what the text holds to bring about what.

    python -m evaluation.causes --data GOLD_DIR --texts TEXT_DIR
    python -m evaluation.causes --data evaluation/articles/dev

`GOLD_DIR` holds `NAME.causes.jsonl` (or `NNN.causes.jsonl`, matched to the text whose name begins with
the number), or annotated articles. The words of a gold cause and effect are looked for in their
sentence, then in the one before. A link matches a gold one of the same sentence where both its ends
overlap with the gold's; `f1` asks for the same kind as well, `any_f1` does not. Matching is one to one,
as many as can be. The gold is one annotator's: no two were compared, so that what people would reach
against each other is not known. The last line printed is one JSON object; `sign` and `voice` are shares of
the links matched with their kind.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from dragoman.documents.load import load
from dragoman.documents.walk import SUFFIXES
from dragoman.model import CausalLink, Document, Reading
from dragoman.reading.pipeline import Pipeline, make_pipeline
from evaluation.articles import read_articles

Ends = tuple[tuple[int, int], ...]
"""The places where the words of an end stand."""

BEFORE = 600
"""Characters before a sentence in which an end may stand: the sentence before."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One link as annotated, with its sentence and the places of its ends."""

    start: int
    end: int
    cause: Ends
    effect: Ends
    kind: str
    sign: str
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over one or more documents; `matched` asks for the kind, `any` does not."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    any: int = 0
    sign: int = 0
    voice: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(a + b for a, b in zip(asdict(self).values(), asdict(other).values(), strict=True)))

    def figures(self) -> dict[str, float]:
        """The figures by name."""
        return {
            "precision": round(self.matched / max(1, self.found), 4),
            "recall": round(self.matched / max(1, self.gold), 4),
            "f1": round(2 * self.matched / max(1, self.found + self.gold), 4),
            "any_f1": round(2 * self.any / max(1, self.found + self.gold), 4),
            "sign": round(self.sign / max(1, self.matched), 4),
            "voice": round(self.voice / max(1, self.matched), 4),
            "gold": self.gold,
            "found": self.found,
        }


def places(text: str, words: str, start: int, end: int) -> Ends:
    """Where the words stand: in the sentence, else just before it, else nowhere; any white space counts as one."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    inside = tuple(m.span() for m in pattern.finditer(text, start, end))
    return inside or tuple(m.span() for m in pattern.finditer(text, max(0, start - BEFORE), start))


def agrees(reading: Reading, link: CausalLink, gold: Gold) -> bool:
    """Whether a link stands in the gold's sentence and both its ends overlap with the gold's."""
    sentence = reading.sentences[link.sentence]
    return (
        sentence.start < gold.end
        and gold.start < sentence.end
        and any(link.cause.start < end and start < link.cause.end for start, end in gold.cause)
        and any(link.effect.start < end and start < link.effect.end for start, end in gold.effect)
    )


def score(reading: Reading, gold: list[Gold]) -> Score:
    """Match a reading's links with the gold of its document."""
    loose = [[j for j, g in enumerate(gold) if agrees(reading, link, g)] for link in reading.links]
    strict = [[j for j in near if gold[j].kind == link.kind] for link, near in zip(reading.links, loose, strict=True)]
    pairs = most_pairs(strict)
    matched = [(reading.links[i], gold[j]) for j, i in pairs.items()]
    return Score(
        gold=len(gold),
        found=len(reading.links),
        matched=len(matched),
        any=len(most_pairs(loose)),
        sign=sum(link.sign == g.sign for link, g in matched),
        voice=sum(_voice_agrees(link, g) for link, g in matched),
    )


def most_pairs(options: list[list[int]]) -> dict[int, int]:
    """As many one-to-one pairs as can be: for each right-hand number that is used, its left-hand one (Kuhn)."""
    taken: dict[int, int] = {}

    def settle(i: int, seen: set[int]) -> bool:
        for j in options[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or settle(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(options)):
        settle(i, set())
    return taken


def _voice_agrees(link: CausalLink, gold: Gold) -> bool:
    wanted = gold.said_by[0].lower() if gold.said_by else "author"
    if not link.said_by:
        return wanted == "author"
    nearest = link.said_by[0]
    names = {nearest.name.lower(), nearest.name.split()[-1].lower(), (nearest.code or "").lower()}
    return bool(names & {wanted, wanted.split()[-1]})


def _published_gold(path: Path, text: str) -> Iterator[Gold]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        start, end = row["span"]
        yield Gold(
            start, end, places(text, row["cause"], start, end), places(text, row["effect"], start, end),
            row["kind"], row["sign"], tuple(row["said_by"]),
        )  # fmt: skip


def documents(data: Path, texts: Path) -> Iterator[tuple[str, Document, list[Gold]]]:
    """Each document of a folder with its name and its links.

    Raises:
        FileNotFoundError: A gold file has no text of its name.
    """
    for article in read_articles(data):
        yield article.name, article.document(), [
            Gold(
                s.start, s.end, places(article.text, link.cause, s.start, s.end),
                places(article.text, link.effect, s.start, s.end), link.kind, link.sign, link.by,
            )
            for s in article.sentences
            for link in s.links
        ]  # fmt: skip
    for path in sorted(data.glob("*.causes.jsonl")):
        name = path.name.removesuffix(".causes.jsonl")
        text = next((t for t in sorted(texts.glob(f"{name}*")) if t.suffix in SUFFIXES), None)
        if text is None:
            raise FileNotFoundError(f"no text for {path} in {texts}: expected a file whose name begins with {name}")
        document = load(text)
        yield name, document, list(_published_gold(path, document.text))


def evaluate(data: Path, texts: Path | None = None, pipeline: Pipeline | None = None) -> dict[str, Score]:
    """Scores by document."""
    pipeline = pipeline or make_pipeline()
    return {name: score(pipeline.read(one), gold) for name, one, gold in documents(data, texts or data)}


def main() -> None:
    """Print a line a document and the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, help="the folder of the texts; by default that of the gold")
    arguments = parser.parse_args()
    scores = evaluate(arguments.data, arguments.texts)
    if not scores:
        sys.exit(f"no *.causes.jsonl and no *.ann in {arguments.data}")
    for name, one in scores.items():
        print(name, json.dumps(one.figures()))
    print(json.dumps({"task": "causes", **sum(scores.values(), Score()).figures()}))


if __name__ == "__main__":
    main()
