"""Taking a reading out of the record, whole or a stretch of it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Attribution, Figure, Implied, Mention, Oddity, Reading, Span, TimeExpression
from dragoman.record.readings import reading
from dragoman.record.store import Record
from dragoman.record.write import write
from tests.builders import READ_AT, Builder, actor, voice


def _told() -> Reading:
    made = Builder("Russia met Japan in 2018.", "China aided India, Lankov said.", "Tokyo paid 9 yen.")
    made.say("met", "CONSULT", ["RUS"], ["JPN"]).say("aided", "AID", ["CHN"], ["IND"])
    span = made.span
    credit = Attribution(voice("Lankov"), span("said"), (span("China aided India"),), "indirect", "cue:said")
    return made.build(
        mentions=(Mention(span("Russia"), 0, (actor("RUS"),)), Mention(span("Tokyo"), 0, (actor("JPN"),))),
        times=(TimeExpression(span("in 2018"), "DATE", "2018"),),
        attributions=(credit,),
        figures=(Figure(span("9 yen"), 9.0, None, "JPY", None, (), None, 2, "figures:test"),),
        oddities=(Oddity(span("aided India"), "test", "by hand"),),
        implied=(Implied(1, actor("JPN"), 0.5, "topics:test"),),
    )


WHOLE = _told()


@given(st.integers(0, 70), st.integers(1, 40))
def test_a_stretch_gives_what_reaches_into_it(start: int, length: int) -> None:
    """Nothing more than the whole reading has there, and nothing less."""
    end = start + length
    with Record.open(Path(":memory:"), create=True) as record:
        write(record, WHOLE, read_at=READ_AT)
        whole, part = reading(record, WHOLE.document.id), reading(record, WHOLE.document.id, (start, end))

    def inside(span: Span) -> bool:
        return span.start < end and span.end > start

    assert part.document == whole.document
    for found, all_of in ((part.mentions, whole.mentions), (part.times, whole.times), (part.figures, whole.figures),
                          (part.statements, whole.statements), (part.oddities, whole.oddities)):  # fmt: skip
        assert found == tuple(one for one in all_of if inside(one.span))
    assert part.sentences == tuple(one for one in whole.sentences if one.start < end and one.end > start)
    assert part.implied == tuple(i for i in whole.implied if any(s.index == i.sentence for s in part.sentences))
    assert bool(part.attributions) == any(
        inside(span) for a in whole.attributions for span in (a.cue, *a.content) if span
    )
