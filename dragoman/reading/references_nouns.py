"""Nouns that point back to somebody named: "the country", "the navy", "the bloc", "the region"."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Actor, Mention, Token
from dragoman.reading.descriptions import describe, is_state
from dragoman.reading.discourse import Discourse, as_states, is_thing
from dragoman.reading.names import MODIFIER
from dragoman.reading.persons_titles import title_noun
from dragoman.reading.references_clauses import FAR, OBJECTS, own_subject
from dragoman.reading.references_counted import counted
from dragoman.reading.references_parties import refer_parties
from dragoman.reading.references_regions import refer_to_region
from dragoman.reading.references_titles import title_alone, titled_alone
from dragoman.reading.references_two import (
    ALONE,
    bilateral,
    either,
    former_or_latter,
    is_body,
    is_of_each,
    is_relation,
    one_and_other,
    refer_pair,
)
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.roles import role_words

_SPECIFIC = frozenset({"relcl", "acl", "poss", "compound", "nummod", "appos"})

_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})


def refer_noun(discourse: Discourse, token: Token, word: str) -> Mention | None:
    """The mention of a noun, numeral or the like that points back."""
    words = role_words()
    if (there := refer_to_region(discourse, token)) is not None:
        return there
    if (several := counted(discourse, token)) is not None:
        return several
    if word == "bilateral" and token.dep == "amod":
        return bilateral(discourse, token)
    countable = token.lemma in words.people or token.lemma in words.sides or is_body(token)
    if countable or word in ("two", "both") or is_relation(token):
        found = refer_pair(discourse, token, word)
        if found is not None:
            return found
    if word in ("each", "either", "neither") and token.dep in ALONE and not token.children:
        return either(discourse, token)
    if (both := one_and_other(discourse, token)) is not None:
        return both
    if is_of_each(token, discourse.reading.tokens):
        return either(discourse, token)
    if word in ("former", "latter") and token.dep not in MODIFIER:
        return former_or_latter(discourse, token, word)
    if (parties := refer_parties(discourse, token)) is not None:
        return parties
    if (described := describe(discourse, token)) is not None:
        return described
    if token.tag not in ("NN", "NNP"):
        return None
    if token.lemma in words.alone and token.lemma != "state" and (owned := _state_of(discourse, token)) is not None:
        return owned
    if token.dep in MODIFIER or not _has_article(discourse.reading.tokens, token):
        return None
    title = title_noun(discourse.reading.document.text, discourse.reading.tokens, max(0, token.i - 4), token.i)
    if not _is_definite(discourse.reading.tokens, token, title):
        return None
    if token.lemma in words.alone:
        return _state_alone(discourse, token)
    if token.lemma == "region":
        return _region_alone(discourse, token)
    if token.lemma in words.bodies:
        return _body_alone(discourse, token)
    if title in words.offices:
        return title_alone(discourse, token, words.offices[title])
    if title in words.titles:
        return titled_alone(discourse, token, title)
    if words.bodies_of.get(title) and title not in descriptions().shared:
        return _organ_alone(discourse, token, title)
    return None


def _is_definite(tokens: Sequence[Token], token: Token, title: str) -> bool:
    """Whether nothing says which one a noun with an article means: "the country", "the prime minister"."""
    children = [tokens[c] for c in token.children if tokens[c].text.lower() not in title]
    if token.i + 1 < len(tokens) and tokens[token.i + 1].text == ",":  # "the chancellor, who needs the gas"
        children = [c for c in children if c.dep != "relcl"]
    if any(c.dep in _SPECIFIC or (c.dep == "amod" and c.lemma in descriptions().pointing) for c in children):
        return False
    return not any(c.dep == "prep" and c.lemma in ("of", "in", "like", "with") for c in children)


def _has_article(tokens: Sequence[Token], token: Token) -> bool:
    return any(tokens[c].text.lower() in ("the", "this") for c in token.children if c < token.i)


def _state_alone(discourse: Discourse, token: Token) -> Mention | None:
    """ "The country": the state in the foreground; "the republic" is no kingdom."""
    barred = geography().kinds["monarchy"] if token.lemma == "republic" else frozenset()
    barred |= _acting_on(discourse, token)
    states = discourse.foreground(token, lambda a: is_state(a) and a.code not in barred)
    return discourse.as_actors(token, (states[0],), f"the-{token.lemma}") if states else None


def _acting_on(discourse: Discourse, token: Token) -> frozenset[str]:
    """The state that does something to a country: it is not the country itself."""
    subject = own_subject(discourse.reading.tokens, token) if token.dep in OBJECTS else None
    mention = discourse.at(subject) if subject is not None else None
    return frozenset({mention.actors[0].code}) if mention is not None and is_thing(mention) else frozenset()


def _organ_alone(discourse: Discourse, token: Token, organ: str) -> Mention | None:
    """ "The navy", "the central bank": that of the state in the foreground."""
    fit = discourse.foreground(token, is_state)
    return discourse.as_actors(token, (replace(fit[0], body=organ),), "the-organ") if fit else None


def _state_of(discourse: Discourse, token: Token) -> Mention | None:
    """ "His country", "their government": the state of whom the word before it means."""
    owner = next((c for c in token.children if discourse.reading.tokens[c].dep == "poss"), None)
    mention = discourse.at(owner) if owner is not None else None
    if mention is None or len(mention.actors) != 1 or mention.actors[0].kind != "state":
        return None
    return discourse.as_actors(token, as_states(mention.actors), f"the-{token.lemma}")


def _body_alone(discourse: Discourse, token: Token) -> Mention | None:
    """ "The organisation", "the bloc": the body named last; "the Omani-Chadian alliance" is no body."""
    if any(discourse.at(c) is not None for c in token.children if c < token.i):
        return None
    for nearer in discourse.before(token.sentence, token.start, FAR):
        bodies = [m for m in nearer if len(m.actors) == 1 and _is_body(m.actors[0], token.lemma)]
        if bodies:
            return discourse.as_another(token, bodies[-1], f"the-{token.lemma}")
    return None


def _region_alone(discourse: Discourse, token: Token) -> Mention | None:
    """ "The region wants peace": the part of the world named last; after a preposition it is no more than a place."""
    if token.dep not in _ACTING:
        return None
    regions = discourse.foreground(token, lambda a: a.code in descriptions().regions)
    return discourse.as_actors(token, (regions[0],), "the-region") if regions else None


def _is_body(actor: Actor, noun: str) -> bool:
    """Whether an actor is an organisation or a bloc of named members, not a part of the world."""
    if noun in ("group", "movement", "organization", "organisation") and actor.kind == "group":
        return actor.body is not None
    return actor.kind == "organisation" or (actor.kind == "bloc" and actor.code in actor_names().members)
