"""Events told before, to which a noun only refers back: "after the invasion"."""

from dragoman.reading.drafts import Draft
from dragoman.reading.syntax import Tokens
from dragoman.reading.trace import Trace
from dragoman.vocabulary.grammar import grammar_words


def first_tellings(
    tokens: Tokens, drafts: list[Draft], told: set[tuple[str, frozenset[str]]], trace: Trace
) -> list[Draft]:
    """Leave out an event noun that the document has told before and only refers back to."""
    out = []
    for draft in drafts:
        key = (draft.type, draft.pair)
        if is_event_noun(draft) and key in told and not _says_more(tokens, draft.found.head):
            trace.dropped(draft, "drop:told-before")
            continue
        told.add(key)
        out.append(draft)
    return out


def is_event_noun(draft: Draft) -> bool:
    """Whether a draft is told by a noun for an event that texts go on to refer to: "invasion", "war"."""
    return draft.sense.pos == "noun" and draft.sense.head in grammar_words().background


def _says_more(tokens: Tokens, head: int) -> bool:
    """Whether a background noun is the object of a verb that does something new with it."""
    token = tokens[head]
    return token.dep == "dobj" and tokens[token.head].lemma in grammar_words().light_verbs
