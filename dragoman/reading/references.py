"""References without a name: pronouns, "the two men", "both countries", "the kingdom", "the latter".

A reference is resolved to what the text has named before it: the subject of the clause first,
then the sentence, then the sentence before. Where no single candidate stands out it is left
open. "We" and "our" are never resolved here; whose they are depends on who speaks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.model import Actor, Mention, Reading, Span, Token
from dragoman.reading.descriptions import counted, describe, is_state, two_of
from dragoman.reading.discourse import PLACES, Discourse, as_states, best_subject, is_thing, subjects_above
from dragoman.reading.names import MODIFIER
from dragoman.reading.persons import title_noun
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.geography import geography
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.roles import role_words

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})

_FAR = 3
"""How many sentences back a person, or an organisation, may have been named."""

_NEAR_TWO = 2
"""How many sentences back "the two" may have been said of two who are still meant; new texts lost by twice as many."""

_OPENING = 6
"""Tokens from the beginning of a paragraph within which its subject may take up the paragraph before."""

_CLAIMS = frozenset({"be", "seem", "appear", "happen", "turn", "remain", "take", "make", "become", "follow", "matter"})
_ALONE = frozenset({"nsubj", "nsubjpass", "pobj", "dobj"})
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl", "relcl", "acl"})
_FOREMOST = frozenset({"nsubj", "nsubjpass", "attr"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_THINGS_DO = frozenset(
    {"fall", "rise", "increase", "decrease", "decline", "grow", "shrink", "amount", "total", "consist", "include"}
)
_SPECIFIC = frozenset({"relcl", "acl", "poss", "compound", "nummod", "appos"})
_WITH_SECRETARIES = frozenset(
    {"IGO:UN", "IGO:NATO", "IGO:LAS", "IGO:ASEAN", "IGO:OAS", "IGO:OIC", "IGO:SCO", "IGO:CSTO", "IGO:GCC"}
)
_OWNERS = frozenset({"its", "his", "her", "their"})
_OF_A_STATE = frozenset({"minister", "ambassador", "envoy", "lawmaker", "senator", "governor"})
"""Titles of those who speak for a state, whichever it is."""

_ALSO_OF_BODIES = frozenset({"court", "mission", "delegation", "assembly", "embassy", "consulate", "intelligence"})
"""Organs that others have as well, or that a state has many of."""

_OTHER = frozenset({"other", "third", "same", "only", "whole", "entire", "next", "new", "first"})
_DETERMINERS = frozenset({"the", "both", "these", "those", "this", "that"})


def resolve_references(reading: Reading, found: dict[int, list[Mention]]) -> tuple[Mention, ...]:
    """All mentions of a document, references among them, in text order."""
    discourse = Discourse(reading)
    for sentence in reading.sentences:
        _read_sentence(discourse, sentence.index, found.get(sentence.index, []))
    return tuple(
        sorted((_once_known(discourse, m) for m in discourse.mentions), key=lambda m: (m.span.start, m.span.end))
    )


def _once_known(discourse: Discourse, mention: Mention) -> Mention:
    """Somebody named before the text says for whom he speaks, as the official that he turns out to be."""
    if mention.actors or mention.role or mention.person not in discourse.officials:
        return mention
    return replace(mention, actors=discourse.officials[mention.person])


def _read_sentence(discourse: Discourse, sentence: int, named: list[Mention]) -> None:
    waiting = sorted(named, key=lambda m: m.span.start)
    for token in discourse.reading.words(sentence):
        while waiting and waiting[0].span.start <= token.start:
            discourse.add(_as_official(discourse, waiting.pop(0)), sentence)
        if _inside(discourse, sentence, token):
            continue
        mention = _refer(discourse, token, waiting)
        if mention is not None:
            discourse.add(mention, sentence)
    for mention in waiting:
        discourse.add(mention, sentence)


def _as_official(discourse: Discourse, mention: Mention) -> Mention:
    """ "Energy minister Bello", "its envoy Castro": of the state in the foreground, or of him whose he is.

    Whoever has been found to speak for a state goes on to do so.
    """
    if not mention.actors and mention.rule == "actors:surname" and mention.person in discourse.officials:
        return replace(mention, actors=discourse.officials[mention.person])
    noun = (mention.role or "").lower().split()[-1:]
    owner = _owner_before(discourse, mention)
    if owner is not None and noun and noun[0].removesuffix("s") in role_words().titles:
        actors = as_states(owner.actors)
    elif owner is None and mention.rule == "actors:voice" and noun and noun[0] in _OF_A_STATE:
        actors = tuple(discourse.foreground(discourse.reading.tokens[mention.head], is_state)[:1])
    else:
        return mention
    if len(actors) != 1:
        return mention
    return replace(mention, actors=(replace(actors[0], person=mention.person, office=noun[0]),), rule="actors:official")


def _owner_before(discourse: Discourse, mention: Mention) -> Mention | None:
    """Whom the pronoun means that begins the words of somebody's role: "its envoy", "one of his aides"."""
    if mention.rule not in ("actors:voice", "actors:official") or mention.person is None:
        return None
    role = (mention.role or "").lower().split()
    text, sentence = discourse.reading.document.text, discourse.reading.tokens[mention.head].sentence
    for before in reversed(discourse.by_sentence.get(sentence, ())):
        if before.span.exact.lower() in _OWNERS and before.span.end <= mention.span.end:
            between = text[before.span.end : mention.span.start].split()
            return before if len(between) <= 1 or role[:1] == [before.span.exact.lower()] else None
    return None


