"""What is measured: each task is a scorer of this room, run on one set of data, and the figures of its JSON line.

`target` is what the figure should reach; `peer` what others reach on the same measure, published or measured. A
peer's figure on another split says so; a star marks one that was given the gold's actors, as we are not. The pilot
is a lexicon with logistic regression and MiniLM, measured on five documents.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dragoman.reading.pairs import NEEDED

PROJECT = Path(__file__).resolve().parents[1]
SHARED = Path("../shared")
"""Where the data lies by default, seen from the project's folder."""


class ScorerFailed(Exception):
    """A scorer ended with an error, or printed no figures."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a task.

    Attributes:
        key: Its name in the scorer's JSON line.
        label: What a reader of the table should call it.
        target: What it should reach; `None` where nobody has said.
        peer: What others reach, in words.
    """

    key: str
    label: str
    target: float | None = None
    peer: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A scorer on one set of data.

    Attributes:
        name: Short, without spaces; begins the names of its floors.
        title: For the table.
        module: The scorer, run as `python -m`.
        arguments: Its arguments; `{data}` stands for the folder of the data.
        needs: Paths that must be there, or the task is skipped.
        source: What the data is, for the record of the figures.
        measures: The figures taken from its last line.
        packages: What must be installed beside what the reader always needs, or the task is skipped.
    """

    name: str
    title: str
    module: str
    arguments: tuple[str, ...]
    needs: tuple[str, ...]
    source: str
    measures: tuple[Measure, ...]
    packages: tuple[str, ...] = ()

    def missing(self, data: Path) -> str | None:
        """Why the task cannot be run; `None` where it can."""
        gone = [need.format(data="DATA") for need in self.needs if not (PROJECT / need.format(data=data)).exists()]
        gone += [f"package {name}" for name in self.packages if find_spec(name) is None]
        return f"no {', '.join(gone)}" if gone else None

    def command(self, data: Path | str) -> tuple[str, ...]:
        """The command line after `python`."""
        return ("-m", self.module, *(argument.format(data=data) for argument in self.arguments))

    def floor_name(self, measure: Measure) -> str:
        """The name under which the measure's floor is pinned."""
        return f"{self.name}.{measure.key}"


Runner = Callable[[Sequence[str]], str]
"""Runs `python` with arguments in the project's folder and gives back its output."""


