"""References without a name: pronouns, "the two men", "both countries", "the kingdom", "the latter".

A reference is resolved to what the text has named before it: the subject of the clause first,
then the sentence, then the sentence before. Where no single candidate stands out it is left
open. "We" and "our" are never resolved here; whose they are depends on who speaks.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention, Reading, Token
from dragoman.reading.discourse import Discourse
from dragoman.reading.references_empty import is_open
from dragoman.reading.references_it import refer_minded, refer_thing
from dragoman.reading.references_nouns import refer_noun
from dragoman.reading.references_officials import as_official
from dragoman.reading.references_persons import refer_person
from dragoman.reading.references_regions import two_of_region
from dragoman.reading.references_they import refer_several
from dragoman.reading.references_words import pointing_words

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})

_PRONOUNS = HE | SHE | IT | THEY
_POINTING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET"})
"""Parts of speech of other words that may point back."""


def resolve_references(reading: Reading, found: dict[int, list[Mention]]) -> tuple[Mention, ...]:
    """All mentions of a document, references among them, in text order."""
    discourse = Discourse(reading)
    for sentence in reading.sentences:
        _read_sentence(discourse, sentence.index, found.get(sentence.index, []))
    return tuple(
        sorted((_once_known(discourse, m) for m in discourse.mentions), key=lambda m: (m.span.start, m.span.end))
    )


def _once_known(discourse: Discourse, mention: Mention) -> Mention:
    """Somebody named before the text says for whom he speaks, as the official that he turns out to be."""
    if mention.actors or mention.role or mention.person not in discourse.officials:
        return mention
    return replace(mention, actors=discourse.officials[mention.person])


def _read_sentence(discourse: Discourse, sentence: int, named: list[Mention]) -> None:
    waiting = deque(sorted(named, key=lambda m: m.span.start))
    for token in discourse.reading.words(sentence):
        while waiting and waiting[0].span.start <= token.start:
            discourse.add(two_of_region(discourse, as_official(discourse, waiting.popleft())), sentence)
        word = token.text.lower()
        if not _may_refer(token, word) or _inside(discourse, sentence, token):
            continue
        mention = _refer(discourse, token, word, waiting)
        if mention is not None:
            discourse.add(mention, sentence)
    for mention in waiting:
        discourse.add(mention, sentence)


def _may_refer(token: Token, word: str) -> bool:
    if word in _PRONOUNS:
        return True
    return token.pos in _POINTING and (word in pointing_words() or token.lemma.lower() in pointing_words())


def _inside(discourse: Discourse, sentence: int, token: Token) -> bool:
    these = discourse.by_sentence.get(sentence, ())
    return any(m.span.start <= token.start < m.span.end for m in these)


def _refer(discourse: Discourse, token: Token, word: str, waiting: Sequence[Mention]) -> Mention | None:
    """The mention of a word that refers back; `None` if it does not, or to nothing certain."""
    if word in HE:
        return refer_person(discourse, token, women=False, waiting=waiting)
    if word in SHE:
        return refer_person(discourse, token, women=True, waiting=waiting)
    if word in IT:
        if is_open(discourse.reading.tokens, token, word):
            return None
        return refer_thing(discourse, token) or refer_minded(discourse, token)
    if word in THEY:
        return refer_several(discourse, token)
    return refer_noun(discourse, token, word)
