"""Causal links: what the text holds to bring about, hinder, permit or aim at what.

Connectives, verbs and nouns of cause are found in their own files; here their drafts become
links of the text, each once, with the voices that the connecting words stand under.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model import CausalLink, Reading, Sentence, Span
from dragoman.reading.causes_aims import aim_links
from dragoman.reading.causes_connectives import connective_links
from dragoman.reading.causes_ends import Draft
from dragoman.reading.causes_verbs import verb_links
from dragoman.reading.trees import spans_of
from dragoman.reading.voices import asserting, voices_over


def read_causes(reading: Reading) -> Reading:
    """Fill `links`, in the order of the text."""
    people = {m.head for m in reading.mentions if (m.actors or m.person) and not m.adjective}
    told = asserting(reading)
    links: dict[tuple[object, ...], CausalLink] = {}
    for sentence in reading.sentences:
        if reading.document.text[sentence.end - 1] == "?":  # a question tells nothing
            continue
        drafts = [
            *connective_links(reading, sentence),
            *verb_links(reading, sentence, people),
            *aim_links(reading, sentence),
        ]
        for link in _links(reading, sentence, drafts):
            links.setdefault((link.cause, link.effect), link)
    voiced = (replace(link, said_by=voices_over(told, link.cue.start, link.cue.end)) for link in links.values())
    return replace(reading, links=tuple(sorted(voiced, key=_place)))


def _place(link: CausalLink) -> tuple[int, int, int]:
    return link.cue.start, link.cause.start, link.effect.start


def _links(reading: Reading, sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[CausalLink]:
    for draft in drafts:
        cause, effect, cue = (_span(reading, run) for run in (draft.cause, draft.effect, draft.cue))
        if cause and effect and cue and not cause.overlaps(effect):
            yield CausalLink(cause, effect, cue, draft.kind, draft.sign, (), sentence.index, draft.rule)


def _span(reading: Reading, run: Sequence[int]) -> Span | None:
    spans = spans_of(reading.document, reading.tokens, run)
    return max(spans, key=lambda s: s.end - s.start) if spans else None
