"""Attributions: who is credited with what, by which words.

Kinds of credit are found in their own files (`reporting`, `press`, `turns`, `chains`); here
quotation marks are laid over them, quotes nobody has been credited with find their speaker,
and sources become voices.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.model import Attribution, Reading, Token, Voice
from dragoman.reading.chains import carrier_credits
from dragoman.reading.credits import Credit
from dragoman.reading.floating import credit_floating
from dragoman.reading.press import find_citations
from dragoman.reading.quotes import Quote, find_quotes, kind_of, merged, widen, within
from dragoman.reading.reporting import reporting_credits
from dragoman.reading.sources import SourceNames
from dragoman.reading.trees import spans_of
from dragoman.reading.turns import turn_attributions
from dragoman.reading.weighed_credits import weigh
from dragoman.vocabulary.cues import reporting_cues

_QUOTATION_MARKS = frozenset({'"', "“", "”", "``", "''", "«", "»"})

PRESS_RULE = "press:bracket"

TOLD_RULE = "reporting:told"
"""The press or a document names a thing ("the press reported arms deliveries"): it vouches for it."""

EVIDENCE_RULE = "reporting:evidence"
"""A thing shows something ("the war suggests that"): PARC credits it, but it is nobody's voice."""


def read_attributions(reading: Reading) -> Reading:
    """Fill `attributions`, in the order of the text. The writer's own voice makes none."""
    quotes = find_quotes(reading.document.text, reading.blocks)
    names = SourceNames(reading)
    found = list(_attributed(reading, names, weigh(reading, rule_credits(reading), quotes), quotes))
    found = credit_floating(reading, names, found, quotes)
    cited = list(_cited(reading))
    found = [_without_brackets(reading.document.text, a, cited) for a in found]
    found = [a for a in found if a.content] + cited
    found += turn_attributions(reading)
    found.sort(key=lambda a: (a.content[0].start, -a.content[-1].end, a.rule))
    return replace(reading, attributions=tuple(found))


def rule_credits(reading: Reading) -> list[Credit]:
    """What the rules credit, before any of it is weighed."""
    credits = list(reporting_credits(reading.tokens))
    return credits + list(carrier_credits(reading.tokens, credits))


def _attributed(
    reading: Reading, names: SourceNames, credits: Iterable[Credit], quotes: list[Quote]
) -> Iterator[Attribution]:
    evidence = reporting_cues().evidence
    tokens = reading.tokens
    for credit in sorted(credits, key=lambda c: c.cue[0]):
        cue = spans_of(reading.document, tokens, credit.cue)
        content = spans_of(reading.document, tokens, _up_to_semicolon(tokens, credit))
        if not cue or not content:
            continue
        cue_span = reading.document.span(cue[0].start, cue[-1].end)
        voice = names.voice(credit.source, cue_span.exact)
        if voice is None:
            continue
        voice = _in_place(reading, voice, credit)
        rule = credit.rule
        if rule == "reporting:object" and _is_told(reading, voice, credit):
            rule = TOLD_RULE
        if credit.source is not None and tokens[credit.cue[0]].lemma in evidence and not names.speaks(credit.source):
            rule = EVIDENCE_RULE
        sentence = reading.sentences[tokens[credit.cue[0]].sentence]
        near = [q for q in quotes if q.start < sentence.end and sentence.start < q.end]
        content = merged(reading.document.text, within([(s.start, s.end) for s in content], near, cue_span))
        if not content:
            continue
        if near:
            content = widen(reading.document.text, content, near, cue_span, (sentence.start, sentence.end))
        yield Attribution(voice, cue_span, content, kind_of(content, near, credit.kind), rule)


def _up_to_semicolon(tokens: Sequence[Token], credit: Credit) -> tuple[int, ...]:
    """The content without clauses beyond a semicolon, but for those that open with "that" again.

    Within quotation marks a semicolon divides nothing.
    """
    said = credit.content
    if ";" not in [tokens[i].text for i in said]:
        return said
    first, last = min(said[0], credit.cue[0]), max(said[-1], credit.cue[-1])
    if any(tokens[i].text in _QUOTATION_MARKS for i in range(first, last + 1)):
        return said
    stops = [i for i in range(first, last + 1) if tokens[i].text == ";"]
    after = next((i for i in stops if i > credit.cue[-1] and not _says_that_again(tokens, i)), last + 1)
    before = max((i for i in stops if i < credit.cue[0]), default=first - 1)
    return tuple(i for i in said if before < i < after)


def _says_that_again(tokens: Sequence[Token], stop: int) -> bool:
    return any(t.lemma in ("that", "whether") for t in tokens[stop + 1 : stop + 3])


def _in_place(reading: Reading, voice: Voice, credit: Credit) -> Voice:
    """The voice, standing where "who" stands for it: "the envoy, who said …"."""
    verb = reading.tokens[credit.cue[0]]
    if verb.dep == "relcl" and verb.head == credit.source:
        for i in verb.children:
            word = reading.tokens[i]
            if word.dep == "nsubj" and word.tag in ("WP", "WDT"):
                return replace(voice, span=reading.document.span(word.start, word.end))
    return voice


def _is_told(reading: Reading, voice: Voice, credit: Credit) -> bool:
    """Whether the press or a document reports the thing that is credited to it."""
    cues = reporting_cues()
    if credit.source is None or reading.tokens[credit.cue[0]].lemma not in cues.told:
        return False
    return voice.kind == "press" or reading.tokens[credit.source].lemma in cues.texts


def _without_brackets(text: str, found: Attribution, cited: list[Attribution]) -> Attribution:
    """The attribution, its content cut short at a press citation: the writer added that."""
    parts = [(s.start, s.end) for s in found.content]
    brackets = {(a.cue.start, a.cue.end) for a in cited if a.cue}
    touched = [b for b in brackets if any(start < b[1] and b[0] < end for start, end in parts)]
    for opening, closing in touched:
        parts = [p for a, b in parts for p in ((a, min(b, opening)), (max(a, closing), b)) if p[0] < p[1]]
    return replace(found, content=merged(text, parts)) if touched else found


def _cited(reading: Reading) -> Iterator[Attribution]:
    for citation in find_citations(reading):
        voice = Voice(citation.outlet, None, citation.bracket.exact, "press", citation.name)
        yield Attribution(voice, citation.bracket, (citation.supports,), "press", PRESS_RULE)
