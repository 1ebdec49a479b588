"""What a whole sentence does to what it tells: a command, a question."""

from collections.abc import Iterator

from dragoman.model import Token
from dragoman.reading.scope_forms import has
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.scope_walk import Walk
from dragoman.reading.syntax import SUBJECTS, Tokens, subtree
from dragoman.vocabulary.cues import factuality_cues


def command(walk: Walk) -> Iterator[Operator]:
    """ "Sign the treaty": a bare verb without a subject at the head of a sentence tells others what to do."""
    verb = walk.tokens[walk.at]
    if verb.tag != "VB" or has(walk.tokens, verb, (*SUBJECTS, "aux", "auxpass")):
        return
    if verb.lemma in factuality_cues().addressing:
        return
    words = walk.reading.words(verb.sentence)
    first = next((t for t in words if t.pos != "PUNCT" and not t.text.isspace()), None)
    if first is not None and (first.i == verb.i or walk.tokens[verb.i - 1].text in (",", ":", ";")):
        yield operator(factuality_cues().effects["ask"], verb)


def question(walk: Walk) -> Iterator[Operator]:
    """A question that could be answered by yes or no leaves its clause open; "why" and "what" presuppose theirs."""
    sentence = walk.reading.sentences[walk.tokens[walk.at].sentence]
    text = walk.reading.document.text[sentence.start : sentence.end].rstrip("\"”’')* ")
    if text.endswith("?") and _is_asked(walk.tokens, walk.tokens[walk.at]):
        yield Operator(factuality_cues().effects["open"], "?", "?", sentence.last - 1)


def _is_asked(tokens: Tokens, verb: Token) -> bool:
    """Whether an auxiliary stands before the subject of a clause, and no question word before both."""
    subject = next((i for i in verb.children if tokens[i].dep in SUBJECTS), None)
    if subject is None:
        return True
    own = [tokens[i] for i in verb.children if i < subject]
    inverted = verb.i < subject or any(t.dep in ("aux", "auxpass") for t in own)
    first = min(subtree(tokens, verb.i))
    asking = (tokens[i] for i in range(first, min(verb.i, subject) + 1))
    return inverted and not any(t.tag in ("WRB", "WP", "WDT", "WP$") for t in asking)
