"""The actors of a sentence are those it names, those its statements join and those it is about."""

from dragoman.model import Actor, Implied, Mention
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
