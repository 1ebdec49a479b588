"""Statements of real news, against our own annotation of it.

    python -m evaluation.news --data ../shared/data [--seeds ../shared/seeds] [--part held] [--reader careful]

The texts are articles of other corpora, which lie beside the project and are not part of it: reports and comments
of newspapers and agencies. `evaluation/news` holds what we wrote of them: which article (`articles.toml`), and a
statement a line with the places it stands at, without any words of the text. One annotator, a language model, wrote
each by the codebook without having seen what the reader makes of it.

Articles of the part `dev` have been looked at and learned from; those of `held` are only scored, each kept from all
who work on the rules. Figures and form are those of `evaluation.statements`; the last line is one JSON object.
"""

import argparse
import html
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.identity import document_id
from dragoman.model import Document, Found
from dragoman.reading.pipeline import Pipeline, make_pipeline
from evaluation import icbe
from evaluation.statements import Gold, Score, pooled, rows_of, score, share_of_human

HERE = Path(__file__).parent / "news"

PARTS = ("dev", "held", "train", "check")

CRISES = "icbe"
"""The corpus whose texts are narratives, named by the number of the crisis."""

_HEADINGS = ("ABSTRACT.\n\n", "FULL TEXT.\n\n")
"""Lines that a news archive put between the parts of an article."""

_BODY = re.compile("<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated article.

    Attributes:
        name: Also of its file of statements.
        text: Where its text lies: `polnear/…`, `timex/…`, `seeds/…`, or `icbe/` and the number of a crisis.
        published: Its date, ISO; "" for a narrative, which has none.
        part: One of `PARTS`.
        agreement: F1 of one annotator against the other on the pair, the group of types and the type; empty where
            there was one annotator.
    """

    name: str
    text: str
    published: str
    part: str
    agreement: tuple[float, ...]

    def gold(self) -> list[Gold]:
        """Its statements, as `evaluation.statements` takes them."""
        lines = (HERE / f"{self.name}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def document(self, folders: Mapping[str, Path]) -> Document:
        """The article, its text made plain.

        Raises:
            FileNotFoundError: The corpus is not there, or lacks the article.
        """
        corpus, _, rest = self.text.partition("/")
        if corpus == CRISES:
            return _narratives(folders[corpus])[int(rest)]
        raw = (folders[corpus] / rest).read_text(encoding="utf-8")
        text = plain(raw) if corpus != "seeds" else raw
        return Document(
            document_id(text), self.name, text, "", "text/plain", published=Found(self.published, "sidecar", "")
        )


def plain(raw: str) -> str:
    """A text without mark-up and an archive's headings, its doubled single quotation marks made double ones."""
    body = _BODY.search(raw)
    if body is not None:
        raw = html.unescape(_TAG.sub("", body[1])).strip()
    for heading in _HEADINGS:
        raw = raw.replace(heading, "")
    return raw.replace("``", '"').replace("''", '"')


def articles(part: str) -> Iterator[Article]:
    """The articles of one part, in the order of their names."""
    listed = tomllib.loads((HERE / "articles.toml").read_text(encoding="utf-8"))
    for name, facts in sorted(listed.items()):
        if facts["part"] == part:
            yield Article(name, facts["text"], facts.get("published", ""), part, tuple(facts.get("agreement", ())))


def folders_of(data: Path, seeds: Path) -> dict[str, Path]:
    """Where each corpus lies."""
    return {name: data / name for name in ("polnear", "timex", CRISES)} | {"seeds": seeds}


@cache
def _narratives(folder: Path) -> dict[int, Document]:
    return {narrative.crisis: narrative.document for narrative in icbe.load(folder)}


def evaluate(part: str, folders: Mapping[str, Path], pipeline: Pipeline) -> dict[str, Score]:
    """Scores by article."""
    return {a.name: score(a.gold(), rows_of(pipeline.read(a.document(folders)))) for a in articles(part)}


def main() -> None:
    """Print a line an article and the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds polnear, timex and icbe")
    parser.add_argument("--seeds", type=Path, help="the seed documents; by default beside the data")
    parser.add_argument("--part", choices=PARTS, default="dev")
    parser.add_argument("--reader", default="rules", help="the pipeline that reads, such as careful")
    asked = parser.parse_args()
    folders = folders_of(asked.data, asked.seeds or asked.data.parent / "seeds")
    try:
        scores = evaluate(asked.part, folders, make_pipeline(asked.reader))
    except FileNotFoundError as error:
        sys.exit(f"no text at {error.filename}: the articles lie in corpora that are not part of the project")
    for name, one in scores.items():
        print(name, json.dumps(one.figures()))
    shares = share_of_human(scores, {a.name: a.agreement for a in articles(asked.part) if a.agreement})
    print(json.dumps({"task": f"news-{asked.part}", **pooled(scores).figures(), **shares}))


if __name__ == "__main__":
    main()
