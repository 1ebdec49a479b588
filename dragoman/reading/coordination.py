"""Lists: what "and", a comma or a ranking joins to a noun, and what "not" leaves out."""

from dragoman.reading.syntax import Tokens, agents, children, is_passive, subtree


def coordinated(tokens: Tokens, i: int) -> list[int]:
    """`i` and what is joined to it: "Russia, China and Iran", "Russia, followed by China"."""
    out = [i]
    for c in tokens[i].children:
        if _is_member(tokens, c):
            out.extend(coordinated(tokens, c))
    if tokens[i].dep in ("attr", "dobj", "nsubj"):  # not "the largest buyer in Chad, followed by Niger"
        out.extend(next_after(tokens, i))
    return out


def _is_member(tokens: Tokens, i: int) -> bool:
    """Whether a word is joined to the one it hangs on, or an apposition that lists on."""
    if tokens[i].dep == "conj":
        return not _is_left_out(tokens, i)
    return tokens[i].dep == "appos" and tokens[i].pos == "PROPN" and _lists_on(tokens, i)


def next_after(tokens: Tokens, i: int) -> list[int]:
    """Who comes next in a ranking: "its best customer is Oman, followed by Chad"."""
    if not tokens[i].children:
        return []
    behind = (c for c in children(tokens, i, "acl") if tokens[c].lemma == "follow" and is_passive(tokens, c))
    return [member for c in behind for agent in agents(tokens, c) for member in coordinated(tokens, agent)]


def _is_left_out(tokens: Tokens, i: int) -> bool:
    """Whether "not" opens a member of a list: Chad in "praised Oman but not Chad"."""
    first = min(subtree(tokens, i))
    return "not" in (tokens[first].lemma, tokens[max(first - 1, 0)].lemma)


def _lists_on(tokens: Tokens, i: int) -> bool:
    """Whether an apposition is really a further member of a list (the parser mistakes "A, B and C")."""
    return any(tokens[c].dep == "conj" for c in tokens[i].children)
