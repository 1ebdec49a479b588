"""Quotes that no verb governs: they belong to whoever spoke last, or to the nearest verb of saying."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Attribution, Reading, Span
from dragoman.reading.quote_speakers import LABEL_WORDS, credited, named_beside, own_verb, verb_beside
from dragoman.reading.quotes import Quote, is_sentence, merged
from dragoman.reading.sources import SourceNames
from dragoman.reading.trees import sentences_between
from dragoman.vocabulary.cues import reporting_cues

_INTERRUPTION = 160
"""The words between the two halves of a quote are at most this many characters: who speaks, to whom, how."""

_LABEL_LENGTH = 70


def credit_floating(
    reading: Reading, names: SourceNames, found: list[Attribution], quotes: list[Quote]
) -> list[Attribution]:
    """The attributions, with quotes of whole sentences added that none of them holds.

    "It is over," he said. "We lost." is one attribution in two parts; so is a quote that
    goes on in the next paragraph. A verb of saying in the quote's own sentence comes first.
    """
    out = list(found)
    out.extend(a for a in _headed(reading, names) if not any(_crosses(a, other) for other in found))
    for quote in quotes:
        if any(_touches(a, quote) for a in out):
            continue
        broken_off = _broken_off(reading.document.text, out, quote)
        if broken_off is not None:
            out[out.index(broken_off)] = _carried_on(reading, broken_off, quote)
            continue
        beside = verb_beside(reading, quote)
        if not (beside or is_sentence(reading.document.text, quote) or _stands_alone(reading.document.text, quote)):
            continue
        named = named_beside(reading, names, quote)
        if named is not None:
            out.append(named)
            continue
        own = own_verb(reading, quote, {a.cue.start for a in out if a.cue}) or beside
        said = None if own is None else next((a for a in out if a.cue and a.cue.start == own.start), None)
        if own is not None and said is None:
            out.extend(filter(None, [credited(reading, names, own, quote)]))
            continue
        said = said or _speaker_before(reading, out, quote)
        if said is not None:
            out[out.index(said)] = _carried_on(reading, said, quote)
    return out


def _headed(reading: Reading, names: SourceNames) -> Iterator[Attribution]:
    """ "Demir: The talks have failed": paragraphs and headlines that open with who says the rest of them."""
    text = reading.document.text
    for block in reading.blocks:
        colon = text.find(": ", block.start, min(block.end, block.start + _LABEL_LENGTH))
        if colon < 0 or block.speaker is not None or "\n" in text[block.start : colon]:
            continue
        sentences = sentences_between(reading, block.start, colon + 2)
        before = [t for s in sentences for t in reading.tokens[s.first : s.last] if t.end <= colon]
        before = [t for t in before if t.start >= block.start and not t.text.isspace()]
        if not before or len(before) > LABEL_WORDS or any(t.pos in ("VERB", "AUX") for t in before):
            continue
        last = before[-1]
        if last.ent not in ("PERSON", "ORG") and last.lemma not in reporting_cues().texts | reporting_cues().labels:
            continue
        voice = names.voice(last.i, ":")
        rest = merged(text, [(colon + 1, block.end)])
        if voice is not None and rest:
            yield Attribution(voice, Span(colon, colon + 1, ":"), rest, "indirect", "quotes:headed")


def _crosses(attribution: Attribution, other: Attribution) -> bool:
    """Whether another attribution credits half of the same words or more to somebody."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in attribution.content for b in other.content)
    return shared * 2 > sum(part.end - part.start for part in attribution.content)


def _broken_off(text: str, found: list[Attribution], quote: Quote) -> Attribution | None:
    """ "“It was quiet,” she said over tea, “and it will be again.”": the quote that this one goes on with."""
    before = text[: quote.start].rstrip()
    if not before.removesuffix(" and").removesuffix(" but").endswith(","):
        return None
    for attribution in found:
        cue, last = attribution.cue, attribution.content[-1]
        if cue is None or attribution.kind != "direct" or not last.end <= cue.start < cue.end <= quote.start:
            continue
        between = text[last.end : quote.start].lstrip(',?!"”’ ')
        if len(between) < _INTERRUPTION and not any(mark in between for mark in '.?!\n"“”'):
            return attribution
    return None


def _touches(attribution: Attribution, quote: Quote) -> bool:
    """Whether an attribution already speaks of the quote from outside: what the quoted words credit does not."""
    start, end = quote.inner
    if attribution.cue is not None and start <= attribution.cue.start and attribution.cue.end <= end:
        return False
    shared = sum(max(0, min(end, part.end) - max(start, part.start)) for part in attribution.content)
    return shared * 2 > end - start


def _stands_alone(text: str, quote: Quote) -> bool:
    """Whether a quote of two or three words is a sentence by where it stands: "“Look,” she said. “Nobody left.”"."""
    start, end = quote.inner
    words, before = text[start:end].strip(), text[: quote.start].rstrip(" ")
    return words[:1].isupper() and words[-1:] in tuple(".?!") and " " in words and before[-1:] in tuple('.?!”"')


def _speaker_before(reading: Reading, found: list[Attribution], quote: Quote) -> Attribution | None:
    """The last attribution before the quote, in its paragraph or, if it was quoting, the one before."""
    block = next((i for i, b in enumerate(reading.blocks) if b.start <= quote.start < b.end), None)
    if block is None:
        return None
    start = reading.blocks[block].start
    reach = reading.blocks[block - 1].start if block and quote.start - start < 2 else start
    near = [
        a
        for a in found
        if a.cue is not None and reach <= a.cue.start < quote.start and a.voice.span is not None
        and (a.kind in ("direct", "mixed") or a.cue.start >= start)
    ]  # fmt: skip
    quoting = [a for a in near if a.kind == "direct"]
    pool = quoting or near
    return max(pool, key=lambda a: max(a.cue.start if a.cue else 0, a.content[-1].end), default=None)


def _carried_on(reading: Reading, attribution: Attribution, quote: Quote) -> Attribution:
    parts = [*((s.start, s.end) for s in attribution.content), quote.inner]
    return replace(attribution, content=merged(reading.document.text, parts))
