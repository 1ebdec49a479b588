"""What is made of a thing by what is said of it: that it is likely, out of reach, hard to imagine, set aside or failed.

Each function looks at one place of the parse. What tells so is given back as its effect and the token that has it.
"""

from dragoman.model import Token
from dragoman.reading.syntax import Tokens, child
from dragoman.vocabulary.cues import Effect, factuality_cues

Cue = tuple[Effect, Token]
"""What a word does, and the word."""

_BEING = frozenset({"be", "seem", "remain", "look", "appear"})

_SETTING_ASIDE = frozenset({("short", "of"), ("instead", "of"), ("rather", "than"), ("anything", "but")})
"""Words before a preposition that with it deny what it brings."""

_TRIED = frozenset({"try", "ask", "plan"})
"""Effects of nouns for what somebody is at: "attempts", "calls", "plans"."""

EXPECTING = frozenset({"possible", "likely", "unlikely"})
"""Effects of adjectives that tell how far a thing named is to be expected: "an attack is unlikely"."""


def said_to_be(tokens: Tokens, verb: Token) -> Cue | None:
    """What "is out of reach" and "is a matter of time" say of a subject or of a clause after "before"."""
    if verb.lemma not in _BEING:
        return None
    for i in verb.children:
        word = tokens[i]
        if word.dep in ("prep", "attr", "advmod") and (effect := factuality_cues().outlook.get(_path(tokens, word))):
            return effect, word
    return None


def _path(tokens: Tokens, word: Token) -> str:
    """A word and what its prepositions bring, joined by hyphens: "out-of-reach"."""
    path = [word.lemma]
    while (below := child(tokens, word.i, "prep", "pobj")) is not None:
        word = tokens[below]
        path.append(word.lemma)
    return "-".join(path)


def likely_part(tokens: Tokens, verb: Token) -> Cue | None:
    """ "A blockade is the likely answer": a subject that is told as what is likely."""
    said = child(tokens, verb.i, "attr")
    for i in tokens[said].children if said is not None and verb.lemma == "be" else ():
        effect = factuality_cues().adjective.get(tokens[i].lemma) if tokens[i].dep == "amod" else None
        if effect is not None and effect.name in EXPECTING:
            return effect, tokens[i]
    return None


def likeliest(tokens: Tokens, verb: Token, part: Token) -> Cue | None:
    """ "The likelier course is a truce", "more likely is a truce": what is told as what is likely."""
    if verb.lemma != "be":
        return None
    named = child(tokens, verb.i, "nsubj")
    beside = tokens[named].children if named is not None and named != part.i else ()
    for i in (*beside, *verb.children):
        effect = (
            factuality_cues().adjective.get(tokens[i].lemma) if tokens[i].dep in ("amod", "acomp", "advmod") else None
        )
        if i < part.i and effect is not None and effect.name in EXPECTING and tokens[i].pos == "ADJ":
            return effect, tokens[i]
    return None


def slightness(tokens: Tokens, noun: Token, verb: Token) -> Cue | None:
    """ "The odds are slim": what makes little of a chance that is the subject."""
    cues = factuality_cues()
    said = verb.i if verb.tag.startswith("J") else child(tokens, verb.i, "acomp")
    if noun.lemma not in cues.chances or said is None or tokens[said].lemma not in cues.slight:
        return None
    return cues.effects["unlikely"], tokens[said]


def makes_slight(tokens: Tokens, word: Token, noun: Token) -> bool:
    """ "Little chance", "a slim prospect": too small a chance to count on; "a little hope" is some."""
    cues = factuality_cues()
    if noun.lemma not in cues.chances or word.lemma not in cues.slight:
        return False
    return word.lemma != "little" or not any(tokens[i].lemma == "a" for i in noun.children)


def is_thin_evidence(tokens: Tokens, word: Token, noun: Token) -> bool:
    """ "Little sign that it will pay", "little interest in paying": hardly any; "a little evidence" is some."""
    known = factuality_cues().noun.get(noun.lemma)
    if known is None or known.name not in ("know", "want", "willing") or word.lemma not in ("little", "scant", "few"):
        return False
    return not any(tokens[i].lemma == "a" for i in noun.children)


def miscarried(tokens: Tokens, noun: Token, verb: Token, denial: Token | None) -> Cue | None:
    """What came to nothing, or is not believed in any more.

    "Attempts to win it over failed", "the effort has not succeeded", "the idea no longer seems credible".

    Args:
        tokens: All tokens.
        noun: What the attempt or the idea is called; it stands as the subject.
        verb: The verb of the clause.
        denial: The word that denies the verb, if any does.
    """
    cues = factuality_cues()
    known = cues.noun.get(noun.lemma)
    if known is None:
        return None
    if known.name in _TRIED and verb.lemma in (cues.succeeding if denial else cues.failing):
        return cues.effects["deny"], denial or verb
    said = child(tokens, verb.i, "acomp", "oprd")
    if denial and said is not None and tokens[said].lemma in cues.credible:
        return cues.effects["unlikely"], denial
    return None


def is_set_aside(tokens: Tokens, preposition: Token, token: Token) -> bool:
    """ "Far from trusting it", "stopped short of war", "instead of helping", "anything but a friend"."""
    if tokens[preposition.head].lemma in factuality_cues().failing and preposition.lemma == "in":
        return True  # "failed in its attempt"
    before = tokens[preposition.i - 1].text.lower() if preposition.i else ""
    if before == "far" and preposition.lemma == "from":
        return token.dep == "pcomp" and not (preposition.i > 1 and tokens[preposition.i - 2].dep == "neg")
    return (before, preposition.lemma) in _SETTING_ASIDE


def is_too_much(tokens: Tokens, token: Token, word: Token) -> bool:
    """Whether what an infinitive tells is ruled out: "is too weak to attack", "too dependent on it to protest"."""
    said = word.i if word.pos == "ADJ" else child(tokens, word.i, "acomp")
    if said is None or tokens[said].lemma in factuality_cues().glad:
        return False
    if token.lemma == "begin":  # "too high to begin with"
        return False
    return any(tokens[i].lemma == "too" for i in tokens[said].children)


def is_hard_to_picture(tokens: Tokens, token: Token, word: Token) -> bool:
    """ "It is hard to imagine": what can hardly be pictured will hardly be."""
    cues = factuality_cues()
    said = child(tokens, word.i, "acomp")
    hard = word.lemma in cues.hard or (said is not None and tokens[said].lemma in cues.hard)
    return hard and token.lemma in cues.picturing


def is_coming_time(tokens: Tokens, word: Token) -> bool:
    """ "Tomorrow", "next week", "on Friday": what is told of it in the present is planned; "next week's talks" are."""
    named = child(tokens, word.i, "pobj") if word.dep == "prep" and word.lemma == "on" else None
    if named is not None:
        return tokens[named].text in _DAYS
    if word.dep not in ("npadvmod", "nmod", "advmod", "tmod", "poss"):
        return False
    bare = word.dep == "npadvmod" and word.text in _DAYS and not word.children
    if word.lemma == "tomorrow" or bare:
        return True
    return any(tokens[i].lemma == "next" for i in word.children)


_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
