"""The actors of a sentence are those it names, those its statements join and those it is about."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.model import Actor, Implied, Mention
from evaluation import errors, figures, mentions
from evaluation.mentions import rows
from tests.builders import Builder, actor


def test_who_is_named_joined_or_implied_is_found() -> None:
    """Each in its own sentence; a mere place is nobody."""
    made = Builder("Chad met Niger in Lima.", "The talks stalled.", "Nobody was surprised.")
    made.say("stalled", "CONSULT", ["TCD"], ["NER"])
    reading = made.build(
        mentions=(
            Mention(made.span("Chad"), 0, (actor("TCD"),)),
            Mention(made.span("Niger"), 2, (actor("NER"),)),
            Mention(made.span("Lima"), 4, (actor("PER"),), rule="actors:capital-place"),
        ),
        implied=(Implied(2, Actor("TCD", "Chad"), 0.6, "topics:test"),),
    )
    annotated = [(s.start, s.end, ()) for s in reading.sentences]
    assert [set(row.found) for row in rows(annotated, reading)] == [{"TCD", "NER"}, {"TCD", "NER"}, {"TCD"}]


@pytest.mark.parametrize("folder", ["test", "check"])
@pytest.mark.parametrize(
    ("main", "asking"), [(mentions.main, "--verbose"), (figures.main, "--verbose"), (errors.main, "--out=t.tsv")]
)
def test_sentences_that_are_only_scored_are_not_shown(
    main: Callable[[], None],
    asking: str,
    folder: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Before anything is read."""
    monkeypatch.setattr("sys.argv", ["measure", "--data", str(tmp_path / folder), asking])
    with pytest.raises(SystemExit):
        main()
    assert "only scored" in capsys.readouterr().err