def _inside(discourse: Discourse, sentence: int, token: Token) -> bool:
    these = discourse.by_sentence.get(sentence)
    return bool(these) and any(m.span.start <= token.start < m.span.end for m in these or ())


def _refer(discourse: Discourse, token: Token, waiting: Sequence[Mention]) -> Mention | None:
    """The mention of a word that refers back; `None` if it does not, or to nothing certain."""
    word = token.text.lower()
    if word in HE:
        return _person(discourse, token, women=False, waiting=waiting)
    if word in SHE:
        return _person(discourse, token, women=True, waiting=waiting)
    if word in IT:
        if _is_open(discourse.reading.tokens, token, word):
            return None
        return _thing(discourse, token) or _minded(discourse, token)
    if word in THEY:
        return _several(discourse, token)
    if token.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "DET"):
        return _noun(discourse, token, word)
    return None


# --- persons -----------------------------------------------------------------------------


def _person(discourse: Discourse, token: Token, *, women: bool, waiting: Sequence[Mention]) -> Mention | None:
    tokens = discourse.reading.tokens
    barred = _own_subject(tokens, token) if token.text.lower() in ("him", "her") and token.dep != "poss" else None
    for subject in subjects_above(tokens, token):
        mention = discourse.at(subject) or _owner(discourse, subject)
        if mention is not None and mention.head != barred and _is_person(mention, women=women):
            return discourse.as_another(token, mention, "pronoun")
    for nearer in discourse.before(token.sentence, token.start, 0):
        named = (m for m in nearer if m.head != barred and not _only_says_what(tokens, m))
        if people := [m for m in named if _is_person(m, women=women)]:
            return discourse.as_another(token, best_subject(tokens, people), "pronoun")
    if (ahead := _subject_ahead(tokens, token, waiting)) and _is_person(ahead, women=women):
        return discourse.as_another(token, ahead, "pronoun")
    for nearer in discourse.before(token.sentence, token.start, _FAR):
        named = (m for m in nearer if m.head != barred and not _only_says_what(tokens, m))
        if people := [m for m in named if _is_person(m, women=women)]:
            return discourse.as_another(token, _spoken_of(discourse.reading, people), "pronoun")
    return _state_as_person(discourse, token)


