"""What "it" and "its" stand for."""

from collections.abc import Sequence

from dragoman.model import Mention, Reading, Token
from dragoman.reading.discourse import PLACES, Discourse, is_thing, subjects_above
from dragoman.reading.references_clauses import follows, main_subject, own_subject, owner_of
from dragoman.reading.references_judged import owner_judged
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.roles import role_words

_FOREMOST = frozenset({"nsubj", "nsubjpass", "attr"})


def refer_thing(discourse: Discourse, token: Token) -> Mention | None:
    """What "it" or "its" stands for: the subject above, the only state so far, or the subject before."""
    tokens = discourse.reading.tokens
    if token.dep in ("dobj", "dative") and token.text.lower() == "it":
        return _acted_on(discourse, token)
    if (judged := owner_judged(discourse, token)) is not None and is_thing(judged):
        return discourse.as_another(token, judged, "pronoun")
    neighbour = _joined_owner(discourse, token)
    if neighbour is not None and is_thing(neighbour):
        return discourse.as_another(token, neighbour, "pronoun")
    for subject in subjects_above(tokens, token):
        if _is_several(tokens, subject):
            continue
        mention = discourse.at(subject)
        if mention is not None:
            if is_thing(mention):
                return discourse.as_another(token, mention, "pronoun")
            if not _is_anyone(mention):
                return None
        elif tokens[subject].pos in ("NOUN", "PROPN") and tokens[subject].tag in ("NN", "NNP"):
            owner = owner_of(discourse, subject)
            if owner is not None and is_thing(owner) and _has_a_mind(tokens, token):
                return discourse.as_another(token, owner, "pronoun")
            return None  # "the plan … its": a thing of its own
    here = [m for m in next(discourse.before(token.sentence, token.start, 0), []) if not _is_label(discourse, m)]
    solid = [m for m in here if is_thing(m) and not m.adjective and not m.rule.endswith(PLACES)]
    if token.dep == "poss" and tokens[token.head].lemma in role_words().bodies_of:
        solid = [m for m in solid if m.actors[0].kind == "state"]
    single = [m for m in solid if not _is_joined(tokens, m.head) and not _is_band(tokens, m)]
    if len({m.actors[0].code for m in single}) == 1 and tokens[token.head].lemma != "be":
        return discourse.as_another(token, single[-1], "pronoun")
    if solid or any(_is_anyone(m) for m in here):
        return None
    return _from_sentence_before(discourse, token)


def _is_several(tokens: Sequence[Token], subject: int) -> bool:
    """ "Peru and its neighbours": not what one "its" further on stands for."""
    return any(tokens[c].dep == "conj" for c in tokens[subject].children)


def _is_joined(tokens: Sequence[Token], head: int) -> bool:
    return tokens[head].dep == "conj" or _is_several(tokens, head)


def _is_band(tokens: Sequence[Token], mention: Mention) -> bool:
    """ "The Houthis" are "they"; "Somaliland" is "it"."""
    return mention.rule == "actors:nonstate" and tokens[mention.head].tag in ("NNS", "NNPS")


def refer_minded(discourse: Discourse, token: Token) -> Mention | None:
    """ "It wants", "it fears", where no subject explains it: the state or body most in the foreground."""
    if not _has_a_mind(discourse.reading.tokens, token):
        return None
    things = discourse.foreground(token, lambda a: a.kind in ("state", "organisation"))
    return discourse.as_actors(token, (things[0],), "pronoun-minded") if things else None


def _has_a_mind(tokens: Sequence[Token], token: Token) -> bool:
    return token.dep == "nsubj" and tokens[token.head].lemma in descriptions().minds


def _is_label(discourse: Discourse, mention: Mention) -> bool:
    """Whether a name only says who speaks: "Vasseur: …"."""
    return discourse.reading.document.text.startswith(":", mention.span.end)


def _acted_on(discourse: Discourse, token: Token) -> Mention | None:
    """Whom somebody warns or supplies: the only other state of the sentence."""
    subject = own_subject(discourse.reading.tokens, token)
    actor = discourse.at(subject) if subject is not None else None
    if actor is None:
        return None
    actors = {a.code for a in actor.actors}
    here = next(discourse.before(token.sentence, token.start, 0), [])
    others = [m for m in here if is_thing(m) and not m.adjective and m.actors[0].code not in actors]
    if len({m.actors[0].code for m in others}) == 1:
        return discourse.as_another(token, others[-1], "pronoun")
    return None


def _joined_owner(discourse: Discourse, token: Token) -> Mention | None:
    """ "The West and its sanctions": the name to which the owned thing is joined."""
    owned = discourse.reading.tokens[token.head]
    return discourse.at(owned.head) if token.dep == "poss" and owned.dep == "conj" else None


def _from_sentence_before(discourse: Discourse, token: Token) -> Mention | None:
    """The subject of the sentence before, or whose the subject is if the verb is for the living."""
    reading = discourse.reading
    number = token.sentence - 1
    if number < 0 or not follows(discourse, number, token):
        return None
    subject = main_subject(reading, number)
    mention = discourse.at(subject) if subject is not None else None
    if mention is not None:
        return discourse.as_another(token, mention, "pronoun") if is_thing(mention) else None
    owner = owner_of(discourse, subject) if subject is not None else None
    idle = descriptions().empty | descriptions().of_things
    acts = token.dep == "nsubj" and reading.tokens[token.head].lemma not in idle
    if owner is not None:
        return discourse.as_another(token, owner, "pronoun") if acts and is_thing(owner) else None
    only = _only_one(discourse, number)
    return discourse.as_another(token, only, "pronoun") if only and (acts or _is_of_a_state(reading, token)) else None


def _only_one(discourse: Discourse, number: int) -> Mention | None:
    """The only state or body among the subjects of a sentence and what they are said to be; else the only one in it."""
    tokens = discourse.reading.tokens
    things = [m for m in discourse.by_sentence.get(number, ()) if is_thing(m) and not m.adjective]
    solid = [m for m in things if not m.rule.endswith(PLACES)]
    for among in ([m for m in solid if tokens[m.head].dep in _FOREMOST], solid):
        if among:
            return among[-1] if len({m.actors[0].code for m in among}) == 1 else None
    return None


def _is_of_a_state(reading: Reading, token: Token) -> bool:
    """ "Its army", "its government": what states and bodies have."""
    return token.dep == "poss" and reading.tokens[token.head].lemma in role_words().bodies_of


def _is_anyone(mention: Mention) -> bool:
    return bool(mention.person or any(a.person for a in mention.actors))
