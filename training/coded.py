"""What two public corpora of coded events tell: ICBe's crisis narratives, and the pairs of PLV.

Neither is part of the project; `../docs/models/pairs.md` says whose they are.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.errors import UnknownName
from dragoman.vocabulary.actors import resolve
from evaluation.icbe import NARRATIVES, is_held_back, valid_crises

Told = dict[str, Any]
Coded = dict[str, str]

SPEECH = {
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
"""Our type of each kind of speech that ICBe codes; kinds that are none of ours are left out."""

DEEDS = {
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
"""The same of what is done."""

DEED_COLUMNS = ("interact_escalate", "interact_deescalate", "interact_increasecoop", "interact_decreasecoop")

THOUGHTS = frozenset({"fear", "desire", "territory", "policy"})
"""Kinds of thought that tell of an interest in somebody."""


def told(
    actor: str,
    recipient: str | None,
    type_: str,
    words: str = "",
    status: str = "actual",
    forecast: bool = False,
) -> Told:
    """A statement of the gold, as rows hold it."""
    return {
        "actor": actor,
        "recipient": recipient,
        "type": type_,
        "words": words,
        "status": status,
        "forecast": forecast,
    }


# ---- ICBe


def crises(folder: Path) -> Iterator[tuple[int, list[list[Coded]]]]:
    """The crises that may be learned from: number, and for each sentence the rows of its events."""
    valid = valid_crises(folder)
    found: dict[int, dict[int, list[Coded]]] = {}
    with (folder / NARRATIVES).open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            sentences = found.setdefault(int(row["crisno"]), {})
            sentences.setdefault(int(float(row["sentence_number_int_aligned"])), []).append(row)
    for number, sentences in sorted(found.items()):
        if not is_held_back(number, valid):
            yield number, [rows for _, rows in sorted(sentences.items())]


def published(sentences: Iterable[Sequence[Coded]]) -> str:
    """A day by which all that a narrative tells has happened."""
    years = [row["date_earliest_year"] for rows in sentences for row in rows]
    return f"{max((int(year) for year in years if year.isdigit()), default=1970)}-12-31"


def of_event(row: Mapping[str, str]) -> Iterator[Told]:
    """What one coded event tells, for every pair of its actors: what was said, else done, else thought."""
    types = [SPEECH[k] for k in row["sayintkind"].split(";") if k in SPEECH]
    deeds = [DEEDS[k] for column in DEED_COLUMNS for k in row[column].split(";") if k in DEEDS]
    others = _codes(row["do_actor_b"])
    if types:
        yield from _pairs(_codes(row["say_actor_a"]), _codes(row["say_actor_b"]) or others, types[:1])
    elif deeds:
        yield from _pairs(_codes(row["do_actor_a"]), others, list(dict.fromkeys(deeds))[:2])
    elif row["thinkkind"] in THOUGHTS:
        yield from _pairs(_codes(row["think_actor_a"]), others, ["INTEREST"])


def _pairs(actors: Sequence[str], recipients: Sequence[str], types: Sequence[str]) -> Iterator[Told]:
    for type_ in types:
        for actor in actors:
            for recipient in recipients or (None,):
                if actor != recipient:
                    yield told(actor, recipient, type_)


def _codes(names: str) -> list[str]:
    """The codes of the actors named, those that the vocabulary knows."""
    found = []
    for name in names.split(";"):
        try:
            found.append(resolve(name.strip()).code)
        except UnknownName:
            continue
    return list(dict.fromkeys(found))


# ---- PLV

Span = tuple[int, int]


def marked(path: Path) -> Iterator[tuple[str, Span, Span, str]]:
    """Each sentence without its marks, where source and target stand in it, and its root."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, spans = _unmark(row["marked_sentence"])
            if len(spans) == 2:
                yield text, spans["s"], spans["t"], row["gold_root"]


def _unmark(sentence: str) -> tuple[str, dict[str, Span]]:
    plain = ""
    opened: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for part in re.split(r"(</?[st]>)", sentence):
        if part in ("<s>", "<t>"):
            opened[part[1]] = len(plain)
        elif part in ("</s>", "</t>"):
            spans[part[2]] = (opened[part[2]], len(plain))
        else:
            plain += part
    return plain, spans