def _only_says_what(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a phrase says what somebody is: "described as a Nigerian general"."""
    token = tokens[mention.head]
    return token.dep == "attr" or (token.dep == "pobj" and tokens[token.head].lemma == "as")


def _spoken_of(reading: Reading, people: Sequence[Mention]) -> Mention:
    """Of the people of a sentence before, its subject, else whom it takes for known already, else the last subject."""
    main = _main_subject(reading, reading.tokens[people[0].head].sentence)
    known = [m for m in people if m.head == main] or [m for m in people if m.rule == "actors:pronoun"]
    return known[-1] if known else best_subject(reading.tokens, people)


def _subject_ahead(tokens: Sequence[Token], token: Token, waiting: Sequence[Mention]) -> Mention | None:
    """ "In his statement, the minister said": the subject that a possessive in front of it waits for."""
    if token.dep != "poss":
        return None
    above = set(_ancestors(tokens, token.i))
    subjects = (m for m in waiting if tokens[m.head].dep in ("nsubj", "nsubjpass") and tokens[m.head].head in above)
    return next(subjects, None)


def _ancestors(tokens: Sequence[Token], i: int) -> Iterator[int]:
    while tokens[i].head != i:
        i = tokens[i].head
        yield i


def _state_as_person(discourse: Discourse, token: Token) -> Mention | None:
    """ "She" or "he" for a state, as translations have it: only where the sentence before had it for subject."""
    for nearer in list(discourse.before(token.sentence, token.start, 1)):
        subjects = [m for m in nearer if _is_state_subject(discourse.reading.tokens, m)]
        if subjects:
            return discourse.as_another(token, subjects[-1], "pronoun-state")
    return None


def _is_state_subject(tokens: Sequence[Token], mention: Mention) -> bool:
    subject = tokens[mention.head].dep in ("nsubj", "nsubjpass") and mention.rule not in (
        "actors:title",
        "actors:organ",
    )
    return subject and len(mention.actors) == 1 and not mention.actors[0].person and mention.actors[0].kind == "state"


def _is_person(mention: Mention, *, women: bool) -> bool:
    if mention.rule.endswith("-state") or mention.rule in ("actors:circle", "actors:led"):
        return False
    name = mention.person or (mention.actors[0].person if len(mention.actors) == 1 else None)
    if name is None:
        one = len(mention.actors) == 1 and mention.rule.startswith("actors:title")
        return one and not mention.span.exact.endswith("s")
    first = name.split()[0]
    return (first in role_words().women or name in role_words().women) == women


# --- it and they -------------------------------------------------------------------------


def _thing(discourse: Discourse, token: Token) -> Mention | None:
    """What "it" or "its" stands for: the subject above, the only state so far, or the subject before."""
    tokens = discourse.reading.tokens
    if token.dep in ("dobj", "dative") and token.text.lower() == "it":
        return _acted_on(discourse, token)
    neighbour = _joined_owner(discourse, token)
    if neighbour is not None and is_thing(neighbour):
        return discourse.as_another(token, neighbour, "pronoun")
    for subject in subjects_above(tokens, token):
        mention = discourse.at(subject)
        if mention is not None:
            if is_thing(mention):
                return discourse.as_another(token, mention, "pronoun")
            if not _is_anyone(mention):
                return None
        elif tokens[subject].pos in ("NOUN", "PROPN") and tokens[subject].tag in ("NN", "NNP"):
            owner = _owner(discourse, subject)
            if owner is not None and is_thing(owner) and _has_a_mind(tokens, token):
                return discourse.as_another(token, owner, "pronoun")
            return None  # "the plan … its": a thing of its own
    here = [m for m in next(discourse.before(token.sentence, token.start, 0), []) if not _is_label(discourse, m)]
    solid = [m for m in here if is_thing(m) and not m.adjective and not m.rule.endswith(PLACES)]
    if token.dep == "poss" and tokens[token.head].lemma in role_words().bodies_of:
        solid = [m for m in solid if m.actors[0].kind == "state"]
    if len({m.actors[0].code for m in solid}) == 1 and tokens[token.head].lemma != "be":
        return discourse.as_another(token, solid[-1], "pronoun")
    if solid or any(_is_anyone(m) for m in here):
        return None
    return _from_sentence_before(discourse, token)


def _minded(discourse: Discourse, token: Token) -> Mention | None:
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
    subject = _own_subject(discourse.reading.tokens, token)
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
    if number < 0 or not _follows(discourse, number, token):
        return None
    subject = _main_subject(reading, number)
    mention = discourse.at(subject) if subject is not None else None
    if mention is not None:
        return discourse.as_another(token, mention, "pronoun") if is_thing(mention) else None
    owner = _owner(discourse, subject) if subject is not None else None
    acts = token.dep == "nsubj" and reading.tokens[token.head].lemma not in _CLAIMS | _THINGS_DO
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


def _follows(discourse: Discourse, number: int, token: Token) -> bool:
    """Whether a word may take up the sentence before: in its paragraph, or as the subject that opens the next."""
    apart = discourse.paragraph(token.sentence) - discourse.paragraph(number)
    opens = token.i - discourse.reading.sentences[token.sentence].first <= _OPENING
    return apart == 0 or (apart == 1 and opens and token.dep in ("nsubj", "nsubjpass", "poss"))


def _several(discourse: Discourse, token: Token) -> Mention | None:
    """What "they" stands for: a plural subject above, or two names joined by "and"."""
    tokens = discourse.reading.tokens
    for subject in subjects_above(tokens, token):
        joined = discourse.joined(subject)
        if joined:
            return discourse.as_actors(token, joined, "pronoun")
        if discourse.at(subject) is None and tokens[subject].tag in ("NNS", "NNPS"):
            return None
    here = next(discourse.before(token.sentence, token.start, 0), [])
    if any(m.actors for m in here):
        return _pair_joined(discourse, token) or _people_here(discourse, token, here)
    number = token.sentence - 1
    if number < 0 or not _follows(discourse, number, token):
        return None
    main = _main_subject(discourse.reading, number)
    if main is None:
        return None
    joined = discourse.joined(main) or _owners_people(discourse, main)
    return discourse.as_actors(token, joined, "pronoun") if joined else None


def _people_here(discourse: Discourse, token: Token, here: Sequence[Mention]) -> Mention | None:
    """The only people named before it in the sentence, for a "they" or "them" that no subject explains."""
    barred = _own_subject(discourse.reading.tokens, token) if token.dep in _OBJECTS else None
    people = [m for m in here if m.head != barred and discourse.joined(m.head)]
    if not people or len({m.actors for m in people}) > 1:
        return None
    return discourse.as_actors(token, discourse.joined(people[-1].head), "pronoun")


def _owners_people(discourse: Discourse, subject: int) -> tuple[Actor, ...]:
    """ "Ramaphosa's officials … they": the state whose people the plural subject names."""
    tokens = discourse.reading.tokens
    owner = _owner(discourse, subject)
    acting = role_words().bodies_of.keys() | role_words().titles
    if owner is None or tokens[subject].tag != "NNS" or tokens[subject].lemma not in acting:
        return ()
    return as_states(owner.actors)


def _pair_joined(discourse: Discourse, token: Token) -> Mention | None:
    """Two names joined in this sentence, where there is only one such pair: "between A and B … they"."""
    here = next(discourse.before(token.sentence, token.start, 0), [])
    pairs = [j for m in here if len(j := discourse.joined(m.head)) > 1]
    return discourse.as_actors(token, pairs[-1], "pronoun") if len(pairs) == 1 else None


# --- nouns -------------------------------------------------------------------------------


def _noun(discourse: Discourse, token: Token, word: str) -> Mention | None:
    words = role_words()
    if (several := counted(discourse, token)) is not None:
        return several
    if token.lemma in words.people or token.lemma in words.sides or word in ("two", "both") or _is_relation(token):
        found = _pair(discourse, token, word)
        if found is not None:
            return found
    if word in ("each", "either", "neither") and token.dep in _ALONE and not token.children:
        actors = two_of(discourse, token, barred=_met_by(discourse, token))
        return discourse.as_actors(token, actors, "the-two") if actors else None
    if word in ("former", "latter") and token.dep not in MODIFIER:
        return _former_or_latter(discourse, token, word)
    if (described := describe(discourse, token)) is not None:
        return described
    if token.tag not in ("NN", "NNP"):
        return None
    if token.lemma in words.alone - {"state"} and (owned := _state_of(discourse, token)) is not None:
        return owned
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
        return _title_alone(discourse, token, words.offices[title])
    if title in words.titles:
        return _titled_alone(discourse, token, title)
    if words.bodies_of.get(title) and title not in _ALSO_OF_BODIES:
        return _organ_alone(discourse, token, title)
    return None


def _is_relation(token: Token) -> bool:
    """ "The two brothers", "both claimants": what states are to each other."""
    return token.tag == "NNS" and (token.lemma in descriptions().others or token.lemma in descriptions().pairs)


def _pair(discourse: Discourse, token: Token, word: str) -> Mention | None:
    """ "The two men", "both countries", "between the two": the last two named."""
    tokens = discourse.reading.tokens
    if word in ("two", "both"):
        places = ("pobj", "nsubj", "nsubjpass") if word == "both" else ("pobj", "nsubj", "nsubjpass", "dobj")
        alone = token.dep in places and not _joins_names(tokens, token)
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
    actors = _last_two(discourse, token, persons=persons, barred=_met_by(discourse, token))
    if not actors:
        return None
    span = Span.of(discourse.reading.document.text, tokens[start].start, token.end)
    return Mention(span, token.i, actors, rule="actors:the-two-men" if persons else "actors:the-two")


def _joins_names(tokens: Sequence[Token], token: Token) -> bool:
    """ "Both A and B": "both" only joins."""
    return token.dep in ("preconj", "det", "predet") or any(tokens[c].dep in ("prep", "conj") for c in token.children)


def _has_determiner(tokens: Sequence[Token], token: Token) -> bool:
    return any(tokens[c].text.lower() in _DETERMINERS for c in token.children if c < token.i)


def _first_child(tokens: Sequence[Token], token: Token, words: Iterable[str]) -> int:
    return min([c for c in token.children if c < token.i and tokens[c].text.lower() in words], default=token.i)


def _met_by(discourse: Discourse, token: Token) -> frozenset[str]:
    """Codes of those who cannot be among the two: "Oman telephoned both leaders" without leading either."""
    subject = _own_subject(discourse.reading.tokens, token) if token.dep in _OBJECTS else None
    mention = discourse.at(subject) if subject is not None else None
    return (
        frozenset(a.code for a in mention.actors) if mention is not None and len(mention.actors) == 1 else frozenset()
    )


def _last_two(
    discourse: Discourse, token: Token, *, persons: bool, barred: frozenset[str] = frozenset()
) -> tuple[Actor, ...]:
    """The two actors named last: in this sentence, else in the nearest that names just two, else the nearest two."""
    if barred:
        return two_of(discourse, token, token.lemma, barred)
    if (two := two_of(discourse, token, token.lemma)) and token.lemma in geography().kinds:
        return two
    current = next(discourse.before(token.sentence, token.start, 0), [])
    pairs = [states for m in current if len(states := tuple(dict.fromkeys(as_states(discourse.joined(m.head))))) == 2]
    if pairs and not persons:
        return pairs[-1]
    if not persons and (two := _still_two(discourse, token)):
        return two
    named = [_countable(m, persons=persons) for m in discourse.before(token.sentence, token.start, 2 * _FAR)]
    if named and len(named[0]) > 2:
        return tuple(named[0][-2:])
    for here in named:
        if len(here) == 2:
            return tuple(here)
    if not persons:
        return two_of(discourse, token)
    gathered: list[Actor] = []
    for actor in (actor for here in named for actor in reversed(here)):
        if len(gathered) < 2 and all(a.code != actor.code for a in gathered):
            gathered.insert(0, actor)
    return tuple(gathered) if len(gathered) == 2 else _last_two(discourse, token, persons=False)


def _still_two(discourse: Discourse, token: Token) -> tuple[Actor, ...]:
    """Those of whom "the two" was said a little before, unless another two were joined since ("A and B")."""
    for here in discourse.before(token.sentence, token.start, _NEAR_TWO):
        for mention in reversed(here):
            if mention.rule in ("actors:the-two", "actors:the-two-men") and len(mention.actors) == 2:
                return as_states(mention.actors)
            others = dict.fromkeys(as_states(discourse.joined(mention.head)))
            if len(others) == 2 and all(one.kind == "state" for one in others):
                return ()
    return ()


def _countable(mentions: Sequence[Mention], *, persons: bool) -> list[Actor]:
    """Distinct actors that can be one of two, in text order; as persons only those who are."""
    found: dict[str, Actor] = {}
    for mention in mentions:
        if mention.rule.endswith(PLACES) or mention.rule in ("actors:anti", "actors:pro"):
            continue
        for actor in mention.actors:
            if persons and not actor.person and not mention.rule.startswith("actors:title"):
                continue
            if persons or actor.kind == "state":
                found.setdefault(actor.code, actor if persons else as_states((actor,))[0])
    return list(found.values())


def _former_or_latter(discourse: Discourse, token: Token, word: str) -> Mention | None:
    actors = _last_two(discourse, token, persons=False)
    if not actors:
        return None
    return discourse.as_actors(token, (actors[0 if word == "former" else 1],), word)


def _is_definite(tokens: Sequence[Token], token: Token, title: str) -> bool:
    """Whether a noun points back: "the country", "the prime minister", with nothing that says which one."""
    if token.dep in MODIFIER:
        return False
    children = [tokens[c] for c in token.children if tokens[c].text.lower() not in title]
    if token.i + 1 < len(tokens) and tokens[token.i + 1].text == ",":  # "the chancellor, who needs the gas"
        children = [c for c in children if c.dep != "relcl"]
    if any(c.dep in _SPECIFIC or (c.dep == "amod" and c.lemma in _OTHER) for c in children):
        return False
    if any(c.dep == "prep" and c.lemma in ("of", "in", "like", "with") for c in children):
        return False
    return any(c.text.lower() in ("the", "this") for c in (tokens[i] for i in token.children) if c.i < token.i)


def _state_alone(discourse: Discourse, token: Token) -> Mention | None:
    """ "The country": the state in the foreground; "the republic" is no kingdom."""
    monarchies = geography().kinds["monarchy"] if token.lemma == "republic" else frozenset()
    states = discourse.foreground(token, lambda a: is_state(a) and a.code not in monarchies)
    return discourse.as_actors(token, (states[0],), f"the-{token.lemma}") if states else None


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
    """ "The organisation", "the bloc": the body named last."""
    for nearer in discourse.before(token.sentence, token.start, _FAR):
        bodies = [m for m in nearer if len(m.actors) == 1 and _is_body(m.actors[0], token.lemma)]
        if bodies:
            return discourse.as_another(token, bodies[-1], f"the-{token.lemma}")
    return None


def _region_alone(discourse: Discourse, token: Token) -> Mention | None:
    """ "The region wants peace": the part of the world named last; after a preposition it is no more than a place."""
    if token.dep not in _ACTING:
        return None
    regions = discourse.foreground(token, lambda a: a.code in _REGIONS)
    return discourse.as_actors(token, (regions[0],), "the-region") if regions else None


_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "poss"})
_REGIONS = frozenset(
    f"GRP:{name}"
    for name in (
        *("CENTRAL_ASIA", "SOUTHEAST_ASIA", "SOUTH_ASIA", "SOUTH_CAUCASUS", "BALKANS", "BALTICS", "NORDICS", "SAHEL"),
        *("WEST_AFRICA", "HORN", "MAGHREB", "MIDDLE_EAST", "GULF", "PACIFIC", "CARIBBEAN", "EASTERN_EUROPE"),
    )
)


def _is_body(actor: Actor, noun: str) -> bool:
    """Whether an actor is an organisation or a bloc of named members, not a part of the world."""
    if noun in ("group", "movement", "organization", "organisation") and actor.kind == "group":
        return actor.body is not None
    return actor.kind == "organisation" or (actor.kind == "bloc" and actor.code in actor_names().members)


def _secretary_alone(discourse: Discourse, token: Token) -> Mention:
    """ "The Secretary-General": of the body with one that the text names most, else of the United Nations."""
    body = discourse.prominent(lambda a: a.code in _WITH_SECRETARIES) or actor_names().actors["IGO:UN"]
    return discourse.as_actors(token, (replace(body, office="secretary-general"),), "title-alone")


def _title_alone(discourse: Discourse, token: Token, office: str) -> Mention | None:
    """ "The president": the one named last who holds that office; any leader for "the leader"."""
    tokens = discourse.reading.tokens
    for nearer in discourse.before(token.sentence, token.start, 2 * _FAR):
        fit = [
            m for m in nearer if len(m.actors) == 1 and m.actors[0].person and office in ("leader", m.actors[0].office)
        ]
        if fit:
            return discourse.as_another(token, fit[-1], "title-alone")
    if office == "secretary-general":
        return _secretary_alone(discourse, token)
    for nearer in discourse.before(token.sentence, token.start, 1):
        states = [m for m in nearer if tokens[m.head].dep in ("nsubj", "nsubjpass") and is_thing(m)]
        states = [m for m in states if m.actors[0].kind == "state" and _may_have(m.actors[0], office)]
        if states and office != "leader":
            actors = tuple(replace(a, office=office, body=None) for a in states[-1].actors)
            return discourse.as_actors(token, actors, "title-alone")
    return None


def _titled_alone(discourse: Discourse, token: Token, title: str) -> Mention | None:
    """ "The admiral", "the envoy": who was last called so."""
    for nearer in discourse.before(token.sentence, token.start, 2 * _FAR):
        for mention in reversed(nearer):
            if len(mention.actors) == 1 and _is_called(mention, title):
                return discourse.as_another(token, mention, "title-alone")
    return None


def _is_called(mention: Mention, title: str) -> bool:
    """Whether a mention of one person bears a title: as an office, in a role, or before the name."""
    if not (mention.person or mention.actors[0].person or mention.rule == "actors:title"):
        return False
    said = f"{mention.role or ''} {mention.span.exact}".lower().split()
    return title in (mention.actors[0].office, *said)


def _may_have(state: Actor, office: str) -> bool:
    """Whether a state may have such an office: a republic has no crown prince."""
    return office not in _OF_A_CROWN or state.code in geography().kinds["monarchy"]


_OF_A_CROWN = frozenset({"monarch", "crown prince"})


# --- the parse ---------------------------------------------------------------------------


def _own_subject(tokens: Sequence[Token], token: Token) -> int | None:
    """The subject of the clause whose object a pronoun is: "him" is never he."""
    at = token.head
    while tokens[at].pos == "ADP" and tokens[at].head != at:
        at = tokens[at].head
    return next((c for c in tokens[at].children if tokens[c].dep in ("nsubj", "nsubjpass")), None)


def _main_subject(reading: Reading, sentence: int) -> int | None:
    tokens = reading.tokens
    root = next((t.i for t in reading.words(sentence) if t.head == t.i and t.pos in ("VERB", "AUX")), None)
    if root is None:
        return None
    return next((c for c in tokens[root].children if tokens[c].dep in ("nsubj", "nsubjpass")), None)


def _owner(discourse: Discourse, head: int) -> Mention | None:
    """Whose the subject is: "Putin's refusal", "Russia's effort"."""
    tokens = discourse.reading.tokens
    for child in tokens[head].children:
        if tokens[child].dep == "poss" and (mention := discourse.at(child)) is not None:
            return mention
    return None


def _is_anyone(mention: Mention) -> bool:
    return bool(mention.person or any(a.person for a in mention.actors))


def _is_open(tokens: Sequence[Token], token: Token, word: str) -> bool:
    """Whether "it" is better left alone: empty, or the object of a verb whose objects are things."""
    if _is_empty(tokens, token):
        return True
    return word == "it" and token.dep not in ("nsubj", "nsubjpass") and not _is_acted_on(tokens, token)


def _is_acted_on(tokens: Sequence[Token], token: Token) -> bool:
    return token.dep in ("dobj", "dative") and tokens[token.head].lemma in descriptions().acted_on


def _is_empty(tokens: Sequence[Token], token: Token) -> bool:
    """ "It is clear that", "it should be noted that": stands for nothing named."""
    if token.dep == "expl":
        return True
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    verb = tokens[token.head]
    if verb.pos == "ADJ":  # "finds it useful to"
        return True
    parts = [tokens[c] for c in verb.children]
    parts += [tokens[c] for p in parts if p.dep in ("acomp", "attr", "oprd") for c in p.children]
    clauses = _CLAUSES | {"prep"} if verb.lemma in ("be", "seem", "appear") else _CLAUSES
    clause = any(p.dep in clauses and p.i > verb.i for p in parts)
    if token.dep == "nsubjpass":
        return any(p.dep in ("ccomp", "csubj") for p in parts)
    told = any(p.dep in ("acomp", "attr", "prep", "ccomp") for p in parts)
    return verb.lemma in _CLAIMS and clause and told and not any(p.dep == "poss" for p in parts)
