"""What a sentence tells of: deeds, words or thoughts, and which kind of words, against ICBe's coding.

    python -m evaluation.deeds --data ICBE_DIR

A sentence holds an action, speech or a thought where one of its coded events is such; one may hold all three. Where
exactly one kind of speech act is coded in a sentence, the kind is asked for as well, of the eleven that the corpus
holds at least twenty times in its training file.

Two readers are measured on the narratives that are held back (see `evaluation.icbe`). One takes the statements that
the rules find as they are: types of speech, types of action, attitudes. The other is a logistic regression
fitted on the remaining narratives each time this runs, over words, lemmas, and what the rules say of the sentence,
with the least probability of each kind chosen on those narratives too: a model of this benchmark, which the reader
does not use; nothing of it is kept. A third is fitted on words alone, as a peer. The last line is JSON: mean F1 over
the three (`macro_f1`) and each, macro-F1 over the kinds of speech, those of the rules (`rules_…`) and of the words
(`words_…`).
"""

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dragoman.model import Attribution, Reading, Statement, Token
from dragoman.reading.pairs import lexicon_types
from dragoman.reading.pipeline import make_pipeline
from dragoman.reading.weighed_credits import WEIGHED_RULE
from dragoman.vocabulary.types import statement_types
from evaluation.icbe import Narrative, Passage, is_held_back, load, valid_crises
from evaluation.linear import Rows, Weigher, beside, fit

KINDS = ("speech", "action", "thought")

SPEECH_KINDS = (
    "accept", "accuse", "appeal", "demand", "disapprove", "express intent", "offer - without conditions", "promise",
    "reject", "threaten", "ultimatum",
)  # fmt: skip

SPOKEN = {
    "ACCUSE": (("accus|blam|charg|alleg|assert|claim", "accuse"), ("", "disapprove")),
    "REJECT": (("", "reject"),),
    "REQUEST": (("ultimat", "ultimatum"), ("demand|order|insist", "demand"), ("", "appeal")),
    "THREATEN": (("ultimat", "ultimatum"), ("", "threaten")),
    "AGREE": (
        ("accept|agree", "accept"),
        ("offer|propos", "offer - without conditions"),
        ("promis|pledg|assur|guarant", "promise"),
        ("", "express intent"),
    ),
    "CONCEDE": (("", "accept"),),
    "SUPPORT": (),
}
"""Types that tell of speech, and the kind of speech that each is by the words it was read from: the first that fits."""

ATTITUDES = frozenset({"INTEREST"})

