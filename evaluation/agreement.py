"""How far two annotators of our own articles agree, and the reader as a share of that.

    python -m evaluation.agreement --first evaluation/articles/test --second evaluation/second/test [--reader careful]

The second annotator of an article saw its text alone. Agreement is F1 of one annotator's rows against the other's, so
that both count alike: statements at each level of `evaluation.statements`, and actors a sentence as
`evaluation.mentions` counts them. The reader is scored against both merged as the codebook merges its gold: a row is
`core` where both wrote it (same sentence, pair and group of types), else `optional`, which neither costs nor gains.
Actors are merged in the same way. Articles without a second annotation are left out. The last line is one JSON object;
shares are means over the articles.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.model import Reading
from dragoman.reading.pipeline import make_pipeline
from evaluation import mentions
from evaluation.articles import Article, read_articles
from evaluation.statements import LEVELS, Gold, Row, Score, gold_names, matched, pooled, rows_of, score, share_of_human

GROUP = LEVELS.index("group") + 1


class NotTheSame(ValueError):
    """Two annotations of one name are of different texts."""


@dataclass(slots=True)
class Codes:
    """Counts of actors over sentences.

    Attributes:
        found: All that were found, right or wrong.
        right: Those of them that an annotator listed.
        core: All that both annotators listed.
        hit: Those of the core that were found.
    """

    found: int = 0
    right: int = 0
    core: int = 0
    hit: int = 0

    def add(self, found: frozenset[str], first: frozenset[str], second: frozenset[str]) -> None:
        """Count one sentence; to compare two lists alone, give one of them twice."""
        self.found += len(found)
        self.right += len(found & (first | second))
        self.core += len(first & second)
        self.hit += len(found & first & second)

    @property
    def f1(self) -> float:
        """F1 of precision over all that was found and recall over the core."""
        precision, recall = self.right / max(1, self.found), self.hit / max(1, self.core)
        return 2 * precision * recall / max(1e-9, precision + recall)


@dataclass(slots=True)
class Compared:
    """What has been counted of the articles so far, scores by article."""

    people: dict[str, Score] = field(default_factory=dict)
    reader: dict[str, Score] = field(default_factory=dict)
    people_codes: Codes = field(default_factory=Codes)
    reader_codes: Codes = field(default_factory=Codes)

    def add(self, first: Article, second: Article, reading: Reading) -> None:
        """Count one article.

        Raises:
            NotTheSame: The two are annotations of different texts.
        """
        if first.text != second.text:
            raise NotTheSame(f"{first.name}: the second annotation is of another text; copy its sentences unchanged")
        self.people[first.name] = score(first.gold(), rows_of_gold(second.gold()))
        self.reader[first.name] = score(merged(first.gold(), second.gold()), rows_of(reading))
        listed = [(s.start, s.end, s.actors) for s in first.sentences]
        for one, other, read in zip(first.sentences, second.sentences, mentions.rows(listed, reading), strict=True):
            mine, theirs = frozenset(one.actors), frozenset(other.actors)
            self.people_codes.add(theirs, mine, mine)
            self.reader_codes.add(read.found, mine, theirs)

    def figures(self) -> dict[str, float]:
        """The figures by name: the reader's bare, the annotators' beginning with `human_`."""
        people, reader = pooled(self.people), pooled(self.reader)
        human = {f"human_{name}": value for name, value in people.figures().items()}
        agreement = {name: [one.f1(level) for level in LEVELS] for name, one in self.people.items()}
        return {
            **reader.figures(),
            **share_of_human(self.reader, {name: known for name, known in agreement.items() if all(known)}),
            "actors": round(self.reader_codes.f1, 4),
            **human,
            "human_actors": round(self.people_codes.f1, 4),
            "articles": len(self.people),
        }


def merged(first: Sequence[Gold], second: Sequence[Gold]) -> list[Gold]:
    """Both annotators' rows as one gold, what both wrote once."""
    both = matched(list(first), rows_of_gold(second), GROUP)
    mine, theirs = {i for i, _ in both}, {j for _, j in both}
    core = [_core(first[i], second[j]) for i, j in both]
    alone = [row for i, row in enumerate(first) if i not in mine]
    alone += [row for j, row in enumerate(second) if j not in theirs]
    return core + [{**row, "weight": "optional", "forecast": False} for row in alone]


def _core(one: Gold, other: Gold) -> Gold:
    told = {key: _each(one[key], other[key]) for key in ("types", "statuses", "whens")}
    return {
        **one,
        **told,
        "said_by": [*one["said_by"], *other["said_by"]],
        "forecast": one["forecast"] and other["forecast"],
        "forecast_any": one["forecast"] or other["forecast"],
    }


def _each(one: Iterable[str], other: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*one, *other]))


def rows_of_gold(gold: Iterable[Gold]) -> list[Row]:
    """One annotator's rows as if a reader had told them."""
    return [_row(told) for told in gold]


def _row(told: Gold) -> Row:
    [(start, end)] = told["spans"]
    return Row(
        start,
        end,
        frozenset(code for code in (told["actor"], told["recipient"]) if code),
        told["types"][0],
        told["statuses"][0],
        told["whens"][0] if told["whens"] else "",
        told["forecast"],
        gold_names(told["said_by"][0]),
    )


def pairs_of(first: Path, second: Path) -> list[tuple[Article, Article]]:
    """The articles of both folders, by name."""
    others: Mapping[str, Article] = {article.name: article for article in read_articles(second)}
    return [(article, others[article.name]) for article in read_articles(first) if article.name in others]


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=Path, required=True, help="articles with their annotation")
    parser.add_argument("--second", type=Path, required=True, help="the same articles, annotated by somebody else")
    parser.add_argument("--reader", default="rules", help="the pipeline that reads, such as careful")
    asked = parser.parse_args()
    articles = pairs_of(asked.first, asked.second)
    if not articles:
        sys.exit(f"no article of {asked.first} has a second annotation in {asked.second}")
    pipeline, compared = make_pipeline(asked.reader), Compared()
    try:
        for first, second in articles:
            compared.add(first, second, pipeline.read(first.document()))
    except NotTheSame as error:
        sys.exit(str(error))
    print(json.dumps({"task": f"agreement-{asked.first.name}", **compared.figures()}))


if __name__ == "__main__":
    main()
