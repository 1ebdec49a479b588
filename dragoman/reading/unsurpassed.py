"""Who does a thing most, where it is said that nobody does it more: Togo in "no state fears Chad more than Togo"."""

from dragoman.reading.syntax import Tokens, children, subtree

_NOBODY = frozenset({"nobody", "none", "few"})
_NO = frozenset({"no", "few"})


def who_most(tokens: Tokens, subject: int) -> list[int]:
    """Who is set beside a subject that is nobody, by "more than" or "as … as"; empty elsewhere."""
    verb = tokens[tokens[subject].head]
    if not _is_nobody(tokens, subject) or verb.pos not in ("VERB", "AUX"):
        return []
    after = [i for i in subtree(tokens, verb.i) if i > verb.i]
    degrees = [i for i in after if tokens[i].lemma in ("as", "so") or tokens[i].tag in ("RBR", "JJR")]
    return [
        beside
        for i in after
        if tokens[i].lemma in ("than", "as") and tokens[i].dep == "prep" and any(d < i for d in degrees)
        for beside in children(tokens, i, "pobj")
        if tokens[beside].pos == "PROPN"
    ]


def _is_nobody(tokens: Tokens, subject: int) -> bool:
    return tokens[subject].lemma in _NOBODY or any(tokens[c].lemma in _NO for c in tokens[subject].children)
