"""What the words beside a name say of its bearer: "the head of the State Duma committee"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model import Actor, Mention, Reading, Token
from dragoman.reading.names import preposition_of
from dragoman.reading.persons_titles import title_noun, with_hyphens
from dragoman.reading.syntax import run_around
from dragoman.vocabulary.roles import role_words

_ORGAN_RULES = frozenset({"actors:organ", "actors:firm", "actors:nonstate", "actors:metonym"})


@dataclass(frozen=True, slots=True)
class Role:
    """What the words beside a name say of its bearer.

    Attributes:
        text: The words.
        noun: The deciding noun, in lower case, such as `cabinet secretary`.
        actors: The state or body the role belongs to; empty where the words name none.
        organ: Whether the actor is named as an organ ("State Duma") rather than as a state.
    """

    text: str
    noun: str
    actors: tuple[Actor, ...]
    organ: bool


def role_of(reading: Reading, by_token: dict[int, Mention], places: tuple[int, int, int], head: int) -> Role | None:
    """The role of the name at `places` (title, first, last): by its title, else by what stands beside it."""
    start, first, last = places
    before = _role_before(reading, by_token, start, first)
    if before is not None and (before.actors or before.noun in role_words().experts):
        return before
    beside = (
        _role_beside(reading, by_token, head, first, last)
        or _role_left(reading, by_token, start)
        or _role_told(reading, by_token, head)
    )
    if before is None or (beside is not None and beside.actors):
        return beside
    behind = _belonging_to(reading.tokens, by_token, head)
    return replace(before, actors=behind[0], organ=behind[1]) if behind[0] else before


def _belonging_to(tokens: Sequence[Token], by_token: dict[int, Mention], head: int) -> tuple[tuple[Actor, ...], bool]:
    """Whose a titled name is by the words behind it: "General X of the Africa Command"."""
    preps = [c for c in tokens[head].children if tokens[c].dep == "prep" and tokens[c].lemma in ("of", "from")]
    return _whose([by_token[o] for p in preps for o in tokens[p].children if o in by_token])


def _role_before(reading: Reading, by_token: dict[int, Mention], start: int, first: int) -> Role | None:
    """The role given by the words right before a name: "Japanese Cabinet Secretary"."""
    if start == first:
        return None
    tokens, text = reading.tokens, reading.document.text
    noun = title_noun(text, tokens, start, first - 1)
    inside = _distinct(by_token[i] for i in range(start, first) if i in by_token)
    words = role_words()
    if noun not in words.titles and noun not in words.neutral and noun not in words.experts:
        return None
    actors, organ = _whose(inside)
    return Role(text[tokens[start].start : tokens[first - 1].end], noun, actors, organ)


def _role_beside(reading: Reading, by_token: dict[int, Mention], head: int, first: int, last: int) -> Role | None:
    """The role given in apposition, on either side: "Suga, the cabinet secretary", "the head of …, Suga"."""
    tokens = reading.tokens
    places = [c for c in tokens[head].children if tokens[c].dep == "appos"]
    if tokens[head].dep == "appos":
        places.append(tokens[head].head)
    if tokens[head].dep == "nsubj" and tokens[tokens[head].head].lemma == "be":  # "Putz is managing editor of"
        places += [c for c in tokens[tokens[head].head].children if tokens[c].dep == "attr"]
    for place in places:
        role = _role_at(reading, by_token, place, first, last)
        if role is not None:
            return role
    return None


def _role_left(reading: Reading, by_token: dict[int, Mention], start: int) -> Role | None:
    """The role that ends in a comma right before a name, however it was parsed."""
    tokens = reading.tokens
    if start < 2 or tokens[start - 1].text != "," or tokens[start - 2].sentence != tokens[start].sentence:
        return None
    words = role_words()
    at, found = start - 2, None
    while at >= 0 and tokens[at].sentence == tokens[start].sentence:
        if tokens[at].lemma in words.titles or tokens[at].lemma in words.neutral or tokens[at].lemma in words.experts:
            found = at
        if tokens[at].head == at or tokens[at].head >= start:
            break
        at = tokens[at].head
    if found is None or tokens[found].dep == "pobj" or tokens[found].tag not in ("NN", "NNP"):
        return None
    return _role_at(reading, by_token, found, start, start)


def _role_told(reading: Reading, by_token: dict[int, Mention], head: int) -> Role | None:
    """The role that a relative clause tells of: "X, who commands the Third Fleet", "X, who heads the cabinet"."""
    tokens, words = reading.tokens, role_words()
    for verb in tokens[head].children:
        if tokens[verb].dep != "relcl" or tokens[verb].lemma not in role_words().leading:
            continue
        parts = {tokens[c].dep: c for c in tokens[verb].children}
        led = parts.get("dobj")
        if led is None or "nsubj" not in parts or tokens[parts["nsubj"]].lemma != "who":
            continue
        inside = _phrase(tokens, led)
        mentions = _distinct(by_token[i] for i in inside if i in by_token and _belongs(tokens, by_token[i].head, led))
        actors, organ = _whose(mentions)
        organ = organ or tokens[led].lemma.lower() in words.bodies_of
        if actors and (organ or led in by_token):
            told = reading.document.text[tokens[verb].start : tokens[inside[-1]].end]
            return Role(told, "head" if organ else "leader", actors, organ)
    return None


def _role_at(reading: Reading, by_token: dict[int, Mention], at: int, first: int, last: int) -> Role | None:
    tokens, text = reading.tokens, reading.document.text
    if tokens[at].pos not in ("NOUN", "PROPN", "NUM") or first <= at <= last:
        return None
    inside = [i for i in _phrase(tokens, at) if not first <= i <= last]
    noun = title_noun(text, tokens, max(0, at - 4), at)
    words = role_words()
    if noun not in words.titles and noun not in words.neutral and noun not in words.experts and noun != "one":
        return None
    if noun not in words.experts and (deeper := _expert_within(tokens, at)):
        noun = deeper
    mentions = _distinct(by_token[i] for i in inside if i in by_token and _belongs(tokens, by_token[i].head, at))
    actors, organ = _whose(mentions)
    run = run_around(inside, at)
    begin = min(tokens[run[0]].start, with_hyphens(tokens, at))
    return Role(text[begin : tokens[run[-1]].end].strip(" ,;-"), noun, actors, organ)


def _expert_within(tokens: Sequence[Token], at: int) -> str | None:
    """ "one of the world's leading experts": the noun that tells what one is."""
    for prep in tokens[at].children:
        if tokens[prep].lemma == "of":
            for obj in tokens[prep].children:
                if tokens[obj].lemma in role_words().experts:
                    return tokens[obj].lemma
    return None


def _phrase(tokens: Sequence[Token], at: int) -> list[int]:
    """The tokens of a noun phrase without relative clauses and further appositions."""
    found, todo = [at], [at]
    while todo:
        for child in tokens[todo.pop()].children:
            if tokens[child].dep not in ("relcl", "appos", "advcl", "acl", "nsubj", "cop", "ccomp"):
                found.append(child)
                todo.append(child)
    return sorted(found)


def _belongs(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a name is whose the role is: a modifier, or linked by "of"; not "expert on Korea"."""
    above = preposition_of(tokens, head)
    if above is None:
        return True
    if above.lemma == "of":
        return True
    return above.lemma in ("in", "at", "for") and tokens[at].lemma in role_words().titles


def _whose(mentions: Sequence[Mention]) -> tuple[tuple[Actor, ...], bool]:
    """The actors a role belongs to, an organ before a state, and whether it is an organ."""
    organs = [m for m in mentions if m.rule in _ORGAN_RULES]
    if organs:
        return organs[0].actors, True
    states = [m for m in mentions if m.actors and m.actors[0].kind == "state"]
    rest = states or [m for m in mentions if m.actors]
    return (rest[0].actors, rest[0].actors[0].kind == "organisation") if rest else ((), False)


def _distinct(mentions: Iterator[Mention]) -> list[Mention]:
    return list({id(m): m for m in mentions}.values())
