"""Asides: clauses by which a writer adds to what he reports of others.

"He said that the pact, which both had signed in May, was dead", "… the step was needed, a claim that
Tirana rejects", "… that the port was lost, whereas the lease runs on": unless they are quoted, such
clauses stand on the writer's own word.
"""

from dragoman.model import Reading, Span, Token
from dragoman.reading.syntax import SUBJECTS, Tokens, child, subtree

_CONTRASTING = frozenset({"whereas", "although", "though", "while"})
_DATING = frozenset({"after", "before", "as"})
_PRONOUNS = frozenset({"which", "who", "whose", "whom", "where", "when"})
_DEPTH = 12


def aside_around(reading: Reading, index: int) -> Span | None:
    """The outermost aside that holds a token; `None` where it stands in none."""
    tokens = reading.tokens
    if not 0 <= index < len(tokens):
        return None
    found: int | None = None
    for _ in range(_DEPTH):
        token = tokens[index]
        if token.head == index:
            break
        if _is_aside(tokens, token):
            found = index
        index = token.head
    if found is None:
        return None
    words = subtree(tokens, found)
    return reading.document.span(tokens[min(words)].start, tokens[max(words)].end)


def _is_aside(tokens: Tokens, token: Token) -> bool:
    if token.dep == "relcl":
        return _is_set_off(tokens, token)
    if token.pos == "NOUN" and token.dep not in SUBJECTS:
        determiner = child(tokens, token.i, "det")
        if determiner is None or tokens[determiner].lemma not in ("a", "an") or tokens[determiner - 1].text != ",":
            return False
        return child(tokens, token.i, "relcl") is not None
    if token.dep == "advcl":
        mark = child(tokens, token.i, "mark")
        if mark is None or mark == 0:
            return False
        if tokens[mark].lemma in _CONTRASTING:
            return tokens[mark - 1].text == ","
        first = min(subtree(tokens, token.i))
        return tokens[mark].lemma in _DATING and first > 0 and tokens[first - 1].text == ","
    return token.dep == "conj" and _is_new_clause(tokens, token)


def _is_new_clause(tokens: Tokens, clause: Token) -> bool:
    """Whether ", and", ", but" opens a clause with a subject of its own and without another "that"."""
    if clause.pos not in ("VERB", "AUX") or child(tokens, clause.i, *SUBJECTS) is None:
        return False
    first = min(subtree(tokens, clause.i))
    opened = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    return opened[:1] == [","] and opened[1:] in (["and"], ["but"], ["yet"]) and tokens[first].lemma != "that"


def _is_set_off(tokens: Tokens, clause: Token) -> bool:
    """Whether a comma stands before a relative clause: ", which …", ", to which …", ", none of whom …"."""
    first = min(subtree(tokens, clause.i))
    if not any(tokens[i].lemma in _PRONOUNS for i in range(first, min(first + 4, clause.i))):
        return False
    return tokens[first].text == "," or (first > 0 and tokens[first - 1].text == ",")
