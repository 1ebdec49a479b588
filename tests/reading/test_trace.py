"""What the reader of statements tells of its decisions."""

from dataclasses import replace

from dragoman.model import Document, Reading
from dragoman.reading.decisions import decisions
from dragoman.reading.drafts import Draft
from dragoman.reading.pipeline import Pipeline, _telling
from dragoman.reading.trace import SILENT, Candidate, Recorder, Trace


def traced(pipeline: Pipeline, text: str) -> tuple[Reading, Recorder]:
    recorder = Recorder()
    return pipeline.read(Document("doc_1", "-", text, "", "text/plain"), recorder), recorder


def candidate(recorder: Recorder, pattern: str) -> Candidate:
    return next(c for c in recorder.candidates if c.found.senses[0].pattern == pattern)


def ends(recorder: Recorder) -> dict[str, str | None]:
    """The reason that ended each draft, by its pattern; `None` where it was kept."""
    drafts: list[Draft] = [d for c in recorder.candidates for d in c.drafts]
    return {d.sense.pattern: (end.reason if (end := recorder.end_of(d)) else None) for d in drafts}


def test_listening_changes_nothing(pipeline: Pipeline) -> None:
    """A reading is the same whether anybody listens or not."""
    text = "Serbia refused to recognise Kosovo. Brazil sent grain to Chile, its ally."
    heard, _ = traced(pipeline, text)
    assert heard == pipeline.read(Document("doc_1", "-", text, "", "text/plain"))


def test_a_statement_comes_of_a_draft_that_met_no_end(pipeline: Pipeline) -> None:
    """What is not dropped is told, and nothing else is."""
    reading, recorder = traced(pipeline, "Serbia refused to recognise Kosovo. Brazil sent grain to Chile, its ally.")
    kept = [d for c in recorder.candidates for d in c.drafts if recorder.end_of(d) is None]
    assert sorted(d.type for d in kept) == sorted(s.type for s in reading.statements)
    assert kept


def test_a_slot_tells_whom_it_holds(pipeline: Pipeline) -> None:
    """One sees which phrase stood in which slot, and that nobody stood in another."""
    _, recorder = traced(pipeline, "Brazil condemned the ministers of Chile.")
    [tried] = candidate(recorder, "condemn").tried
    assert [(s.name, [p.actor.code for p in s.found]) for s in tried.slots] == [("subj", ["BRA"]), ("obj", ["CHL"])]
    assert tried.supply == "slots"


def test_what_is_refused_yields_to_the_refusal(pipeline: Pipeline) -> None:
    """The stronger draft is named beside the reason."""
    _, recorder = traced(pipeline, "Brazil refused to ship wheat to Chile.")
    assert ends(recorder) == {"*refuse to": None, "*ship wheat": "drop:content"}
    [sending] = candidate(recorder, "*ship wheat").drafts
    end = recorder.end_of(sending)
    assert end is not None
    assert end.by is not None
    assert end.by.type == "REJECT"


def test_a_shorter_match_is_said_to_lie_in_a_longer(pipeline: Pipeline) -> None:
    """Every match of the lexicon is met, those that a longer phrase swallowed too."""
    _, recorder = traced(pipeline, "Brazil refused to ship wheat to Chile.")
    assert candidate(recorder, "refuse").passed == "drop:longer-phrase"


def test_what_a_question_asks_is_passed_over(pipeline: Pipeline) -> None:
    """A question asserts nothing, and one sees that this is why."""
    _, recorder = traced(pipeline, "Did Brazil condemn Chile?")
    assert candidate(recorder, "condemn").passed == "drop:asked"
    assert candidate(recorder, "condemn").tried == []


def test_a_background_noun_told_before_is_dropped(pipeline: Pipeline) -> None:
    """The second "invasion of" refers back."""
    _, recorder = traced(pipeline, "Iraq's invasion of Kuwait failed. Iraq's invasion of Kuwait had cost much.")
    reasons = [end.reason for c in recorder.candidates for d in c.drafts if (end := recorder.end_of(d))]
    assert reasons == ["drop:told-before"]


def test_a_note_stays_with_its_draft(pipeline: Pipeline) -> None:
    """Whatever a later stage weighs can be shown beside the draft it weighed."""
    _, recorder = traced(pipeline, "Brazil condemned Chile.")
    [draft] = candidate(recorder, "condemn").drafts
    recorder.note(draft, "score 0.31")
    assert recorder.notes_on(draft) == ("score 0.31",)


def test_a_statement_that_a_later_reader_takes_away_is_told_with_its_reason(pipeline: Pipeline) -> None:
    """A reader after the one that makes statements tells of its own decisions, and explaining shows them."""
    reading, recorder = traced(pipeline, "Brazil condemned Chile.")
    [statement] = reading.statements
    recorder.left_out(statement, "drop:score", "score 0.31, at least 0.40 is asked for")
    [met] = decisions(replace(reading, statements=()), recorder)
    [draft] = met.senses[0].drafts
    assert draft.statement is None
    assert draft.reason == "drop:score"
    assert draft.notes == ("score 0.31, at least 0.40 is asked for",)


def test_a_statement_that_vanishes_without_a_word_is_laid_to_a_later_reader(pipeline: Pipeline) -> None:
    """What no longer stands is never shown as kept."""
    reading, recorder = traced(pipeline, "Brazil condemned Chile.")
    [met] = decisions(replace(reading, statements=()), recorder)
    assert [draft.reason for draft in met.senses[0].drafts] == ["drop:later"]


def test_the_pipeline_tells_every_reader_that_listens(pipeline: Pipeline) -> None:
    """A reader takes the trace by having a parameter of that name; others are left as they are."""

    def listens(reading: Reading, trace: Trace = SILENT) -> Reading:
        trace.note(heard, "listened")
        return reading

    def deaf(reading: Reading) -> Reading:
        return reading

    _, recorder = traced(pipeline, "Brazil condemned Chile.")
    [heard] = candidate(recorder, "condemn").drafts
    first, second = _telling((listens, deaf), recorder)
    assert second is deaf
    first(pipeline.read(Document("doc_1", "-", "Brazil met Chile.", "", "text/plain")))
    assert recorder.notes_on(heard) == ("listened",)


def test_pairs_that_a_scorer_weighs_are_kept_with_their_scores_the_likeliest_first(pipeline: Pipeline) -> None:
    """One sees what else a predicate might have told, and that it was not likely enough."""

    reading, recorder = traced(pipeline, "Brazil condemned Chile.")
    condemned = candidate(recorder, "condemn")
    [draft] = condemned.drafts
    condemned.tried[0].drafts.clear()
    recorder.weighed(condemned.found, draft.sense, draft.actor, None, 0.1)
    recorder.weighed(condemned.found, draft.sense, draft.actor, draft.recipient, 0.2)
    [met] = decisions(reading, recorder)
    assert [(weighed.type, weighed.score) for weighed in met.weighed] == [("ACCUSE", 0.2), ("ACCUSE", 0.1)]
    assert "the likeliest has only 0.20 of 1" in str(met.senses[0].why_not)
