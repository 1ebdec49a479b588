"""Every row of the predicate lexicon has an example, and the reader reads it as the row means it."""

from collections import Counter
from pathlib import Path

import pytest

from dragoman.reading.models import default_model
from dragoman.reading.pipeline import Pipeline
from dragoman.vocabulary.types import statement_types
from evaluation.lexicon import BY_HAND, GENERATED, HEADER, Example, Key, Lexicon, read_examples, verdicts

SAMPLED = 90
"""The default run reads every 90th generated example, some five hundred sentences, in a few seconds."""

RIGHT = 0.98
"""The share that must be read as meant. All were when they were made; a change of the reader may move a few."""

STATUSES = {"actual", "negated", "future", "possible", "desired"}


with_medium_model = pytest.mark.skipif(
    "md" not in default_model(),
    reason="the small model, the only one installed, parses many of the sentences otherwise",
)


def all_examples() -> list[Example]:
    return [*read_examples(BY_HAND), *read_examples(GENERATED)]


def read_otherwise(examples: list[Example], pipeline: Pipeline) -> list[str]:
    """The examples that are not read as meant, with what is told instead."""
    return [
        f"{' '.join(e.key)} | {e.sentence} | {e.who} | told: {'; '.join(v.told)}"
        for e, v in zip(examples, verdicts(examples, pipeline), strict=True)
        if not v.right
    ]


def test_every_row_has_an_example_and_every_example_a_row() -> None:
    """A new row needs `make examples`; a removed row takes its example with it."""
    rows, keys = Lexicon.load().rows.keys(), {e.key for e in all_examples()}
    assert not sorted(rows - keys)[:20]
    assert not sorted(keys - rows)[:20]


def test_a_row_has_one_example() -> None:
    """What is written by hand is not made a second time."""
    twice = [key for key, count in Counter(e.key for e in all_examples()).items() if count > 1]
    assert not twice


def test_examples_say_who_is_who() -> None:
    """Each names its row's own type, two different sides, and a status."""
    types = set(statement_types())
    for example in all_examples():
        actor, type_, recipient, status = example.who.split()
        assert type_ == example.key.type
        assert type_ in types
        assert actor not in ("-", recipient)
        assert status in STATUSES
        assert example.sentence.endswith((".", ".”"))


def test_hundreds_are_written_by_hand() -> None:
    """The commonest words have sentences of the kind one reads in an article."""
    sentences = [e.sentence for e in read_examples(BY_HAND)]
    assert len(sentences) >= 400
    assert sum(len(s.split()) >= 10 for s in sentences) >= 0.8 * len(sentences)


@with_medium_model
def test_a_sample_is_read_as_meant(pipeline: Pipeline) -> None:
    """Who is who in the examples written by hand and in a fixed sample of the others."""
    examples = [*read_examples(BY_HAND), *list(read_examples(GENERATED))[::SAMPLED]]
    wrong = read_otherwise(examples, pipeline)
    assert len(wrong) <= (1 - RIGHT) * len(examples), "\n".join(wrong)


@pytest.mark.slow
@with_medium_model
def test_all_are_read_as_meant(pipeline: Pipeline) -> None:
    """Who is who in every example."""
    examples = all_examples()
    wrong = read_otherwise(examples, pipeline)
    assert len(wrong) <= (1 - RIGHT) * len(examples), "\n".join(wrong[:200])


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    """A line that lacks a column stops the reading and is named."""
    path = tmp_path / "examples.tsv"
    path.write_text("\t".join(HEADER) + "\nmeet\tverb\tCONSULT\tFiji met Samoa.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        list(read_examples(path))


def test_a_verdict_tells_the_row_that_told_it(pipeline: Pipeline) -> None:
    """An example may be read rightly by its own row or by another."""
    example = Example(Key("invade", "verb", "ASSAULT"), "Iraq invaded Kuwait.", "IRQ ASSAULT KWT actual")
    other = Example(Key("annex", "verb", "COERCE"), "Iraq invaded Kuwait.", "IRQ COERCE KWT actual")
    first, second = verdicts([example, other], pipeline)
    assert (first.right, first.own) == (True, True)
    assert (second.right, second.told) == (False, ("IRQ ASSAULT KWT actual",))
