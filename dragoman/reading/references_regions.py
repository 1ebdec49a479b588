"""States called by their part of the world: "the South Asian nation", "the two Gulf kingdoms"."""

from collections.abc import Sequence

from dragoman.model import Mention, Token
from dragoman.reading.descriptions import is_state, two_of
from dragoman.reading.discourse import Discourse
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography

_LONGEST = 3
"""Words of the longest region, "south east asian"."""

_SPECIFIC = frozenset({"relcl", "acl", "prep", "appos"})


def refer_to_region(discourse: Discourse, token: Token) -> Mention | None:
    """ "The West African country": the state in the foreground that lies there."""
    tokens = discourse.reading.tokens
    if token.tag not in ("NN", "NNP") or token.dep in ("attr", "appos"):
        return None
    if token.lemma.lower() not in descriptions().regional:
        return None
    first, codes = _region_before(tokens, token)
    if not codes or not any(tokens[c].text.lower() in ("the", "this", "that") for c in token.children):
        return None
    followed = token.i + 1 < len(tokens) and tokens[token.i + 1].text == ","
    if not followed and any(tokens[c].dep in _SPECIFIC for c in token.children):
        return None
    states = discourse.foreground(token, lambda a: is_state(a) and a.code in codes)
    return discourse.as_actors(token, (states[0],), f"the-{token.lemma}", tokens[first].start) if states else None


def two_of_region(discourse: Discourse, mention: Mention) -> Mention:
    """ "The two Maghreb states", "both African neighbours": the two in the foreground that lie there."""
    tokens = discourse.reading.tokens
    token = tokens[mention.head]
    if mention.rule not in ("actors:group", "actors:body") or token.tag not in ("NNS", "NNPS"):
        return mention
    before = {tokens[c].text.lower() for c in token.children if c < token.i}
    if not ("both" in before or ("two" in before and before & {"the", "these", "those"})):
        return mention
    _, codes = _region_before(tokens, token)
    actors = two_of(discourse, token, codes) if codes else ()
    return discourse.as_actors(token, actors, "the-two", mention.span.start) if actors else mention


def _region_before(tokens: Sequence[Token], token: Token) -> tuple[int, frozenset[str]]:
    """Where the words for a region begin that stand before a noun, and the states that lie there."""
    for length in range(min(_LONGEST, token.i), 0, -1):
        words = " ".join(t.text.lower() for t in tokens[token.i - length : token.i])
        if codes := geography().regions.get(words.replace(" - ", "-")):
            return token.i - length, codes
    return token.i, frozenset()
