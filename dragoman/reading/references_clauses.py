"""What the references ask of the clauses around them."""

from collections.abc import Sequence

from dragoman.model import Mention, Reading, Token
from dragoman.reading.discourse import Discourse

FAR = 3
"""How many sentences back a person, or an organisation, may have been named."""

_JOINED = 4
"""How many verbs may share a subject."""

OBJECTS = frozenset({"dobj", "dative", "pobj"})
_OPENING = 6
"""Tokens from the beginning of a paragraph within which its subject may take up the paragraph before."""


def follows(discourse: Discourse, number: int, token: Token) -> bool:
    """Whether a word may take up the sentence before: in its paragraph, or as the subject that opens the next."""
    apart = discourse.paragraph(token.sentence) - discourse.paragraph(number)
    opens = token.i - discourse.reading.sentences[token.sentence].first <= _OPENING
    return apart == 0 or (apart == 1 and opens and token.dep in ("nsubj", "nsubjpass", "poss"))


def own_subject(tokens: Sequence[Token], token: Token) -> int | None:
    """The subject of the clause whose object a pronoun is: "him" is never he."""
    at = token.head
    while tokens[at].pos == "ADP" and tokens[at].head != at:
        at = tokens[at].head
    return _subject(tokens, at)


def _subject(tokens: Sequence[Token], verb: int) -> int | None:
    """The subject of a verb, or of the verb that it is joined to: "she rose and thanked him"."""
    for _ in range(_JOINED):
        found = next((c for c in tokens[verb].children if tokens[c].dep in ("nsubj", "nsubjpass")), None)
        if found is not None or tokens[verb].dep != "conj":
            return found
        verb = tokens[verb].head
    return None


def main_subject(reading: Reading, sentence: int) -> int | None:
    """The subject of a sentence's main verb."""
    tokens = reading.tokens
    root = next((t.i for t in reading.words(sentence) if t.head == t.i and t.pos in ("VERB", "AUX")), None)
    if root is None:
        return None
    return next((c for c in tokens[root].children if tokens[c].dep in ("nsubj", "nsubjpass")), None)


def owner_of(discourse: Discourse, head: int) -> Mention | None:
    """Whose the subject is: "Putin's refusal", "Russia's effort"."""
    tokens = discourse.reading.tokens
    for child in tokens[head].children:
        if tokens[child].dep == "poss" and (mention := discourse.at(child)) is not None:
            return mention
    return None
