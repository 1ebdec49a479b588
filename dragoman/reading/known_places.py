"""Places of a state that the text speaks of anyway: "the tone in Cairo", "a plant near Basra".

By itself a capital after "in" may be no more than where people met. Where the text names the state elsewhere, or
lists capitals, what happens there concerns it; so it does in its other cities, if they are not where all the world
meets.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache

from dragoman.model import Mention, Reading, Token
from dragoman.reading.names import preposition_of
from dragoman.reading.weak_names import in_order
from dragoman.vocabulary.names import actor_names, folded_key
from dragoman.vocabulary.timing import cities, timing_words, venues

_LOOSE = ("-place", "-visit")
_LONGEST = 3
"""Words of the longest city, "Ho Chi Minh City" apart, of which three are enough."""

_OFTEN = 2
"""How often the text must name the state in another way. Once may be by the way: with one, three cities more of
the development articles were read, and one of them rightly."""


def find_known_places(reading: Reading, found: Mapping[int, Sequence[Mention]]) -> dict[int, list[Mention]]:
    """The mentions of each sentence, with the places of states that the text names otherwise."""
    named = _named(found)
    known = {
        name: code for code, times in named.items() if times >= _OFTEN for name in _cities_by_state().get(code, ())
    }
    first_words = {name.partition(" ")[0] for name in known}
    return {
        sentence: in_order(
            [_known(m, named, reading) for m in mentions],
            list(_cities(reading, sentence, mentions, known, first_words)),
        )
        for sentence, mentions in found.items()
    }


@cache
def _cities_by_state() -> Mapping[str, Sequence[str]]:
    """The folded names of each state's cities that are no venues; a name that two bear is the later one's."""
    states = {folded_key(name): code for name, code in cities().items() if name not in venues()}
    found: dict[str, list[str]] = defaultdict(list)
    for name, code in states.items():
        found[code].append(name)
    return found


def _named(found: Mapping[int, Sequence[Mention]]) -> Counter[str]:
    """How often each actor is named in another way than by a place."""
    every = (m for mentions in found.values() for m in mentions if not m.rule.endswith(_LOOSE))
    return Counter(actor.code for mention in every for actor in mention.actors)


def _known(mention: Mention, named: Mapping[str, int], reading: Reading) -> Mention:
    """A capital that may be only a place, as that of a state the text speaks of."""
    token = reading.tokens[mention.head]
    if mention.rule != "actors:capital-place" or token.dep == "ROOT" or _is_seat(reading.tokens, token):
        return mention
    if not named[mention.actors[0].code] and not _is_listed(reading.tokens, token):
        return mention
    return replace(mention, rule="actors:capital-known-place")


def _is_seat(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a place only tells where somebody lives: "says X in Accra", "born in Lagos"."""
    if token.i < 2 or tokens[token.i - 1].lemma not in ("in", "at"):
        return False
    before = tokens[token.i - 2]
    if before.ent == "PERSON" or before.text in actor_names().learned:
        return True
    above = preposition_of(tokens, token.i)
    return above is not None and tokens[above.head].lemma in timing_words().lives


def _is_listed(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a capital stands beside another name: "friends in Rome and Ottawa" are those of states."""
    return token.dep == "conj" or any(tokens[c].dep == "conj" and tokens[c].pos == "PROPN" for c in token.children)


def _cities(
    reading: Reading, sentence: int, mentions: Sequence[Mention], known: Mapping[str, str], first_words: Set[str]
) -> Iterator[Mention]:
    words = reading.words(sentence) if known else ()
    done = 0
    for at, word in enumerate(words):
        if at < done or word.pos != "PROPN" or not _may_begin(word, first_words):
            continue
        length = _longest(words, at, known)
        if length:
            span = reading.document.span(word.start, words[at + length - 1].end)
            actor = actor_names().actors[known[_key(words, at, length)]]
            behind = words[at + length].text if at + length < len(words) else ""
            learned = behind in actor_names().learned or _is_seat(reading.tokens, word)
            if not learned and not any(span.overlaps(m.span) for m in mentions):
                yield Mention(span, words[at + length - 1].i, (actor,), rule="actors:city-known-place")
        done = at + length


def _may_begin(word: Token, first_words: Set[str]) -> bool:
    """Whether the name of one of the cities may begin with a name."""
    return word.ent != "PERSON" and folded_key(word.text) in first_words


def _longest(words: Sequence[Token], at: int, known: Mapping[str, str]) -> int:
    """The number of words of the longest city that begins at `at`; 0 where none does."""
    lengths = range(min(_LONGEST, len(words) - at), 0, -1)
    return next((n for n in lengths if words[at + n - 1].pos != "PUNCT" and _key(words, at, n) in known), 0)


def _key(words: Sequence[Token], at: int, length: int) -> str:
    return folded_key(" ".join(w.text for w in words[at : at + length]))
