"""Descriptions that name nobody: "the kingdom", "its neighbour", "the former colonial power", "the Fund".

Each is resolved to the actor in the foreground of the text that fits: a kingdom for "the kingdom", a state that
borders on the other for "its neighbour", never the one of whom it is said. Where nothing fits it is left open.
"""

from collections.abc import Sequence

from dragoman.model import Actor, Mention, Token
from dragoman.reading.discourse import Discourse, subjects_above
from dragoman.reading.names import MODIFIER
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.names import actor_names

_THE = frozenset({"the", "this", "that", "these", "those"})
_SPECIFIC = frozenset({"of", "for", "between"})

_SIDES = frozenset({"north", "south", "east", "west"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NOT_THE_FUND = frozenset({"amod", "compound", "poss", "nmod", "relcl", "acl", "appos"})
_NOT_THE_QUARREL = _NOT_THE_FUND | {"nummod", "prep"}
_JOINED = 2
"""How many sentences must have named two before "the quarrel" is theirs."""

_EUROPE = frozenset({"IGO:EU", "GRP:EUROPE"})

_ALL = frozenset({"all", "many", "most"})
_AT_WHOM = frozenset({"on", "upon", "to", "by", "with", "against"})
"""Prepositions by which others take part, and not only the place is named."""
_BLOC, _STATES = 29, 200
"""How many members a bloc may have, and how many states there are at most."""

_AGAIN = 3
"""How often a text must name a body before "the association" is it at any distance."""

_OF_ONE = frozenset(
    {"agency", "alliance", "association", "bloc", "cartel", "club", "commission", "community", "league"}
)
"""Nouns that mean the one such body of the text at any distance; a council or court is sooner another."""

_SECOND = (1.0, 0.6, 0.4)
"""How likely those next in the foreground are to be the second of two, before it counts who is told of with whom."""


def describe(discourse: Discourse, token: Token) -> Mention | None:
    """The mention that a noun makes by describing somebody; `None` where it does not, or fits nobody."""
    if token.dep in MODIFIER or token.pos not in ("NOUN", "PROPN") or _is_predicate(discourse.reading.tokens, token):
        return None
    if any(_is_name(discourse, child) for child in token.children):
        return None
    lemma = token.lemma.lower()
    if _is_everyone(discourse.reading.tokens, token, lemma):
        return discourse.as_actors(token, (state("GRP:WORLD"),), "the-world")
    if (matter := _matter(discourse, token)) is not None:
        return matter
    if token.tag in _PLURAL:
        return _several(discourse, token, lemma)
    return (
        _kind(discourse, token, lemma)
        or _power(discourse, token, lemma)
        or _body(discourse, token, lemma)
        or _other(discourse, token, lemma)
        or _each(discourse, token, lemma)
    )


def _matter(discourse: Discourse, token: Token) -> Mention | None:
    """ "The quarrel", "the frontier": of the two in the foreground, where the sentence has named nobody else so far."""
    tokens = discourse.reading.tokens
    if token.text.lower() not in descriptions().matters or not _is_the(discourse, token):
        return None
    if any(tokens[c].dep in _NOT_THE_QUARREL for c in token.children):
        return None
    two = two_of(discourse, token)
    named = {a.code for m in discourse.by_sentence.get(token.sentence, ()) for a in m.actors}
    if not two or not named <= {a.code for a in two} or discourse.together(two[0].code, two[1].code) < _JOINED:
        return None
    return discourse.as_actors(token, two, "the-matter")


def is_state(actor: Actor) -> bool:
    """Whether an actor is a state."""
    return actor.kind == "state"


def two_of(
    discourse: Discourse, token: Token, among: frozenset[str] | None = None, barred: frozenset[str] = frozenset()
) -> tuple[Actor, ...]:
    """The two states in the foreground, of certain ones, without those barred; empty where there are not two."""
    fit = discourse.foreground(
        token, lambda a: is_state(a) and a.code not in barred and (among is None or a.code in among)
    )
    if len(fit) < 2:
        return ()
    named, first = list(discourse.known), fit[0]
    weighed = zip(_SECOND, fit[1:], strict=False)
    _, second = max(weighed, key=lambda each: each[0] * (1 + discourse.together(first.code, each[1].code)))
    return tuple(sorted((first, second), key=lambda a: named.index(a.code)))


def _is_everyone(tokens: Sequence[Token], token: Token, lemma: str) -> bool:
    """ "No government recognised it", "141 states voted", "the world looked away": all or most of them."""
    before = [tokens[c] for c in token.children if c < token.i]
    if lemma in descriptions().of_all and _is_all(tokens, token, before):
        return True
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    if lemma in ("world", "planet"):
        whole = [t.text.lower() for t in before] in (["the"], ["the", "whole"], ["the", "entire"])
        return whole and tokens[token.head].lemma in descriptions().minds
    if lemma not in descriptions().of_all or any(tokens[c].dep == "prep" for c in token.children):
        return False
    return any(t.text.lower() == "no" for t in before) or any(t.dep == "nummod" and _is_many(t.text) for t in before)


def _is_all(tokens: Sequence[Token], token: Token, before: Sequence[Token]) -> bool:
    """ "All states", "every nation", "many other countries": taking part, with nothing that says which or where."""
    if any(tokens[c].dep in ("prep", "relcl", "acl", "appos") for c in token.children):
        return False
    if token.dep not in ("nsubj", "nsubjpass", "dobj") and tokens[token.head].lemma not in _AT_WHOM:
        return False
    words = {t.text.lower() for t in before}
    if token.lemma.lower() == "government" and "every" in words:  # "as every government does"
        return False
    whole = "every" in words if token.tag == "NN" else bool(words & _ALL)
    return whole and words <= _ALL | {"every", "other", "the"}


def _is_many(numeral: str) -> bool:
    """Whether a number in figures is of more than any bloc has: 30 and more."""
    return numeral.isdecimal() and _BLOC < int(numeral) < _STATES


# --- by kind -----------------------------------------------------------------------------


def _kind(discourse: Discourse, token: Token, lemma: str) -> Mention | None:
    """ "The kingdom", "the Islamic Republic", "the landlocked country": the state that is one."""
    kinds = geography().kinds
    if lemma in descriptions().rulers or lemma in descriptions().only_two:
        return None
    key = next((k for k in (_with_modifiers(discourse, token, lemma), lemma) if k in kinds), None)
    if key == lemma and any(_is_part_of_a_name(discourse.reading.tokens[c]) for c in token.children):
        return None
    if key is None:
        key = next((k for k in _modifiers(discourse, token) if k in kinds and lemma in descriptions().of_a_kind), None)
    if key is None or not _is_the(discourse, token) or _is_specified(discourse, token) or _says_which(discourse, token):
        return None
    actor = _fitting(discourse, token, kinds[key])
    return discourse.as_actors(token, (actor,), f"the-{lemma}") if actor else None


def _is_part_of_a_name(word: Token) -> bool:
    """Whether a modifier makes a name of the noun: "the Chagos archipelago"."""
    return word.dep == "compound" and word.pos == "PROPN" and word.text[:1].isupper()


def _fitting(discourse: Discourse, token: Token, codes: frozenset[str]) -> Actor | None:
    """The one of these states in the foreground, else the one named most; the only one if there is no other."""
    near = discourse.foreground(token, lambda a: a.code in codes)
    if near:
        return near[0]
    return discourse.prominent(lambda a: a.code in codes)


def _modifiers(discourse: Discourse, token: Token) -> list[str]:
    tokens = discourse.reading.tokens
    return [
        tokens[c].text.lower() for c in token.children if tokens[c].dep in ("amod", "compound", "poss") and c < token.i
    ]


def _with_modifiers(discourse: Discourse, token: Token, lemma: str) -> str:
    """The noun with the word before it: "islamic republic", "people's republic"."""
    tokens = discourse.reading.tokens
    at = token.i - 1
    if at >= 1 and tokens[at].tag == "POS":
        return f"{tokens[at - 1].text}{tokens[at].text} {lemma}".lower().replace("’", "'")
    return f"{tokens[at].text} {lemma}".lower() if at >= 0 else lemma


def _power(discourse: Discourse, token: Token, lemma: str) -> Mention | None:
    """ "The former colonial power": of the nearest state that was its colony."""
    if _with_modifiers(discourse, token, lemma) not in descriptions().powers and lemma not in descriptions().powers:
        return None
    powers = geography().colonial_powers
    owner = _owner(discourse, token)
    colonies = [owner] if owner else discourse.foreground(token, lambda a: a.code in powers)
    for colony in colonies:
        power = powers.get(colony.code)
        if power:
            actor = discourse.known.get(power) or state(power)
            return discourse.as_actors(token, (actor,), "the-power")
    return None


def state(code: str) -> Actor:
    """The state of a code."""
    return actor_names().actors[code]


# --- bodies ------------------------------------------------------------------------------


def _body(discourse: Discourse, token: Token, lemma: str) -> Mention | None:
    """ "The Fund", "the court", "the cartel": the body named before that is one."""
    codes = descriptions().bodies.get(lemma)
    if codes is None or not _is_the(discourse, token):
        return None
    tokens = discourse.reading.tokens
    if (
        any(tokens[c].dep in _NOT_THE_FUND for c in token.children)
        or _is_specified(discourse, token)
        or _says_which(discourse, token)
    ):
        return None
    near = discourse.foreground(token, lambda a: a.code in codes)
    actor = near[0] if near else None
    if actor is None and token.text[:1].isupper():
        actor = discourse.prominent(lambda a: a.code in codes)
        if actor is None and lemma == "union" and discourse.known.keys() & _EUROPE:
            actor = state("IGO:EU")
    if actor is None and lemma in _OF_ONE:
        actor = _only_one(discourse, codes)
    return discourse.as_actors(token, (actor,), f"the-{lemma}") if actor else None


def _only_one(discourse: Discourse, codes: Sequence[str]) -> Actor | None:
    """The body of these that the text names again and again, where it names no other: "the association", later on."""
    fit = [code for code in codes if code in discourse.known]
    return state(fit[0]) if len(fit) == 1 and discourse.often[fit[0]] >= _AGAIN else None


# --- relations ---------------------------------------------------------------------------


def _other(discourse: Discourse, token: Token, lemma: str) -> Mention | None:
    """ "Its neighbour", "the former patron": the state in the foreground that is not the one it is said of."""
    others = descriptions().others
    if lemma not in others or _is_specified(discourse, token) or not _is_of_somebody(discourse, token):
        return None
    owned = _owned_by(discourse, token)
    if owned is None and not _is_the(discourse, token):
        return None
    tokens = discourse.reading.tokens
    if owned is not None:
        if tokens[owned].text.lower() in ("his", "her") and lemma in descriptions().personal:
            return None
        if discourse.at(owned) is None:
            return None
    owner = _owner(discourse, token)
    barred = {a.code for a in _around(discourse, token)}
    if owner is None:
        owner = discourse.prominent(is_state)
    if owner is None:
        return None
    among = _among(others[lemma], owner)
    barred.add(owner.code)
    side, of, lies = _side(discourse, token), owner.code, geography().lies

    def fits(actor: Actor) -> bool:
        there = side is None or lies(actor.code, side, of)
        return is_state(actor) and actor.code not in barred and there and (among is None or actor.code in among)

    fit = discourse.foreground(token, fits)
    if not fit and side is not None and (known := discourse.prominent(fits)):
        fit = [known]
    return discourse.as_actors(token, (fit[0],), "the-other") if fit else None


def _side(discourse: Discourse, token: Token) -> str | None:
    """On which side of the other the noun says that it lies: "its northern neighbour", "the giant to the east"."""
    tokens = discourse.reading.tokens
    behind = [t.text.lower() for t in tokens[token.i + 1 : token.i + 4]]  # the parser hangs it on the verb at will
    words = [tokens[i].lemma.lower().removesuffix("ern") for i in token.children]
    if behind[:2] == ["to", "the"]:
        words += behind[2:]
    return next((word for word in words if word in _SIDES), None)


def _among(how: str, owner: Actor) -> frozenset[str] | None:
    """The states that can be near to the owner, or strong enough to protect it; `None` for all."""
    if how == "near":
        return geography().borders.get(owner.code, frozenset())
    return geography().kinds["patron"] if how == "strong" else None


def _owned_by(discourse: Discourse, token: Token) -> int | None:
    """The token whose the noun is: "its" rival, "Ankara's" ally."""
    return next((c for c in token.children if discourse.reading.tokens[c].dep == "poss"), None)


def _owner(discourse: Discourse, token: Token) -> Actor | None:
    """Of whom the noun is said: its owner, the subject of its relative clause, or that of its own clause."""
    tokens = discourse.reading.tokens
    places = [c for c in token.children if tokens[c].dep == "poss"]
    for child in token.children:
        if tokens[child].dep == "prep" and tokens[child].lemma in ("of", "to"):
            places += [c for c in tokens[child].children if tokens[c].dep == "pobj"]
        if tokens[child].dep == "relcl":
            places += [c for c in tokens[child].children if tokens[c].dep in ("nsubj", "nsubjpass")]
    if not places:
        places = list(subjects_above(tokens, token))
    for place in places:
        mention = discourse.at(place)
        if mention is not None and len(mention.actors) == 1 and is_state(mention.actors[0]):
            return mention.actors[0]
    return None


def _around(discourse: Discourse, token: Token) -> list[Actor]:
    """Who cannot be meant: the subject of the same clause and those joined to the noun."""
    tokens = discourse.reading.tokens
    places = list(subjects_above(tokens, token))[:1]
    if token.dep == "conj":
        places.append(token.head)
    places += [c for c in token.children if tokens[c].dep == "conj"]
    return [actor for place in places if (m := discourse.at(place)) is not None for actor in m.actors]


def _is_of_somebody(discourse: Discourse, token: Token) -> bool:
    """Whether those of whom the noun is said by "of" or a relative clause are known: not "the guest of honour"."""
    tokens = discourse.reading.tokens
    places = [c for c in token.children if tokens[c].dep in ("prep", "relcl") and tokens[c].lemma != "in"]
    for place in places:
        if tokens[place].dep == "relcl" or tokens[place].lemma == "of":
            inside = [c for c in tokens[place].children if tokens[c].dep in ("nsubj", "nsubjpass", "pobj")]
            if not any(discourse.at(c) is not None or tokens[c].tag in ("WDT", "WP") for c in inside):
                return False
    return True


# --- two and more ------------------------------------------------------------------------


def _several(discourse: Discourse, token: Token, lemma: str) -> Mention | None:
    """Plurals: "the generals" for the state they rule, "the neighbours" for the two."""
    words = descriptions()
    if not _is_the(discourse, token) or _is_specified(discourse, token) or _says_which(discourse, token):
        return None
    if any(discourse.reading.tokens[c].dep == "nummod" for c in token.children):
        return None
    if lemma in words.rulers:
        actor = _fitting(discourse, token, geography().kinds[lemma])
        return discourse.as_actors(token, (actor,), "the-rulers") if actor else None
    if lemma in words.pairs:
        actors = two_of(discourse, token)
        near = geography().borders
        if words.others.get(lemma) == "near" and (not actors or actors[1].code not in near.get(actors[0].code, ())):
            return None
        return discourse.as_actors(token, actors, "the-two") if actors else None
    return None


def _each(discourse: Discourse, token: Token, lemma: str) -> Mention | None:
    """ "Each side", "neither government", "on either side": the two in the foreground."""
    tokens = discourse.reading.tokens
    if lemma not in descriptions().alternates:
        return None
    if not any(tokens[c].text.lower() in ("each", "either", "neither") and c < token.i for c in token.children):
        return None
    if any(tokens[c].dep == "prep" for c in token.children):
        return None
    actors = two_of(discourse, token)
    return discourse.as_actors(token, actors, "the-two") if actors else None


# --- the parse ---------------------------------------------------------------------------


def _is_predicate(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the noun only says something of somebody named: "Russia is its ally", "Thailand, the buyer"."""
    at = token
    for _ in range(4):
        if at.dep != "conj" or at.head == at.i:
            break
        at = tokens[at.head]
    if at.dep in ("attr", "appos", "oprd"):
        return True
    above = tokens[at.head]
    if at.dep == "pobj":
        return above.lemma in ("as", "like")
    return at.dep == "nsubj" and above.lemma == "be" and any(tokens[c].dep == "attr" for c in above.children)


def _is_the(discourse: Discourse, token: Token) -> bool:
    tokens = discourse.reading.tokens
    return any(tokens[c].text.lower() in _THE and c < token.i for c in token.children)


def _is_specified(discourse: Discourse, token: Token) -> bool:
    """Whether the phrase itself says which one: "the island of Lesbos", "the third kingdom"."""
    tokens: Sequence[Token] = discourse.reading.tokens
    children = [tokens[c] for c in token.children]
    return any(c.dep == "amod" and c.lemma in descriptions().another for c in children)


def _says_which(discourse: Discourse, token: Token) -> bool:
    """Whether a preposition says which one is meant: "the island of Lesbos"."""
    tokens = discourse.reading.tokens
    return any(tokens[c].dep == "prep" and tokens[c].lemma in _SPECIFIC for c in token.children)


def _is_name(discourse: Discourse, child: int) -> bool:
    """Whether a word in the phrase names somebody already: "its Chinese ally", "its ally, Russia"."""
    if discourse.reading.tokens[child].dep == "appos" and discourse.reading.tokens[child].pos == "PROPN":
        return True
    mention = discourse.at(child)
    return mention is not None and discourse.reading.tokens[child].dep in (*MODIFIER, "appos")
