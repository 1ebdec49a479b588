"""The last two named: "the two men", "both countries", "each", "the latter"."""

from collections.abc import Iterable, Sequence

from dragoman.model import Actor, Mention, Span, Token
from dragoman.reading.descriptions import is_state, two_of
from dragoman.reading.discourse import PLACES, Discourse, as_states
from dragoman.reading.references_clauses import FAR, OBJECTS, own_subject
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.roles import role_words

_NEAR_TWO = 2
"""How many sentences back "the two" may have been said of two who are still meant; new texts lost by twice as many."""

ALONE = frozenset({"nsubj", "nsubjpass", "pobj", "dobj"})
_DETERMINERS = frozenset({"the", "both", "these", "those", "this", "that"})


_WHOSE = frozenset({"with", "between", "to", "of", "from", "by"})
"""Words that say whose a bilateral thing is."""


def either(discourse: Discourse, token: Token) -> Mention | None:
    """ "Each", "neither": of the two in the foreground."""
    barred = _met_by(discourse, token)
    here = next(discourse.before(token.sentence, token.start, 0), [])
    said = () if barred else _joined_here(discourse, here) or _still_two(discourse, token)
    actors = said or two_of(discourse, token, barred=barred)
    return discourse.as_actors(token, actors, "the-two") if actors else None


def is_of_each(token: Token, tokens: Sequence[Token]) -> bool:
    """ "Each side", "neither government"."""
    before = [tokens[c].lemma for c in token.children if c < token.i]
    return token.lemma in descriptions().of_each and token.tag == "NN" and before in (["each"], ["either"], ["neither"])


def one_and_other(discourse: Discourse, token: Token) -> Mention | None:
    """ "The gas of one neighbour and the money of the other": two of whom the sentence has named neither so far."""
    tokens = discourse.reading.tokens
    alone = [tokens[c].text.lower() for c in token.children] == ["the"]
    if token.lemma != "other" or token.dep not in OBJECTS or not alone:
        return None
    words = discourse.reading.words(token.sentence)
    ones = (tokens[t.head] for t in words if t.i < token.i and t.lemma == "one" and t.dep == "nummod")
    known = descriptions().others.keys() | descriptions().pairs | role_words().sides | role_words().people
    noun = next((noun.lemma for noun in ones if noun.tag == "NN" and noun.lemma in known), None)
    if noun is None:
        return None
    here = next(discourse.before(token.sentence, token.start, 0), [])
    named = frozenset(a.code for m in here for a in m.actors)
    actors = two_of(discourse, token, geography().kinds.get(noun), named)
    return discourse.as_actors(token, actors, "the-two") if actors else None


def refer_pair(discourse: Discourse, token: Token, word: str) -> Mention | None:
    """ "The two men", "both countries", "between the two": the last two named."""
    tokens = discourse.reading.tokens
    if word in ("two", "both"):
        places = ("pobj", "nsubj", "nsubjpass") if word == "both" else ("pobj", "nsubj", "nsubjpass", "dobj")
        alone = token.dep in places and (not _joins_names(tokens, token) or _is_of_two(tokens, token))
        if not alone or (word == "two" and not _has_determiner(tokens, token)):
            return None
        start = _first_child(tokens, token, _DETERMINERS)
    else:
        numbers = [c for c in token.children if tokens[c].text.lower() in ("two", "both") and c < token.i]
        these = any(tokens[c].text.lower() == "these" for c in token.children)  # "these two centres of power"
        of_others = any(tokens[c].lemma == "of" for c in token.children) and not these
        if token.tag not in ("NNS", "NNPS") or not numbers or of_others or token.dep == "appos":
            return None
        if tokens[numbers[0]].text.lower() == "two" and not _has_determiner(tokens, token):
            return None
        start = min([_first_child(tokens, token, _DETERMINERS), *numbers])
    persons = token.lemma in role_words().people
    if is_body(token):
        actors = _two_bodies(discourse, token)
    else:
        actors = _last_two(discourse, token, persons=persons, barred=_met_by(discourse, token))
    if not actors:
        return None
    span = Span.of(discourse.reading.document.text, tokens[start].start, token.end)
    return Mention(span, token.i, actors, rule="actors:the-two-men" if persons else "actors:the-two")


def is_body(token: Token) -> bool:
    """ "Both organisations", "the two bodies": what only bodies are, when there are two of them."""
    return token.lemma in role_words().bodies or token.lemma in BODIES


BODIES = frozenset({"body", "institution", "club"})
"""Nouns for bodies that alone mean other things as well."""


def is_relation(token: Token) -> bool:
    """ "The two brothers", "both claimants": what states are to each other."""
    return token.tag == "NNS" and (token.lemma in descriptions().others or token.lemma in descriptions().pairs)


def _joins_names(tokens: Sequence[Token], token: Token) -> bool:
    """ "Both A and B": "both" only joins."""
    return token.dep in ("preconj", "det", "predet") or any(tokens[c].dep in ("prep", "conj") for c in token.children)


def _is_of_two(tokens: Sequence[Token], token: Token) -> bool:
    """ "Both of its neighbours", "both of the countries"."""
    below = [tokens[c] for c in token.children]
    nouns = [tokens[o] for p in below for o in p.children if tokens[o].dep == "pobj"]
    words = role_words().people | role_words().sides
    plain = len(below) == 1 and below[0].lemma == "of" and len(nouns) == 1
    return plain and token.text.lower() == "both" and (is_relation(nouns[0]) or nouns[0].lemma in words)


def _has_determiner(tokens: Sequence[Token], token: Token) -> bool:
    return any(tokens[c].text.lower() in _DETERMINERS for c in token.children if c < token.i)


