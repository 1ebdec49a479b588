"""The operators beside a word: its own negation, modals and adverbs; a noun's "no" and adjectives."""

from dragoman.model import Token
from dragoman.reading.heights import degrees, is_height
from dragoman.reading.outlook import is_coming_time, is_thin_evidence, makes_slight
from dragoman.reading.scope_denials import by_a_hair, by_adverb, by_phrase
from dragoman.reading.scope_inversion import supposing
from dragoman.reading.scope_modals import changes, foretells, modal_effect
from dragoman.reading.scope_operators import Operator, operator
from dragoman.reading.syntax import SUBJECTS, Tokens, child
from dragoman.reading.unsurpassed import who_most
from dragoman.vocabulary.cues import factuality_cues


def beside(tokens: Tokens, index: int, at: int) -> list[Operator]:
    """The operators beside a word.

    Args:
        tokens: All tokens.
        index: The word.
        at: A word beside it that is asked about, and denies nothing by its own "no".
    """
    token = tokens[index]
    if token.pos in ("NOUN", "PROPN") and token.tag.startswith("N"):
        return _beside_noun(tokens, token)
    return _beside_verb(tokens, token, at)


def _beside_noun(tokens: Tokens, noun: Token) -> list[Operator]:
    found, cues = [], factuality_cues()
    for i in noun.children:
        word = tokens[i]
        effect = cues.adjective.get(word.lemma) or cues.adjective.get(word.text.lower())
        if makes_slight(tokens, word, noun):
            effect = cues.effects["unlikely"]
        elif is_thin_evidence(tokens, word, noun):
            effect = cues.effects["few"]
        if effect and tokens[i - 1].lemma in ("as", "than"):
            effect = None  # "as expected, the talks failed"
        if effect and word.dep in ("amod", "det", "compound", "advmod", "nmod"):
            found.append(operator(effect, word))
        elif word.dep == "neg" and not _only(tokens, i):
            found.append(operator(cues.effects["deny"], word))
        elif word.dep == "poss" and is_coming_time(tokens, word):
            found.append(operator(cues.effects["plan"], word))
    return found


def _beside_verb(tokens: Tokens, verb: Token, at: int) -> list[Operator]:
    adverbs, modals, denials = [], [], []
    cues = factuality_cues()
    deny = cues.effects["deny"]
    perfect = any(tokens[i].lemma in ("have", "'ve") for i in verb.children if tokens[i].dep == "aux")
    for i in verb.children:
        word = tokens[i]
        if word.dep not in _BEARING:
            continue
        if word.dep == "neg" or (word.lemma in cues.negation and word.dep in ("preconj", "advmod")):
            if not _only(tokens, i):
                denials.append(operator(deny, word))
        elif word.dep == "aux" and word.tag == "MD":
            effect = modal_effect(tokens, verb, word)
            if effect:
                ahead = not perfect and changes(tokens, verb, effect) and foretells(tokens, verb, word)
                modals.append(operator(effect, word, ahead=ahead))
        elif _no_longer(tokens, word) or _opening_nor(tokens, word, verb):
            denials.append(operator(deny, word))
        elif word.dep == "advmod" and word.lemma in cues.adverb and not _compares(tokens, word):
            adverbs.append(operator(cues.adverb[word.lemma], word))
        elif (word.i != at and _denying_argument(tokens, word)) or _lessens(tokens, word):
            denials.append(operator(deny, word))
        elif (less := _less_of(tokens, word)) is not None:
            denials.append(operator(deny, less))
        elif word.i != at and _is_few(tokens, word):
            denials.append(operator(cues.effects["few"], word))
    if (word_of_denial := by_phrase(tokens, verb) or by_adverb(tokens, verb) or by_a_hair(tokens, verb)) is not None:
        denials.append(operator(deny, word_of_denial))
    opener = supposing(tokens, verb)
    if opener is not None and opener.tag != "MD":  # "were it to pay" may come, "had it paid" is over
        modals.append(operator(cues.effects["may" if opener.lemma == "be" else "possible"], opener))
    denied = bool(denials) or any(o.effect.name == "deny" for o in adverbs)
    if denied and is_height(tokens, verb):
        return [o for o in adverbs if o.effect.name != "deny"] + [m for m in modals if m.word not in ("can", "could")]
    if verb.tag in ("VBZ", "VBP") and any(is_coming_time(tokens, tokens[i]) for i in verb.children):
        modals.append(operator(cues.effects["plan"], verb))
    if any(m.effect.name == "may" and m.word in ("may", "might") for m in modals):
        return adverbs + denials + modals  # "may not": the denial is what may be
    return adverbs + modals + denials


_BEARING = frozenset({"neg", "preconj", "advmod", "aux", "cc", "mark", "dobj", "attr", "expl", *SUBJECTS})
"""How words hang on a verb that may bear on whether it is so."""


