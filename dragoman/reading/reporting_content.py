"""Which clause a word of saying governs, and which it is hung on."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.syntax import child, subtree
from dragoman.reading.trees import clause_head
from dragoman.vocabulary.cues import reporting_cues


def clause_around(tokens: Sequence[Token], phrase: Token) -> tuple[int, ...]:
    """The clause a phrase stands in, without the phrase."""
    return tuple(subtree(tokens, clause_head(tokens, phrase.head), (phrase.i,)))


def clause_of(tokens: Sequence[Token], verb: Token) -> int | None:
    """The head of the clause that a verb of saying governs; of two, the one opened by "that"."""
    clauses = [i for i in verb.children if tokens[i].dep == "ccomp" and not _cut_off(tokens, i, verb.i)]
    if clauses:
        return next((i for i in clauses if opened_by_that(tokens, i)), clauses[0])
    agent = child(tokens, verb.i, "agent")
    teller = child(tokens, agent, "pobj") if agent is not None else None
    if teller is not None and verb.lemma in reporting_cues().telling:  # "was told by the minister that …"
        for i in tokens[teller].children:
            mark = child(tokens, i, "mark", "nsubj")
            if tokens[i].dep in ("relcl", "acl") and mark == teller + 1 and tokens[mark].lemma == "that":
                return i
    for i in verb.children:
        if tokens[i].dep == "advcl" and verb.lemma in ("say", "wonder", "ask", "warn") and opened_by_that(tokens, i):
            return i
    return None


def _cut_off(tokens: Sequence[Token], clause: int, verb: int) -> bool:
    """Whether the clause stands before a semicolon and the verb after it, so that they are two sentences."""
    return any(t.text == ";" for t in tokens[clause:verb])


def opened_by_that(tokens: Sequence[Token], clause: int) -> bool:
    """Whether "that", "whether" or "if" leads a clause."""
    mark = child(tokens, clause, "mark")
    return mark is not None and tokens[mark].lemma in ("that", "whether", "if")
