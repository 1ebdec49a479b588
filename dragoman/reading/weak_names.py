"""Names that mean a state only in a text that speaks of it anyway: "Congo", "Georgetown", "Victoria"."""

from collections.abc import Iterator, Mapping, Sequence, Set

from dragoman.model import Actor, Mention, Reading, Token
from dragoman.reading.names import PLACE, preposition_of
from dragoman.vocabulary.names import actor_names, folded_key

_LONGEST = 3
"""Words of the longest such name, "St. George's" with its stop."""


def find_weak_names(reading: Reading, found: Mapping[int, Sequence[Mention]]) -> dict[int, list[Mention]]:
    """The mentions of each sentence, with those that weak names make where the text names their state elsewhere.

    Of two states that share a weak name the one that the text names more often is meant; where it names neither, the
    one that the press usually means.
    """
    named: dict[str, int] = {}
    for mentions in found.values():
        for mention in mentions:
            for actor in mention.actors:
                named[actor.code] = named.get(actor.code, 0) + 1
    usual = actor_names().usual
    known = {
        key: best for key, actors in actor_names().weak.items() if (best := _best(actors, named) or usual.get(key))
    }
    first_words = {key.partition(" ")[0] for key in known}
    return {
        sentence: in_order(mentions, list(_in_sentence(reading, sentence, mentions, known, first_words)))
        for sentence, mentions in found.items()
    }


def in_order(mentions: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, which are in order, with more of them put among them."""
    return sorted([*mentions, *more], key=lambda m: m.span.start) if more else list(mentions)


def _best(actors: Sequence[Actor], named: Mapping[str, int]) -> Actor | None:
    ranked = sorted((a for a in actors if named.get(a.code)), key=lambda a: -named[a.code])
    return ranked[0] if ranked else None


def _in_sentence(
    reading: Reading, sentence: int, mentions: Sequence[Mention], known: Mapping[str, Actor], first_words: Set[str]
) -> Iterator[Mention]:
    words = reading.words(sentence) if known else ()
    done = 0
    for at, word in enumerate(words):
        if at < done or (word.pos != "PROPN" and word.text != "The") or not _may_begin(word, first_words):
            continue
        length, actor = _longest(words, at, known)
        if actor is not None:
            span = reading.document.span(word.start, words[at + length - 1].end)
            if not any(span.overlaps(m.span) for m in mentions):
                yield _mention(reading, words[at + length - 1], span.start, actor)
        done = at + length


def _may_begin(word: Token, first_words: Set[str]) -> bool:
    """Whether a weak name may begin with a name or article."""
    if word.ent == "PERSON" or not word.text[:1].isupper():
        return False
    return folded_key(word.text).partition(" ")[0] in first_words


def _longest(words: Sequence[Token], at: int, known: Mapping[str, Actor]) -> tuple[int, Actor | None]:
    """The length of the longest weak name that begins at `at`, and its state; 1 and `None` where none does."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        actor = known.get(folded_key(" ".join(w.text for w in words[at : at + length])))
        if actor is not None and (length == 1 or words[at + length - 1].pos != "PUNCT"):
            return length, actor
    return 1, None


def _mention(reading: Reading, last: Token, start: int, actor: Actor) -> Mention:
    governor = preposition_of(reading.tokens, last.i)
    place = governor is not None and governor.lemma in PLACE
    rule = "actors:capital-place" if place else "actors:weak-name"
    return Mention(
        reading.document.span(start, last.end), last.i, (actor,), adjective=last.dep in ("compound", "amod"), rule=rule
    )
