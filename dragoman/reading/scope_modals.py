"""What a modal does to its verb, and whether it looks ahead of the text."""

from dragoman.model import Token
from dragoman.reading.scope_forms import has, is_condition
from dragoman.reading.scope_inversion import supposing
from dragoman.reading.syntax import Tokens, child, first_conjunct
from dragoman.reading.tense import is_past
from dragoman.vocabulary.cues import Effect, factuality_cues, reporting_cues


def modal_effect(tokens: Tokens, verb: Token, word: Token) -> Effect | None:
    """What a modal does; "would" tells a wish in "would like", and what was to come after "said that".

    "Should they ask" and "could they know", set before the subject of a clause that asks nothing, are conditions.
    """
    effect = factuality_cues().modal.get(word.lemma) or factuality_cues().modal.get(word.text.lower())
    if effect is None:
        return None
    effects = factuality_cues().effects
    if effect.name == "able" and verb.lemma in factuality_cues().excluding:
        return effects["may"]  # "cannot be excluded"
    if effect.name == "should" and supposing(tokens, verb) is word:
        return effects["may"]
    if effect.name == "will" and _follows_condition(tokens, verb):
        return effects["may"]
    if effect.name != "would":
        return effect
    beside = {tokens[i].lemma for i in verb.children if tokens[i].dep == "advmod"}
    if verb.lemma in factuality_cues().wished or "rather" in beside:
        return effects["want"]
    if _is_judgement(tokens, verb):
        return effects["do"]
    return effects["will"] if _is_reported(tokens, verb) else effect


def _follows_condition(tokens: Tokens, verb: Token) -> bool:
    """ "If it attacks, Oslo will answer": no more than the condition makes of it."""
    first = tokens[first_conjunct(tokens, verb.i)]
    clauses = (tokens[i] for i in first.children if i < first.i and tokens[i].dep == "advcl")
    return any(is_condition(tokens, clause) for clause in clauses)


def foretells(tokens: Tokens, verb: Token, modal: Token) -> bool:
    """Whether "would" and "could" look ahead of the text: not as past of "will" and "can", nor in a description.

    "Agreed" and "said that it would" tell a plan of the past; "predicted that it would" is a forecast. What is to be
    "under the deal" has been laid down.
    """
    if any(tokens[i].lemma == "under" and tokens[i].dep == "prep" and i < modal.i for i in verb.children):
        return False
    if modal.text.lower() not in ("would", "'d", "’d", "could"):
        return True
    if (verb.dep == "relcl" and not _goes_on(tokens, verb)) or _is_judgement(tokens, verb):
        return False
    if modal.text.lower() == "could":
        return child(tokens, verb.i, "neg") is None
    above, cues = tokens[verb.head], factuality_cues()
    return not _is_reported(tokens, verb) or above.lemma in cues.foretelling | cues.trust


def _goes_on(tokens: Tokens, verb: Token) -> bool:
    """Whether a relative clause tells what comes of the clause before it: "…, which would cut off the port"."""
    subject = child(tokens, verb.i, "nsubj")
    return subject is not None and tokens[subject].lemma == "which" and tokens[subject - 1].text == ","


def _is_judgement(tokens: Tokens, verb: Token) -> bool:
    """ "It would be a mistake to …", "it would be hardly fair": a remark on what is, not on what comes."""
    said = child(tokens, verb.i, "acomp", "attr")
    if verb.lemma != "be" or said is None:
        return False
    word = tokens[said].lemma
    effect = factuality_cues().clause.get(word) or factuality_cues().noun.get(word)
    return effect is not None and effect.negates and effect.mood is None


def _is_reported(tokens: Tokens, verb: Token) -> bool:
    """Whether a clause is what somebody said or agreed in the past, so that "would" stands for "will"."""
    aside = child(tokens, verb.i, "parataxis")
    verb = tokens[first_conjunct(tokens, verb.i)]  # "said that it would pay and that the port would close"
    above = tokens[verb.head if aside is None else aside]
    views = factuality_cues().trust | reporting_cues().noun
    if verb.dep == "acl" and above.lemma in views:  # "voiced hope that it would", "with a vow that it would"
        return is_past(tokens, _verb_over(tokens, above))
    past = above.tag in ("VBD", "VBN") or (above.tag == "VBG" and tokens[above.head].tag == "VBD")
    if (verb.dep != "ccomp" and aside is None) or above.i == verb.i or not past:
        return False
    conditional = any(tokens[i].dep == "advcl" and is_condition(tokens, tokens[i]) for i in verb.children)
    effect = factuality_cues().clause.get(above.lemma)
    promised = effect is not None and effect.name in ("expect", "plan", "promise")
    return (promised or above.lemma in reporting_cues().clause) and not conditional


def _verb_over(tokens: Tokens, noun: Token) -> int:
    """The verb of the clause in which a noun stands."""
    above = tokens[noun.head]
    while above.pos not in ("VERB", "AUX") and above.head != above.i:
        above = tokens[above.head]
    return above.i


def changes(tokens: Tokens, verb: Token, effect: Effect) -> bool:
    """Whether a modal over this verb tells of what is to come, not of how things are."""
    if has(tokens, verb, ("expl",)):
        return True  # "there may be a war"
    if effect.name == "would":
        return verb.lemma not in ("seem", "appear", "like", "say", "have")
    if effect.name == "may" and verb.tag == "VBG":
        return False  # "may be drifting away": it may be so by now
    return effect.name == "will" or verb.lemma not in factuality_cues().stative