_MASKED = frozenset({"GPE", "NORP", "PERSON", "DATE", "ORG", "LOC", "CARDINAL"})


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence: what is coded in it, and what may be known of it.

    Attributes:
        kinds: Those of `KINDS` that are coded.
        speech: The one kind of speech act coded; `None` where none is, or several are.
        statements: Those whose predicate stands in it.
        credited: Whether anybody is credited with any of it.
        terms: What the learned reader sees, by view.
    """

    kinds: frozenset[str]
    speech: str | None
    statements: tuple[Statement, ...]
    credited: bool
    terms: dict[str, list[str]]


def cases(narrative: Narrative, reading: Reading) -> list[Case]:
    """The sentences of a narrative that has been read."""
    found = [_case(passage, reading) for passage in narrative.passages]
    for one, after in pairwise(found):
        one.terms["around"] += [f"next {lemma}" for lemma in after.terms["lemma"]]
        after.terms["around"] += [f"before {lemma}" for lemma in one.terms["lemma"]]
    for i, case in enumerate(found):
        case.terms["place"].append(_place(i / len(found)))
    return found


def _place(share: float) -> str:
    return "opening" if share < 0.1 else "end" if share > 0.85 else "middle"


def _case(passage: Passage, reading: Reading) -> Case:
    inside = range(passage.start, passage.end)
    tokens = [t for t in reading.tokens if t.start in inside and not t.text.isspace()]
    statements = tuple(s for s in reading.statements if s.span.start in inside)
    spoken = (a for a in reading.attributions if a.rule != WEIGHED_RULE)  # a wish or an attack is no speech
    credited = [a for a in spoken if any(part.start in inside for part in a.content)]
    speech = frozenset(kind for event in passage.events for kind in event.speech)
    words = [t.text.lower() for t in tokens]
    places = dict.fromkeys(t.sentence for t in tokens)
    lemmas = ["NAME" if t.ent in _MASKED else t.lemma for t in tokens]
    return Case(
        frozenset(kind for event in passage.events for kind in event.kinds),
        next(iter(speech)) if len(speech) == 1 else None,
        statements,
        bool(credited),
        {
            "word": ngrams(words, 2),
            "lemma": lemmas,
            "lemmas": ngrams(lemmas, 3)[len(lemmas) :],
            "apart": [f"{one} … {other}" for i, one in enumerate(lemmas) for other in lemmas[i + 2 : i + 5]],
            "rules": [*_told(statements, credited), *_grammar(tokens, reading)],
            "lexicon": [name for i in places for name in sorted(lexicon_types(reading, i))],
            "around": [],
            "place": [],
        },
    )


def ngrams(words: Sequence[str], longest: int) -> list[str]:
    """All runs of up to so many words, the single words first."""
    return [" ".join(words[i : i + n]) for n in range(1, longest + 1) for i in range(len(words) - n + 1)]


def _told(statements: Iterable[Statement], credited: Iterable[Attribution]) -> Iterator[str]:
    for statement in statements:
        words = statement.span.exact.lower().split()[:3]
        yield from (f"type {statement.type}", f"type {statement.type} {statement.status}", f"said {' '.join(words)}")
    for attribution in credited:
        yield f"credited {attribution.kind}"
        if attribution.cue:
            yield f"cue {attribution.cue.exact.lower()}"


def _grammar(tokens: Iterable[Token], reading: Reading) -> Iterator[str]:
    for token in tokens:
        if token.pos == "VERB":
            yield f"verb {token.lemma}"
        if token.dep == "ROOT":
            yield from (f"root {token.lemma}", f"root tag {token.tag}")
        if token.dep in ("nsubj", "nsubjpass", "ccomp"):
            yield f"{token.dep[:5]} of {reading.tokens[token.head].lemma}"


# ---- readers: each says of every case which kinds it holds, and of some which kind of speech


@dataclass(frozen=True, slots=True)
class Answers:
    """The kinds told of each case, and the kind of speech of each case that is asked for one."""

    kinds: list[frozenset[str]]
    speech: list[str]


def by_rules(held_back: Sequence[Case], asked: Sequence[Case]) -> Answers:
    """What the types of the statements say, and that somebody is credited."""
    return Answers([kinds_of(case) for case in held_back], [speech_of(case.statements) for case in asked])


def kinds_of(case: Case) -> frozenset[str]:
    """Speech, action and thought as types tell of them; relations that merely stand are none."""
    types = {s.type for s in case.statements}
    acts = {t for t in types - SPOKEN.keys() if not statement_types()[t].standing}
    told = {"speech": types & SPOKEN.keys() or case.credited, "action": acts, "thought": types & ATTITUDES}
    return frozenset(kind for kind, found in told.items() if found)


def speech_of(statements: Iterable[Statement]) -> str:
    """The kind of speech of the first statement that tells of any; empty where none does."""
    for statement in sorted(statements, key=lambda s: s.span.start):
        for words, kind in SPOKEN.get(statement.type, ()):
            if re.search(words, statement.span.exact, re.IGNORECASE):
                return kind
    return ""


VIEWS = {
    "word": 1.0, "lemma": 0.7, "lemmas": 0.7, "apart": 0.7, "rules": 1.0, "lexicon": 0.5, "around": 0.4, "place": 0.2,
}  # fmt: skip
"""What the learned reader sees of a sentence and of those beside it, and how much each view weighs."""

KIND_OF_SPEECH = {name: weight for name, weight in VIEWS.items() if name != "apart"}
"""What it sees for the kind of a speech, of which there are too few for what words lie apart."""

WORDS = {"word": 1.0}

STRENGTH = 0.7
"""How close the models of the three kinds keep to their examples."""

THIRDS = 3
LEAST = tuple(i / 50 for i in range(15, 36))
"""Probabilities from which on a kind may be told, from .3 to .7; which is best is tried on the development cases."""


def learned(
    development: Sequence[Case], held_back: Sequence[Case], asked: Sequence[Case], views: dict[str, float]
) -> Answers:
    """What models fitted on the development cases say."""
    least = best_least(development, views)
    given = likely(development, held_back, views)
    kinds = [frozenset(k for k in KINDS if given[k][i] >= least[k]) for i in range(len(held_back))]
    spoken = [case for case in development if case.speech in SPEECH_KINDS]
    seen = views if views is WORDS else KIND_OF_SPEECH
    known, unknown = seen_rows(development, seen, spoken, asked)
    speech = fit(known, [case.speech or "" for case in spoken], strength=10.0)
    return Answers(kinds, speech.best(unknown))


def best_least(development: Sequence[Case], views: Mapping[str, float]) -> dict[str, float]:
    """From which probability on each kind is told, by F1 on thirds of the cases that the other two thirds answer."""
    cuts = [len(development) * i // THIRDS for i in range(THIRDS + 1)]
    thirds = [development[start:end] for start, end in pairwise(cuts)]
    parts = [likely([c for other in thirds if other is not third for c in other], third, views) for third in thirds]
    return {kind: _best_of([p for part in parts for p in part[kind]], kind, development) for kind in KINDS}


def _best_of(given: Sequence[float], kind: str, some: Sequence[Case]) -> float:
    truth = [kind in case.kinds for case in some]
    return max(LEAST, key=lambda least: f1([(true, p >= least) for true, p in zip(truth, given, strict=True)]))


def likely(known: Sequence[Case], asked: Sequence[Case], views: Mapping[str, float]) -> dict[str, list[float]]:
    """How likely each kind is in each case asked, by models fitted on the known ones."""
    rows, unknown = seen_rows(known, views, known, asked)
    told = {}
    for kind in KINDS:
        model = fit(rows, ["yes" if kind in case.kinds else "no" for case in known], strength=STRENGTH)
        told[kind] = [float(p) for p in model.probabilities(unknown)[:, model.classes.index("yes")]]
    return told


def seen_rows(counted: Sequence[Case], views: Mapping[str, float], *some: Sequence[Case]) -> list[Rows]:
    """What is seen of some cases, each term weighed by how rare it is in those counted."""
    weighers = {view: Weigher.of([case.terms[view] for case in counted]) for view in views}
    return [
        beside(*((weight, weighers[v].rows(case.terms[v] for case in each)) for v, weight in views.items()))
        for each in some
    ]


# ---- figures


def score(held_back: Sequence[Case], asked: Sequence[Case], answers: Answers) -> dict[str, float]:
    """F1 of each kind and their mean; macro-F1 and accuracy of the kinds of speech."""
    pairs = list(zip((case.kinds for case in held_back), answers.kinds, strict=True))
    each = {kind: f1([(kind in truth, kind in told) for truth, told in pairs]) for kind in KINDS}
    spoken = list(zip((case.speech for case in asked), answers.speech, strict=True))
    classes = {truth for truth, _ in spoken}
    macro = sum(f1([(truth == c, told == c) for truth, told in spoken]) for c in classes) / max(1, len(classes))
    figures = {"macro_f1": sum(each.values()) / len(KINDS), **each, "speech_kind": macro}
    figures["speech_kind_accuracy"] = sum(truth == told for truth, told in spoken) / max(1, len(spoken))
    return {name: round(value, 4) for name, value in figures.items()}


def f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """F1 of (true, told) pairs."""
    right = sum(truth and told for truth, told in pairs)
    return 2 * right / max(1, sum(truth for truth, _ in pairs) + sum(told for _, told in pairs))


def main() -> None:
    """Read, fit, measure, and end with one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data
    narratives, valid = load(folder), valid_crises(folder)
    development: list[Case] = []
    held_back: list[Case] = []
    read = make_pipeline().pipe(narrative.document for narrative in narratives)
    for narrative, reading in zip(narratives, read, strict=True):
        part = held_back if is_held_back(narrative.crisis, valid) else development
        part += cases(narrative, reading)
    asked = [case for case in held_back if case.speech in SPEECH_KINDS]
    figures = score(held_back, asked, learned(development, held_back, asked, VIEWS))
    for name, answers in (
        ("rules", by_rules(held_back, asked)),
        ("words", learned(development, held_back, asked, WORDS)),
    ):
        figures |= {f"{name}_{key}": value for key, value in score(held_back, asked, answers).items()}
    print(json.dumps({"task": "deeds", **figures, "sentences": len(held_back), "speech_acts": len(asked)}))


if __name__ == "__main__":
    main()