def _first_child(tokens: Sequence[Token], token: Token, words: Iterable[str]) -> int:
    return min([c for c in token.children if c < token.i and tokens[c].text.lower() in words], default=token.i)


def _met_by(discourse: Discourse, token: Token) -> frozenset[str]:
    """Codes of those who cannot be among the two: "Oman telephoned both leaders" without leading either."""
    subject = own_subject(discourse.reading.tokens, token) if token.dep in OBJECTS else None
    mention = discourse.at(subject) if subject is not None else None
    return (
        frozenset(a.code for a in mention.actors) if mention is not None and len(mention.actors) == 1 else frozenset()
    )


def _last_two(
    discourse: Discourse, token: Token, *, persons: bool, barred: frozenset[str] = frozenset()
) -> tuple[Actor, ...]:
    """The two actors named last: in this sentence, else in the nearest that names just two, else the nearest two."""
    kinds = geography().kinds.get(token.lemma)
    if barred:
        return two_of(discourse, token, kinds, barred)
    if kinds is not None and (two := two_of(discourse, token, kinds)):
        return two
    current = next(discourse.before(token.sentence, token.start, 0), [])
    if not persons and (two := _joined_here(discourse, current)):
        return two
    if not persons and (two := _still_two(discourse, token)):
        return two
    named = [_countable(m, persons=persons) for m in discourse.before(token.sentence, token.start, 2 * FAR)]
    if named and len(named[0]) > 2:
        return tuple(named[0][-2:])
    if persons:
        return _nearest_two(named) or _last_two(discourse, token, persons=False)
    return next((tuple(here) for here in named if len(here) == 2), ()) or two_of(discourse, token)


def _nearest_two(named: Iterable[Sequence[Actor]]) -> tuple[Actor, ...]:
    """The first two met on the way back through the sentences, or those of a sentence that names just two."""
    gathered: list[Actor] = []
    for here in named:
        if len(here) == 2:
            return tuple(here)
        for actor in reversed(here):
            if all(a.code != actor.code for a in gathered):
                gathered.insert(0, actor)
        if len(gathered) >= 2:
            return tuple(gathered[-2:])
    return ()


def _joined_here(discourse: Discourse, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The last two states that a sentence joins: "Kenya and Uganda"."""
    pairs = (joined_by(discourse, m) for m in reversed(mentions))
    return next((two for two in pairs if len(two) == 2 and all(map(is_state, two))), ())


def _two_bodies(discourse: Discourse, token: Token) -> tuple[Actor, ...]:
    """ "Both organisations": the two bodies named last, unless more were named together."""
    found: list[Actor] = []
    for here in discourse.before(token.sentence, token.start, FAR):
        named = dict.fromkeys(a for m in here for a in as_states(m.actors) if a.kind == "organisation")
        found = [*(actor for actor in named if actor not in found), *found]
        if len(found) > 1:
            break
    return tuple(found) if len(found) == 2 else ()


def joined_by(discourse: Discourse, mention: Mention) -> tuple[Actor, ...]:
    """Those whom a phrase joins, at its first name: the last two of three are no pair."""
    token = discourse.reading.tokens[mention.head]
    if token.dep == "conj" and discourse.at(token.head) is not None:
        return ()
    return tuple(dict.fromkeys(as_states(discourse.joined(mention.head))))


def _still_two(discourse: Discourse, token: Token) -> tuple[Actor, ...]:
    """Those of whom "the two" was said a little before, unless another two were joined since ("A and B")."""
    for here in discourse.before(token.sentence, token.start, _NEAR_TWO):
        for mention in reversed(here):
            if mention.rule in ("actors:the-two", "actors:the-two-men") and len(mention.actors) == 2:
                return as_states(mention.actors)
            others = joined_by(discourse, mention)
            if len(others) == 2 and all(map(is_state, others)):
                return ()
    return ()


def _countable(mentions: Sequence[Mention], *, persons: bool) -> list[Actor]:
    """Distinct actors that can be one of two, in text order; as persons only those who are."""
    found: dict[str, Actor] = {}
    for mention in mentions:
        if mention.rule.endswith(PLACES) or mention.rule in ("actors:anti", "actors:pro", "actors:region"):
            continue
        for actor in mention.actors:
            if persons and not actor.person and not mention.rule.startswith("actors:title"):
                continue
            if persons or actor.kind == "state":
                found.setdefault(actor.code, actor if persons else as_states((actor,))[0])
    return list(found.values())


def bilateral(discourse: Discourse, token: Token) -> Mention | None:
    """ "Bilateral relations", where nothing beside says whose: of the last two named."""
    tokens = discourse.reading.tokens
    beside = (tokens[c] for c in tokens[token.head].children)
    if tokens[token.head].lemma in _LENDERS:
        return None
    if any(t.dep == "poss" or t.lemma in _WHOSE or (t.i != token.i and discourse.at(t.i)) for t in beside):
        return None
    actors = _last_two(discourse, token, persons=False)
    taking_part = _met_by(discourse, tokens[token.head])  # "Kenya proposed bilateral talks"
    if len(actors) != 2 or not taking_part <= {a.code for a in actors}:
        return None
    return discourse.as_actors(token, actors, "the-two")


_LENDERS = frozenset({"donor", "creditor", "lender", "partner", "donation", "agency"})
"""Nouns for those who deal with one at a time: "the largest of the bilateral donors" is of no two in particular."""


def former_or_latter(discourse: Discourse, token: Token, word: str) -> Mention | None:
    """ "The former", "the latter": of the two named last."""
    actors = _last_two(discourse, token, persons=False)
    if not actors:
        return None
    return discourse.as_actors(token, (actors[0 if word == "former" else 1],), word)
