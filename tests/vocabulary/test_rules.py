"""Every rule that a reader names is explained."""

import ast
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

import dragoman.reading
from dragoman.model import Reading
from dragoman.reading.times_patterns import RULES
from dragoman.vocabulary.files import load_yaml
from dragoman.vocabulary.names import NameKind
from dragoman.vocabulary.rules import meaning_of, rule_words

READERS = Path(dragoman.reading.__file__).parent
ROOMS = sorted({rule.partition(":")[0] for rule in rule_words().rules})
_NAME = re.compile(rf"(?:{'|'.join(ROOMS)}):[a-z{{][^\s\"]*(?: [^\s\"]+)*")

MADE_UP = {
    # names that a reader puts together out of a closed set; see the tests below for each set
    "actors:{}": "actors:name",
    "times:{}": "times:date",
    "when:{}": "when:modifier",
    "figures:{}": "figures:count",
    "layout:{}": "layout:caption",
    "actors:we-{}": "actors:we-author",
    "factuality:{}:{}": "factuality:deny:not",
    "actor:{}": "actor:near:parse",
    "recipient:{}": "recipient:near:parse",
    "voice:{}": "voice:press:bracket",
    "slot:{}": "slot:subj",
    "slot:{}>{}": "slot:subj>amod",
}


def named(path: Path) -> Iterator[str]:
    """The names of rules that a module writes down; `{}` stands for what it fills in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for inner in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            words = "".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)  # type: ignore[misc]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            words = node.value
        else:
            continue
        if _NAME.fullmatch(words):
            yield words


@pytest.mark.parametrize("path", sorted(READERS.glob("*.py")), ids=lambda path: path.stem)
def test_every_rule_that_a_reader_names_is_explained(path: Path) -> None:
    """Whoever looks at a statement need not read the code to know what a rule says."""
    names = {MADE_UP.get(name, name.replace("{}", "x")) for name in named(path)}
    assert [name for name in sorted(names) if meaning_of(name) is None] == []


def test_the_readers_name_their_rules_in_their_code() -> None:
    """The test above would pass over rules that are named in some other way."""
    found = {name for path in READERS.glob("*.py") for name in named(path)}
    assert {"near:parse", "carry:main-pair", "slot:{}>{}", "drop:rival", "reporting:clause", "layout:turn"} <= found
    assert len(found) > 120


def test_every_kind_of_name_is_explained() -> None:
    """With what may follow it where the name may be only a place."""
    kinds = set(get_args(NameKind)) - {"none", "media"} | {"state-media"}
    assert [k for k in sorted(kinds) if meaning_of(f"actors:{k}") is None] == []
    assert [k for k in ("name", "capital", "region") if meaning_of(f"actors:{k}-place") is None] == []


def test_every_pattern_of_times_is_explained() -> None:
    assert [rule.name for rule in RULES if meaning_of(f"times:{rule.name}") is None] == []


def test_every_effect_on_factuality_is_explained() -> None:
    effects = load_yaml("cues.yaml")["factuality"]["effects"]
    assert [name for name in effects if meaning_of(f"factuality:{name}:word") is None] == []


def test_every_tie_of_a_time_is_explained() -> None:
    """Ties are the words that `attachment` returns and that a `Frame` begins with."""
    ties = set()
    for name in ("attachment", "frames"):
        for node in ast.walk(ast.parse((READERS / f"{name}.py").read_text(encoding="utf-8"))):
            value: ast.AST | None = node.value if isinstance(node, ast.Return) else None
            if isinstance(value, ast.IfExp):
                value = value.body
            if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "Frame":
                value = value.args[0]
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                ties.add(value.value)
    assert {"modifier", "neighbour", "close-by"} <= ties
    assert [tie for tie in sorted(ties) if meaning_of(f"when:{tie}") is None] == []


def test_every_kind_of_figure_is_explained() -> None:
    kinds = product(("count", "share", "amount", "range"), ("", ":about", ":at-least", ":at-most"))
    assert [kind for kind in kinds if meaning_of(f"figures:{''.join(kind)}") is None] == []


@pytest.mark.parametrize(
    ("rule", "meaning"),
    [
        ("predicate:*send grain.verb", "the lexicon has “send grain”, a verb"),
        ("actor:slot:subj>amod", "who acts: stands as the subject, by way of its adjective"),
        ("recipient:slot:to", "to whom: stands after “to”"),
        ("slot:between>as", "stands after “between”, by way of what stands after “as” under it"),
        ("actors:the-kingdom", "“the kingdom”, for an actor named before"),
        ("actors:capital-visit", "a capital, for its state, where it may be only the place that somebody goes to"),
        ("factuality:deny:not", "“not” says that it is not so"),
        ("nobody:knows", None),
        ("factuality:unheard-of:word", None),
    ],
)
def test_a_name_is_explained_by_its_longest_known_beginning(rule: str, meaning: str | None) -> None:
    assert meaning_of(rule) == meaning


def test_all_rules_of_a_reading_are_explained(read_text: Callable[..., Reading]) -> None:
    """The same, by what comes out of the readers."""
    reading = read_text(
        "Kyodo reported on Monday that Moscow, wary of Beijing, may not send grain to Pyongyang in June. "
        "The two countries signed a treaty in 2019, according to Ankara. “We will leave,” said Joe Biden. "
        "Its ties with Tehran have weakened since the invasion of Ukraine, which cost 5 percent of trade."
    )
    rules = {rule for s in reading.statements for rule in s.why} | {s.when.rule for s in reading.statements if s.when}
    for things in (reading.mentions, reading.times, reading.attributions, reading.figures, reading.blocks):
        rules |= {thing.rule for thing in things}
    assert len(rules) > 20
    assert [rule for rule in sorted(rules) if meaning_of(rule) is None] == []