def _only(tokens: Tokens, index: int) -> bool:
    """Whether the words after a negation take it back: "not only", "not until 1991 did it sign", "cannot but"."""
    after = [t.lemma for t in tokens[index + 1 : index + 4]]
    if after[:1] and after[0] in factuality_cues().additive:
        return True
    if after[:1] in (["until"], ["till"], ["but"]) or after[:2] == ["help", "but"]:
        return tokens[index].lemma != "never"
    return after[:2] == ["for", "nothing"] or after == ["for", "the", "first"]


def _opening_nor(tokens: Tokens, word: Token, verb: Token) -> bool:
    """ "Nor has Ankara answered": elsewhere "nor" denies what is joined on after it."""
    return word.lemma == "nor" and word.dep in ("cc", "mark") and word.i < verb.i


def _compares(tokens: Tokens, adverb: Token) -> bool:
    """Whether an adverb belongs to a comparison beside it: "perhaps even more than Kim"."""
    following = tokens[adverb.i + 1 : adverb.i + 2]
    return bool(following) and following[0].lemma in ("even", "more", "most", "much", "less")


def _no_longer(tokens: Tokens, word: Token) -> bool:
    return (
        word.dep == "advmod"
        and word.text.lower() in ("longer", "more")
        and word.i > 0
        and tokens[word.i - 1].lemma == "no"
    )


def _lessens(tokens: Tokens, word: Token) -> bool:
    """ "Buys less than before": a lessening denies what it lessens; "no less than" does not."""
    if word.text.lower() != "less" or not (word.dep == "dobj" or _than_before(tokens, word)):
        return False
    before = tokens[word.i - 1].lemma if word.i else ""
    return before not in ("no", "not", "n't", "much", "the", "more", "or") and word.i > word.head


def _less_of(tokens: Tokens, thing: Token) -> Token | None:
    """The "less" of "buys less oil than it did", "sends fewer ships": not less than others do."""
    less = child(tokens, thing.i, "amod") if thing.dep == "dobj" else None
    if less is None or tokens[less].text.lower() not in ("less", "fewer"):
        return None
    if tokens[less - 1].lemma in ("no", "not", "n't", "much", "the", "more", "or"):
        return None
    after = [t.lemma for t in tokens[less : less + _FAR] if t.sentence == thing.sentence]
    compared = after[after.index("than") + 1 :][:2] if "than" in after else ["before"]
    return tokens[less] if {"before", "ever", "once", "it", "they", "he", "a", "last", "in"} & set(compared) else None


_FAR = 10
"""How many words after "less" its "than" stands at most."""


def _than_before(tokens: Tokens, word: Token) -> bool:
    """ "Trusts it less than it used to", not "trusts it less than its neighbours"."""
    after = [t.lemma for t in tokens[word.i + 1 : word.i + 4]]
    return word.dep == "advmod" and after[:1] == ["than"] and bool({"before", "ever", "once", "use"} & set(after))


def _denying_argument(tokens: Tokens, word: Token) -> bool:
    """ "No country recognises it", "nobody came": the verb is denied by what it is said of."""
    if word.dep not in ("nsubj", "nsubjpass", "dobj", "attr", "expl"):
        return False
    return _says_no(tokens, word) and not _but_one(tokens, word) and not _is_of_one(tokens, word)


def _says_no(tokens: Tokens, word: Token) -> bool:
    if word.lemma in ("nobody", "nothing", "none", "neither"):
        return True
    if any(tokens[i].lemma == "neither" and tokens[i].dep in ("preconj", "cc") for i in word.children):
        return True  # "sends neither arms nor money", "neither Kyiv nor Minsk will pay"
    determiner = child(tokens, word.i, "det")
    if determiner is None or tokens[determiner].lemma not in ("no", "neither"):
        return False
    return not (word.dep in SUBJECTS and _is_measured(tokens, tokens[word.head]))


def _but_one(tokens: Tokens, word: Token) -> bool:
    """ "Nobody but Oslo pays", "trusts none other than Oslo", "no choice but to pay": what is taken out is so."""
    after = [t.lemma for t in tokens[word.i + 1 : word.i + 3]]
    taken_out = after[:1] in (["but"], ["except"], ["save"]) or after == ["other", "than"]
    return taken_out and word.dep in (*SUBJECTS, "dobj")


def _is_of_one(tokens: Tokens, subject: Token) -> bool:
    """ "No state fears it more than Lima": told of Lima, and denied of nobody."""
    return subject.dep == "nsubj" and bool(who_most(tokens, subject.i))


def _is_few(tokens: Tokens, word: Token) -> bool:
    """ "Few expect a treaty", not "a few do", "only a few" or "the few who do"."""
    if word.dep not in SUBJECTS:
        return False
    few = word if word.lemma == "few" else next((tokens[i] for i in word.children if tokens[i].lemma == "few"), None)
    if few is None or few.text.lower() != "few" or _is_of_one(tokens, word):
        return False
    return not any(tokens[i].dep in ("det", "poss", "advmod", "quantmod") for i in (*word.children, *few.children))


def _is_measured(tokens: Tokens, verb: Token) -> bool:
    """ "No tie has soured more quickly", "no other opposes it so firmly": a comparison, which denies nothing."""
    return any(word.lemma in ("so", "as") or word.tag in ("RBR", "JJR") for word in degrees(tokens, verb))
