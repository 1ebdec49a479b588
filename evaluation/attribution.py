"""Scores attributions against PolNeAR: `python -m evaluation.attribution --data DIR [--reader careful]`.

DIR holds `text/*.txt` and `attributions/*.ann` (brat form). Content is hit where predicted and
gold content share at least half of the characters (Jaccard, white space left out), one to one,
best first. A relation is right where content is hit and source and cue overlap; a gold
attribution without a source wants none. PolNeAR is flat: a found attribution whose content and cue
both lie inside another's content is not scored.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import Attribution, Block, Document, Reading
from dragoman.reading.attribution_spans import label_attributions
from dragoman.reading.attributions import read_attributions
from dragoman.reading.parse import Parser

HIT = 0.5


@dataclass(frozen=True, slots=True)
class Relation:
    """An attribution as sets of character offsets, white space left out."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    direct: bool


def gold_relations(path: Path, text: str) -> list[Relation]:
    """The attributions of a brat file."""
    spans: dict[str, frozenset[int]] = {}
    relations: list[Relation] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            offsets = fields[1].split(" ", 1)[1]
            pairs = (tuple(map(int, pair.split())) for pair in offsets.split(";"))
            spans[fields[0]] = _characters(text, pairs)
        elif line.startswith("E") and len(fields) > 1:
            relations.append(_gold_relation(fields[1], spans, text))
    return [relation for relation in relations if relation.content]


def _gold_relation(arguments: str, spans: dict[str, frozenset[int]], text: str) -> Relation:
    roles: dict[str, frozenset[int]] = {}
    for role, name in re.findall(r"(Source|Cue|Content)\d*:(\w+)", arguments):
        roles[role] = roles.get(role, frozenset()) | spans.get(name, frozenset())
    none: frozenset[int] = frozenset()
    content = roles.get("Content", none)
    return Relation(roles.get("Source", none), roles.get("Cue", none), content, _is_quoted(text, content))


def _is_quoted(text: str, content: frozenset[int]) -> bool:
    if not content:
        return False
    first, last = min(content), max(content)
    marks = "\"“”'‘’`«»"
    return _near_mark(text, first, -1, marks) and _near_mark(text, last, 1, marks)


def _near_mark(text: str, at: int, step: int, marks: str) -> bool:
    return text[at] in marks or text[at + step : at + step + 1] in marks


def found_relations(reading: Reading) -> list[Relation]:
    """The reader's attributions, nested ones left out."""
    found = [a for a in reading.attributions if a.cue is not None]
    outer = [a for a in found if not any(_inside(a, other) for other in found if other is not a)]
    return [_found_relation(reading.document.text, a) for a in outer]


def _inside(inner: Attribution, outer: Attribution) -> bool:
    cue = inner.cue
    return cue is not None and outer.covers(cue.start, cue.end) and outer.cue != cue


def _found_relation(text: str, found: Attribution) -> Relation:
    source = [(found.voice.span.start, found.voice.span.end)] if found.voice.span else []
    cue = [(found.cue.start, found.cue.end)] if found.cue else []
    content = [(part.start, part.end) for part in found.content]
    return Relation(
        _characters(text, source), _characters(text, cue), _characters(text, content), found.kind == "direct"
    )


def _characters(text: str, pairs: Iterable[tuple[int, ...]]) -> frozenset[int]:
    return frozenset(i for start, end in pairs for i in range(start, end) if not text[i : i + 1].isspace())


def match(gold: list[Relation], found: list[Relation]) -> list[tuple[Relation, Relation]]:
    """Pairs whose contents hit, one to one, best first."""
    scored = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            shared = len(g.content & f.content)
            if shared and shared >= HIT * len(g.content | f.content):
                linked = _right(g, f)
                scored.append((shared / len(g.content | f.content), linked, -i, -j))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(scored, reverse=True):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((gold[-i], found[-j]))
    return pairs


def _right(gold: Relation, found: Relation) -> bool:
    source = bool(gold.source & found.source) if gold.source else not found.source
    return source and bool(gold.cue & found.cue)


def readings(folder: Path, parser: Parser) -> Iterator[tuple[Reading, list[Relation]]]:
    """Each document parsed, every paragraph read, with its gold; one annotator a document."""
    texts = sorted((folder / "text").glob("*.txt"))
    bare = []
    for path in texts:
        text = path.read_bytes().decode("utf-8")
        blocks = tuple(Block(m.start(), m.end(), "prose") for m in re.finditer(r"[^\n]+", text))
        bare.append(Reading(Document("doc_0", path.name, text, "0" * 64, "text/plain"), blocks=blocks))
    for path, reading in zip(texts, parser.pipe(bare), strict=True):
        annotated = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotated:
            yield reading, gold_relations(annotated[0], reading.document.text)


def read_carefully(reading: Reading) -> Reading:
    """The attributions as the careful reader has them."""
    return label_attributions(read_attributions(reading))


def score(
    pairs: Iterable[tuple[Reading, list[Relation]]], read: Callable[[Reading], Reading] = read_attributions
) -> dict[str, float]:
    """Content, relation and direct-only precision, recall and F1."""
    names = "gold found hit relation gold_direct found_direct hit_gd hit_fd right_gd right_fd"
    n = dict.fromkeys(names.split(), 0)
    for parsed, gold in pairs:
        found = found_relations(read(parsed))
        matched = match(gold, found)
        n["gold"] += len(gold)
        n["found"] += len(found)
        n["hit"] += len(matched)
        n["relation"] += sum(_right(g, f) for g, f in matched)
        n["gold_direct"] += sum(g.direct for g in gold)
        n["found_direct"] += sum(f.direct for f in found)
        n["hit_gd"] += sum(g.direct for g, _ in matched)
        n["hit_fd"] += sum(f.direct for _, f in matched)
        n["right_gd"] += sum(g.direct and _right(g, f) for g, f in matched)
        n["right_fd"] += sum(f.direct and _right(g, f) for g, f in matched)
    return {
        **_prf("content", n["hit"], n["found"], n["hit"], n["gold"]),
        **_prf("relation", n["relation"], n["found"], n["relation"], n["gold"]),
        **_prf("direct", n["hit_fd"], n["found_direct"], n["hit_gd"], n["gold_direct"]),
        **_prf("direct_relation", n["right_fd"], n["found_direct"], n["right_gd"], n["gold_direct"]),
        "gold": n["gold"],
        "found": n["found"],
    }


def _prf(name: str, right: int, claimed: int, recalled: int, wanted: int) -> dict[str, float]:
    precision, recall = right / max(1, claimed), recalled / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {f"{name}_p": round(precision, 4), f"{name}_r": round(recall, 4), f"{name}_f1": round(f1, 4)}


def main() -> None:
    """Print the scores of a folder as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--reader", choices=("rules", "careful"), default="rules")
    asked = parser.parse_args()
    read = read_carefully if asked.reader == "careful" else read_attributions
    print(json.dumps(score(readings(asked.data, Parser()), read)))


if __name__ == "__main__":
    main()
