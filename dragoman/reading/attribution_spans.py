"""Attributions as a labeller sees them, laid over those of the rules.

The rules name the source and say how it is credited; the labeller, fitted to annotated news, has the better eye for
where content begins and ends and for cues that no list holds.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model import Attribution, AttributionKind, Reading, Span, Token
from dragoman.reading.attribution_columns import columns
from dragoman.reading.attribution_labels import Labeller, Stretch, labeller
from dragoman.reading.quotes import Quote, find_quotes, kind_of, merged
from dragoman.reading.sources import SourceNames
from dragoman.reading.trees import spans_of
from dragoman.vocabulary.cues import reporting_cues

LABELS_RULE = "labels:added"
"""What only the labeller sees: wishes and aims too, as in PolNeAR, so it is nobody's word that a thing is so."""

_FAR_SOURCE = 25
"""A source stands at most this many words from its cue."""

_BETWEEN = 4
"""Each other content between a cue and a content counts as this many words."""

_ELSEWHERE = 10
"""A cue in another sentence counts as this many words further away, a source half of it."""

_SAME = 0.5
"""Content of which the rules credit more than this share is not credited again."""


_AGREED = 0.5
"""Contents that share this much of their words are the same to a reader: those of the rules stand."""

_KEPT: frozenset[AttributionKind] = frozenset({"belief", "press", "turn"})
"""Kinds whose content the rules know better: PolNeAR draws that of beliefs wider than what somebody holds to be so."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What one cue credits, as the labeller sees it."""

    source: Stretch | None
    cue: Stretch
    content: tuple[Stretch, ...]

    @property
    def words(self) -> frozenset[int]:
        """The tokens of the content."""
        return frozenset(i for part in self.content for i in range(part.first, part.last))


def blocks_of(reading: Reading) -> list[tuple[int, int]]:
    """First token of each block and the one after its last."""
    starts = [t.start for t in reading.tokens]
    edges = ((bisect_left(starts, b.start), bisect_left(starts, b.end)) for b in reading.blocks)
    return [(first, last) for first, last in edges if first < last]


def outermost(found: Sequence[Attribution]) -> list[Attribution]:
    """Those with a cue that do not lie inside what another credits, cue and all."""
    held = [(part.start, part.end, a.cue) for a in found if a.cue is not None for part in a.content]
    return [a for a in found if a.cue is not None and not _is_held(a.cue, held)]


def _is_held(cue: Span, held: Iterable[tuple[int, int, Span]]) -> bool:
    return any(start <= cue.start and cue.end <= end and cue != other for start, end, other in held)


def label_attributions(reading: Reading, by: Labeller | None = None) -> Reading:
    """Mend the contents of the attributions that the rules found, and add those that only the labeller sees."""
    found, quotes = reading.attributions, find_quotes(reading.document.text, reading.blocks)
    by = by or labeller()
    outer = outermost(found)
    table = columns(reading, outer, quotes, by.known, by.strengths)
    blocks = blocks_of(reading)
    seen = [s for part in by.stretches(table, blocks) for s in link(reading.tokens, part)]
    starts = [t.start for t in reading.tokens]
    words = [_words(starts, a.content) for a in outer]
    cues = [_words(starts, (a.cue,)) if a.cue else frozenset() for a in outer]
    pairs = _paired(seen, words, cues)
    mended = {
        id(outer[i]): _mended(reading, outer[i], seen[k], quotes)
        for k, i in pairs.items()
        if outer[i].kind not in _KEPT and _overlap(seen[k].words, words[i]) < _AGREED
    }
    credited = frozenset[int]().union(*words)
    fresh = [s for k, s in enumerate(seen) if k not in pairs and len(s.words & credited) <= _SAME * len(s.words)]
    out = [mended.get(id(a), a) for a in found]
    if fresh:
        out += _added(reading, found, fresh, quotes)
    out.sort(key=lambda a: (a.content[0].start, -a.content[-1].end, a.rule))
    return replace(reading, attributions=tuple(out))


def link(tokens: Sequence[Token], stretches: Sequence[Stretch]) -> list[Labelled]:
    """Each content of a block with its nearest cue, each cue with its nearest source."""
    content, cues, sources = ([s for s in stretches if s.part == part] for part in "CQS")
    if not cues:
        return []
    groups: dict[Stretch, list[Stretch]] = {}
    for said in content:
        groups.setdefault(min(cues, key=lambda cue: _cost(tokens, said, cue, content)), []).append(said)
    out = []
    for cue, parts in groups.items():
        source = min(sources, key=lambda s: _source_cost(tokens, s, cue), default=None)
        if source is not None and _distance(source, cue) > _FAR_SOURCE:
            source = None
        out.append(Labelled(source, cue, tuple(parts)))
    return out