def run_python(arguments: Sequence[str]) -> str:
    """Run this Python in the project's folder.

    Raises:
        ScorerFailed: It ended with an error.
    """
    done = subprocess.run(
        [sys.executable, *arguments], cwd=PROJECT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()[-1]
        raise ScorerFailed(f"python {' '.join(arguments)} ended with {done.returncode}: {last}")
    return done.stdout


def measure(task: Task, data: Path, run: Runner = run_python) -> dict[str, float]:
    """The task's figures by key.

    Raises:
        ScorerFailed: The scorer failed, or its last line holds no such figure.
    """
    lines = run(task.command(data)).strip().splitlines()
    figures = _object(lines[-1] if lines else "")
    absent = [m.key for m in task.measures if not isinstance(figures.get(m.key), int | float)]
    if absent:
        raise ScorerFailed(f"the last line of {task.module} has no {', '.join(absent)}")
    return {m.key: float(figures[m.key]) for m in task.measures}


def _object(line: str) -> Mapping[str, Any]:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise ScorerFailed(f"the last line is not JSON: {line[:80]!r}") from error
    return value if isinstance(value, dict) else {}


_DETAIL = (
    Measure("status", "status, of those matched", 0.92),
    Measure("voice", "voice, of those matched", 0.90),
    Measure("when", "year, of those matched and dated", 0.90),
    Measure("time", "days overlap, of those dated with the pair", 0.85),
    Measure("forecast", "forecasts, F1", 0.75),
)

_LEVELS = (Measure("pair", "pair, F1"), Measure("group", "group of types, F1"), Measure("type", "type, F1"))

_CODES = (
    Measure("f1", "codes, F1", 0.90),
    Measure("precision", "codes, precision"),
    Measure("recall", "codes, recall"),
)

_HALVES = (
    ("dev", "annotated articles", "our own articles, the half that may be looked at and learned from, as guesses are"),
    ("test", "annotated articles, test", "our own articles, the half that is only scored"),
)
"""The annotated articles: their folder, the task's title, what they are."""

_LATER = ("check", "annotated articles, written later", "some of our own articles, of other writers; only scored")
"""The same, of articles whose causes and figures nobody annotated."""

_SHARES = (
    Measure("pair_share", "pair, share of agreement"),
    Measure("group_share", "group of types, share of agreement"),
    Measure("type_share", "type, share of agreement"),
)
"""F1 as a share of that of one annotator against the other."""

_ANNOTATORS = tuple(
    Measure(f"human_{key}", f"one annotator against the other: {label}")
    for key, label in (
        ("pair", "pair, F1"),
        ("group", "group of types, F1"),
        ("type", "type, F1"),
        ("status", "status"),
        ("voice", "voice"),
        ("when", "year"),
        ("time", "days overlap"),
        ("forecast", "forecasts, F1"),
        ("actors", "actors a sentence, F1"),
    )
)
"""What the second annotator reaches when measured like a reader."""

_TWICE = (
    ("dev", "own articles annotated twice", "the half that may be looked at, 31 articles; guesses are learned from it"),
    ("test", "own articles annotated twice, test", "the half that is only scored, 20 articles"),
    ("check", "own articles annotated twice, written later", "29 of those of other writers; only scored"),
)
"""Own articles that a second annotator has done: the part, the task's title, what it is."""

_NEWS = (
    (
        "dev", "real news",
        "nine articles of PolNeAR and the seeds, annotated twice; looked at, and guesses are learned from them",
        _SHARES,
    ),
    ("held", "real news, held back", "five articles of PolNeAR and TimeBank, annotated twice; only scored", _SHARES),
    (
        "check", "news and crises, kept to check",
        "fifteen articles of PolNeAR, TimeBank and AQUAINT and 24 narratives of ICBe, one annotator; only scored",
        (),
    ),
)  # fmt: skip
"""Real news: the part, the task's title, what it is, figures beside those that all have."""

_RULES = (
    Task(
        "seeds",
        "Statements, seed documents",
        "evaluation.statements",
        ("--data", "{data}/gold", "--texts", "{data}/seeds"),
        ("{data}/gold", "{data}/seeds"),
        "two documents annotated twice, development gold; the share is of one annotator's F1 against the other",
        (
            Measure(
                "pair_share", "pair, share of human", 0.78,
                "UniversalPetrarch .28, every pair* .66",
            ),
            Measure(
                "group_share", "group of types, share of human", 0.65,
                "UniversalPetrarch .14, every pair* .30, pilot* .53",
            ),
            Measure(
                "type_share", "type, share of human", 0.58,
                "UniversalPetrarch .06, every pair* .12, pilot* .47",
            ),
            *_DETAIL,
        ),
    ),
    Task(
        "own",
        "Statements, sample articles",
        "evaluation.statements",
        ("--data", "evaluation/own", "--texts", "dragoman/samples"),
        ("evaluation/own", "dragoman/samples"),
        "our own sample articles with our own gold, one annotator",
        (*_LEVELS, *_DETAIL),
    ),
    Task(
        "heldout",
        "Statements, held-out articles",
        "evaluation.statements",
        ("--data", "evaluation/heldout", "--texts", "evaluation/heldout"),
        ("evaluation/heldout",),
        "six articles written and annotated apart by one annotator; see their README for what was looked at",
        (*_LEVELS, *_DETAIL),
    ),
    *(
        Task(
            f"articles-{half}",
            f"Statements, {title}",
            "evaluation.statements",
            ("--data", f"evaluation/articles/{half}"),
            (f"evaluation/articles/{half}",),
            source,
            (*_LEVELS, *_DETAIL),
        )
        for half, title, source in (*_HALVES, _LATER)
    ),
    *(
        Task(
            f"twice-{part}",
            f"Statements and actors, {title}",
            "evaluation.agreement",
            ("--first", f"evaluation/articles/{part}", "--second", f"evaluation/second/{part}"),
            (f"evaluation/articles/{part}", f"evaluation/second/{part}"),
            source,
            (
                *_SHARES,
                *_LEVELS,
                *_DETAIL,
                Measure("actors", "actors a sentence, F1", 0.90),
                *_ANNOTATORS,
            ),
        )
        for part, title, source in _TWICE
    ),
    *(
        Task(
            f"news-{part}",
            f"Statements, {title}",
            "evaluation.news",
            ("--data", "{data}/data", "--part", part),
            ("{data}/data/polnear", "{data}/data/timex", "{data}/data/icbe", "{data}/seeds"),
            source,
            (*_LEVELS, *shares, *_DETAIL),
        )
        for part, title, source, shares in _NEWS
    ),
    *(
        Task(
            f"sentences-{kind}",
            f"Single sentences, {title}",
            "evaluation.sentences",
            ("--data", f"evaluation/own/sentences_{kind}.tsv"),
            (f"evaluation/own/sentences_{kind}.tsv",),
            "our own sentences from all regions; the lexicon was mended after each batch was first measured, and "
            "guesses are learned from them",
            (
                Measure("recall", "pair and type, recall"),
                Measure("precision", "pair and type, precision"),
                Measure("pair_recall", "pair, recall"),
                Measure("pair_precision", "pair, precision"),
            ),
        )
        for kind, title in (("standing", "standing relations"), ("events", "events"))
    ),
    *(
        Task(
            f"causes_{name}",
            f"Causal links, {title}",
            "evaluation.causes",
            ("--data", data, "--texts", texts),
            needs,
            f"{source}; one annotator's, no two were compared",
            (
                Measure("f1", "both ends and kind, F1", target),
                Measure("precision", "both ends and kind, precision"),
                Measure("recall", "both ends and kind, recall"),
                Measure("any_f1", "both ends, F1"),
            ),
        )
        for name, title, data, texts, needs, source, target in (
            ("seeds", "seed documents", "{data}/gold", "{data}/seeds", ("{data}/gold", "{data}/seeds"),
             "two documents, development gold", 0.50),
            ("dev", "annotated articles", "evaluation/articles/dev", "evaluation/articles/dev",
             ("evaluation/articles/dev",), "our own articles, development half", None),
            ("test", "annotated articles, test", "evaluation/articles/test", "evaluation/articles/test",
             ("evaluation/articles/test",), "our own articles, the half that is only scored", None),
        )
    ),
    Task(
        "mentions",
        "Actors of a sentence",
        "evaluation.mentions",
        ("--data", "{data}/gold", "--seeds", "{data}/seeds"),
        ("{data}/gold", "{data}/seeds"),
        "the seed documents' actor sets, one annotator",
        _CODES,
    ),
    *(
        Task(
            f"mentions-{half}",
            f"Actors of a sentence, {title}",
            "evaluation.mentions",
            ("--data", f"evaluation/articles/{half}"),
            (f"evaluation/articles/{half}",),
            source,
            _CODES,
        )
        for half, title, source in (*_HALVES, _LATER)
    ),
    *(
        Task(
            f"figures-{half}",
            f"Figures, {title}",
            "evaluation.figures",
            ("--data", f"evaluation/articles/{half}"),
            (f"evaluation/articles/{half}",),
            source,
            (
                Measure("f1", "place and value, F1", 0.85, "regex .773, quantulum3 .628 (news)"),
                Measure("unit_f1", "place, value and unit, F1", None, "regex .433, quantulum3 .401 (news)"),
                Measure("timed_f1", "place and value, lengths of time too, F1"),
            ),
        )
        for half, title, source in _HALVES
    ),
    Task(
        "times",
        "Times, TimeBank and AQUAINT",
        "evaluation.times",
        ("--data", "{data}/data/timex/data/TBAQ-cleaned"),
        ("{data}/data/timex/data/TBAQ-cleaned",),
        "both parts of TempEval-3's training set as one, 256 documents; development data",
        (
            Measure("value", "value, F1", 0.80, "HeidelTime about .77"),
            Measure("relaxed", "span overlaps, F1", 0.93, "HeidelTime about .92"),
            Measure("strict", "span equal, F1", 0.85, "HeidelTime about .84"),
        ),
    ),
    Task(
        "event-times",
        "Times of events, TimeBank",
        "evaluation.event_times",
        ("--data", "{data}/data/timex/data/TBAQ-cleaned/TimeBank"),
        ("{data}/data/timex/data/TBAQ-cleaned/TimeBank",),
        "links of 744 events to dated expressions of their own sentences; development data",
        (
            Measure("f1", "the time that the links give, F1"),
            Measure("precision", "the time that the links give, precision"),
            Measure("recall", "the time that the links give, recall"),
        ),
    ),
    Task(
        "timebank",
        "Times, TimeBank",
        "evaluation.times",
        ("--data", "{data}/data/timex/data/TBAQ-cleaned/TimeBank"),
        ("{data}/data/timex/data/TBAQ-cleaned/TimeBank",),
        "TimeBank 1.2 as in TempEval-3's training set, 183 documents; development data",
        (
            Measure("value", "value, F1", 0.795, "HeidelTime .795"),
            Measure("relaxed", "span overlaps, F1", 0.919, "HeidelTime .919"),
            Measure("strict", "span equal, F1", 0.853, "HeidelTime .853"),
        ),
    ),
    Task(
        "aquaint",
        "Times, AQUAINT",
        "evaluation.times",
        ("--data", "{data}/data/timex/data/TBAQ-cleaned/AQUAINT"),
        ("{data}/data/timex/data/TBAQ-cleaned/AQUAINT",),
        "AQUAINT as in TempEval-3's training set, 73 documents; development data",
        (
            Measure("value", "value, F1", 0.729, "HeidelTime .729"),
            Measure("relaxed", "span overlaps, F1", 0.925, "HeidelTime .925"),
            Measure("strict", "span equal, F1", 0.813, "HeidelTime .813"),
        ),
    ),
    Task(
        "attribution",
        "Attributions, PolNeAR",
        "evaluation.attribution",
        ("--data", "{data}/data/polnear/dev"),
        ("{data}/data/polnear/dev",),
        "PolNeAR, development split; the peers' figures are of its test split",
        (
            Measure("content_f1", "content, F1", 0.72, "CRF .692, rules .588, textacy .286 (test)"),
            Measure("relation_f1", "source, cue and content, F1", 0.62, "CRF .576, rules .473, textacy .259 (test)"),
            Measure("direct_f1", "content of direct quotes, F1", 0.905, "CRF .905, rules .737, textacy .679 (test)"),
            Measure(
                "direct_relation_f1", "source, cue and content of direct quotes, F1", 0.85,
                "CRF .818, rules .568, textacy .623 (test)",
            ),
        ),
    ),
    Task(
        "factuality",
        "Factuality, UW",
        "evaluation.factuality",
        ("--data", "{data}/data/factuality/UW/dev.jsonl"),
        ("{data}/data/factuality/UW/dev.jsonl",),
        "UW event factuality, development split; the peers' figures are of its test split",
        (Measure("r", "Pearson's r", 0.68, "ridge over dependencies .660, hand rules .584 (test)"),),
    ),
    Task(
        "relations",
        "Type of a given pair, PLV",
        "evaluation.relations",
        ("--data", "{data}/data/plv/PLV_train.tsv"),
        ("{data}/data/plv/PLV_train.tsv",),
        "PLV's training sentences that no other corpus holds, pair given; a development set",
        (
            Measure(
                "macro_f1", "root, macro-F1", 0.72,
                "ZSP .794 (clean test), .824 (test); UniversalPetrarch .492, pilot's lexicon .455 (all rows)",
            ),
            Measure("accuracy", "root, of pairs joined"),
            Measure("joined", "pairs joined"),
            Measure("forward", "direction, of pairs joined"),
        ),
    ),
    Task(
        "relations-folds",
        "Type of a given pair, PLV, learned",
        "evaluation.relations",
        ("--data", "{data}/data/plv/PLV_train.tsv", "--folds", "5"),
        ("{data}/data/plv/PLV_train.tsv",),
        "the same sentences, answered by a model of the benchmark that has seen the other four fifths of the file",
        (
            Measure(
                "macro_f1", "root, macro-F1", 0.86,
                "MiniLM .846 (clean), .859; logistic regression .729 (five folds); ConfliBERT .867 (test)",
            ),
            Measure("accuracy", "root"),
        ),
    ),
    Task(
        "dyads",
        "Who to whom, whole narratives, ICBe",
        "evaluation.dyads",
        ("--data", "{data}/data/icbe"),
        ("{data}/data/icbe",),
        "narratives of the validation file's crises and of the other crises whose number ten divides; never looked at",
        (
            Measure("f1", "directed pairs of states a sentence, F1", 0.45,
                    "UniversalPetrarch .205, first-named .287; here first-named .269"),
            Measure("precision", "directed pairs, precision"),
            Measure("recall", "directed pairs, recall"),
            Measure("undirected", "pairs without direction, F1", None, "UniversalPetrarch .235, first-named .375"),
        ),
    ),
    Task(
        "deeds",
        "Speech, action, thought, ICBe, learned",
        "evaluation.deeds",
        ("--data", "{data}/data/icbe"),
        ("{data}/data/icbe",),
        "the same narratives, answered by a model of the benchmark fitted on the rest; below, the rules alone",
        (
            Measure(
                "macro_f1", "event kinds a sentence, mean F1", 0.75, "TF-IDF .729; .635 (test, one event a sentence)"
            ),
            Measure("speech", "has speech, F1", None, "TF-IDF .751; .650 (test, one event a sentence)"),
            Measure("speech_kind", "eleven kinds of speech, macro-F1", 0.60, "TF-IDF .514; .528 (test)"),
            Measure("rules_macro_f1", "rules alone: event kinds, mean F1"),
            Measure("rules_speech", "rules alone: has speech, F1"),
            Measure("rules_speech_kind", "rules alone: kinds of speech, macro-F1"),
        ),
    ),
)  # fmt: skip


def _careful(task: Task) -> Task:
    """The same task read carefully; never one on what the encoder has learned from."""
    return replace(
        task,
        name=f"{task.name}-careful",
        title=f"{task.title}, read carefully",
        arguments=(*task.arguments, "--reader", "careful"),
        measures=tuple(replace(m, target=None, peer="") for m in task.measures if m not in (*_DETAIL, *_ANNOTATORS)),
        packages=NEEDED,
    )


_WEIGHED = ("seeds", "articles-test", "twice-test", "twice-check", "news-check")
"""Tasks that are also read carefully, for comparison. The encoder's weights are fitted on the development articles, the
sample articles, the single sentences and part of ICBe, so it is not measured there."""

TASKS = tuple(one for task in _RULES for one in ((task, _careful(task)) if task.name in _WEIGHED else (task,)))