def _distance(one: Stretch, other: Stretch) -> int:
    return other.first - one.last if other.first >= one.last else one.first - other.last


def _cost(tokens: Sequence[Token], said: Stretch, cue: Stretch, content: Iterable[Stretch]) -> int:
    low, high = min(said.last, cue.last), max(said.first, cue.first)
    between = sum(low <= other.first < high for other in content if other is not said)
    sentence = tokens[cue.first].sentence
    elsewhere = sentence not in (tokens[said.first].sentence, tokens[said.last - 1].sentence)
    return _distance(said, cue) + _BETWEEN * between + _ELSEWHERE * elsewhere + (cue.first > said.first)


def _source_cost(tokens: Sequence[Token], source: Stretch, cue: Stretch) -> float:
    elsewhere = tokens[source.first].sentence != tokens[cue.first].sentence
    return _distance(source, cue) + 0.5 * (source.first > cue.first) + _ELSEWHERE / 2 * elsewhere


def _words(starts: Sequence[int], spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(i for s in spans for i in range(bisect_left(starts, s.start), bisect_left(starts, s.end)))


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


def _paired(
    seen: Sequence[Labelled], words: Sequence[frozenset[int]], cues: Sequence[frozenset[int]]
) -> dict[int, int]:
    """Which of what the labeller sees is which of the rules' attributions: those with a common cue first."""
    scored = []
    for k, labelled in enumerate(seen):
        inside, cue = labelled.words, range(labelled.cue.first, labelled.cue.last)
        for i, content in enumerate(words):
            shared = len(inside & content)
            if shared:
                scored.append((not cues[i].isdisjoint(cue), shared / len(inside | content), k, i))
    out: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, k, i in sorted(scored, reverse=True):
        if k not in out and i not in taken:
            out[k] = i
            taken.add(i)
    return out


def _mended(reading: Reading, found: Attribution, seen: Labelled, quotes: Iterable[Quote]) -> Attribution:
    content = _content(reading, seen)
    if not content:
        return found
    otherwise: AttributionKind = "indirect" if found.kind in ("direct", "mixed") else found.kind
    return replace(found, content=content, kind=kind_of(content, quotes, otherwise))


def _content(reading: Reading, seen: Labelled) -> tuple[Span, ...]:
    spans = spans_of(reading.document, reading.tokens, seen.words)
    return merged(reading.document.text, [(s.start, s.end) for s in spans])


def _added(
    reading: Reading, found: Iterable[Attribution], fresh: Iterable[Labelled], quotes: Sequence[Quote]
) -> Iterator[Attribution]:
    """What the labeller alone sees, where somebody but the writer is behind it."""
    tokens, names = reading.tokens, SourceNames(reading)
    starts = [t.start for t in tokens]
    heard = [(a.cue.start, a.voice.span) for a in found if a.cue is not None and a.voice.span is not None]
    told: list[tuple[int, Span | None, Labelled | None]] = [(at, span, None) for at, span in heard]
    told += [(tokens[seen.cue.first].start, None, seen) for seen in fresh]
    for _, span, seen in sorted(told, key=lambda t: t[0]):
        if seen is None:  # pronouns further down stand for this voice
            if span is not None and (inside := _words(starts, (span,))):
                names.voice(_head(tokens, inside), None)
            continue
        cue = reading.document.span(tokens[seen.cue.first].start, tokens[seen.cue.last - 1].end)
        content = _content(reading, seen)
        verb = _head(tokens, range(seen.cue.first, seen.cue.last))
        source = _head(tokens, range(seen.source.first, seen.source.last)) if seen.source else None
        voice = names.voice(source, cue.exact)
        if voice is not None and content:
            says = tokens[verb].lemma in reporting_cues().clause
            yield Attribution(
                voice, cue, content, kind_of(content, quotes, "indirect" if says else "belief"), LABELS_RULE
            )


def _head(tokens: Sequence[Token], words: Iterable[int]) -> int:
    """The word of a stretch that hangs on a word outside it."""
    inside = sorted(words)
    return next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), inside[0])
