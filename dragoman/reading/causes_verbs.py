"""Links told by causative verbs ("led to", "undermines") and by nouns of cause ("is a result of")."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from dragoman.model import Reading, Sentence
from dragoman.reading.causes_connectives import previous, resolved
from dragoman.reading.causes_ends import Draft, Run, Tokens, clause, ends, verb_of
from dragoman.reading.syntax import agents, child, children, is_passive, objects, run_around, subjects, subtree
from dragoman.vocabulary.causes import CausalVerb, causal_words
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import predicates

_COMPLEMENTS = ("dobj", "dative", "ccomp", "xcomp", "oprd", "attr", "acomp", "obj")


def verb_links(reading: Reading, sentence: Sentence, people: Collection[int]) -> Iterator[Draft]:
    """The links of one sentence that its verbs and nouns tell; `people` are the tokens that stand for actors."""
    words = causal_words()
    for token in reading.words(sentence.index):
        if token.pos in ("VERB", "AUX"):
            if token.lemma in words.verbs:
                yield from _causative(reading, sentence, token.i, people)
            if token.lemma in words.blaming:
                yield from _blaming(reading.tokens, token.i)
        elif token.pos == "NOUN" and token.lemma in words.nouns:
            yield from _noun(reading, sentence, token.i)


# --- causative verbs ------------------------------------------------------------------------------


def _causative(reading: Reading, sentence: Sentence, verb: int, people: Collection[int]) -> Iterator[Draft]:
    tokens = reading.tokens
    for sense in causal_words().verbs[tokens[verb].lemma]:
        if any(tokens[verb + 1 + k].text.lower() != word for k, word in enumerate(sense.rest)):
            continue
        others = list(_other_end(tokens, verb, sense))
        if not others:
            continue
        for cause in _subject_end(reading, sentence, verb, people):
            for effect in others:
                first, second = (effect, cause) if sense.effect_first else (cause, effect)
                sign = "-" if is_denied(tokens, verb) else sense.sign
                rule = f"causes:verb:{tokens[verb].lemma}"
                yield Draft(first, second, [verb], sense.kind, sign, rule)
        return


def _other_end(tokens: Tokens, verb: int, sense: CausalVerb) -> Iterator[Run]:
    for slot in sense.slots:
        if slot == "object":
            yield from _object(tokens, verb)
            continue
        for c in tokens[verb].children:
            if tokens[c].lemma == slot and tokens[c].dep in ("prep", "prt", "dative"):
                inner = child(tokens, c, "pobj", "pcomp")
                if inner is None and tokens[c].dep == "prt":
                    inner = child(tokens, verb, "dobj")
                if inner is not None:
                    yield from ends(tokens, inner)


def _object(tokens: Tokens, verb: int) -> Iterator[Run]:
    """The object, with the infinitive or clause that goes with it: "Oslo to sign"."""
    if is_passive(tokens, verb):
        for i in objects(tokens, verb):
            yield from ends(tokens, i, {verb}) if tokens[verb].dep in ("acl", "relcl") else ends(tokens, i)
        return
    direct = child(tokens, verb, "dobj", "obj")
    more = [c for c in tokens[verb].children if tokens[c].dep in _COMPLEMENTS and c != direct and c > verb]
    if direct is not None and not more:
        yield from ends(tokens, direct)
    elif more:
        first = min([direct, *more] if direct is not None else more)
        whole = [i for c in ([direct] if direct is not None else []) + more for i in subtree(tokens, c)]
        yield run_around(whole, first)


def _subject_end(reading: Reading, sentence: Sentence, verb: int, people: Collection[int]) -> Iterator[Run]:
    """What stands as the cause: a subject that is no actor, or the clause that a participle hangs on."""
    tokens = reading.tokens
    token = tokens[verb]
    if token.dep == "advcl" and token.tag == "VBG" and child(tokens, verb, "nsubj") is None:
        host = verb_of(tokens, token.head)
        if host < verb:
            yield clause(tokens, host, {verb})
            return
    for i in agents(tokens, verb) if is_passive(tokens, verb) else subjects(tokens, verb):
        if tokens[i].lemma in ("this", "that") and tokens[i].pos == "PRON" and i < verb:
            runs = resolved(tokens, i, verb)
            alone = len(runs) == 1 and list(runs[0]) == [i]
            yield from (previous(reading, sentence) or runs) if alone else runs
        elif happens(tokens, i) or (tokens[verb].lemma in causal_words().plain and tokens[i].pos == "NOUN"):
            if i in people:
                continue
            yield from ends(tokens, i, {verb})


_ABSTRACT = re.compile(r"(tion|sion|ment|ance|ence|ancy|ency|ity|ness|ism|ship|sis|ure|age|dom|hood|acy|xit|ing)$")


@cache
def _events() -> frozenset[str]:
    """Nouns for what happens or holds: those of the predicate lexicon and of the vocabulary of causes."""
    lexicon = predicates().words("noun")
    return causal_words().happenings | grammar_words().deeds | lexicon - grammar_words().relational


def happens(tokens: Tokens, i: int) -> bool:
    """Whether a token stands for something that happens or holds, and not for a person or thing."""
    token = tokens[i]
    if token.pos in ("VERB", "AUX"):
        return token.tag == "VBG" or token.dep in ("csubj", "relcl", "ccomp")
    if token.pos != "NOUN":
        return False
    return token.lemma in _events() or (len(token.lemma) > 6 and bool(_ABSTRACT.search(token.lemma)))


def is_denied(tokens: Tokens, verb: int) -> bool:
    """Whether a verb is negated by itself, by a "no" of its subject, or by having "nothing" as its object."""
    for c in tokens[verb].children:
        if tokens[c].dep == "neg" or (tokens[c].lemma in ("hardly", "never") and tokens[c].dep == "advmod"):
            return True
        if tokens[c].dep == "dobj" and tokens[c].lemma in ("nothing", "nobody"):
            return True
        if tokens[c].dep == "nsubj" and any(tokens[d].lemma in ("no", "neither") for d in tokens[c].children):
            return True
    head = tokens[tokens[verb].head]
    return tokens[verb].dep == "xcomp" and (head.lemma == "fail" or is_denied(tokens, head.i))


def _blaming(tokens: Tokens, verb: int) -> Iterator[Draft]:
    """ "Blames A for B", "attributes B to A"."""
    passive = is_passive(tokens, verb)
    for preposition, object_is_cause in causal_words().blaming[tokens[verb].lemma]:
        for c in tokens[verb].children:
            inner = child(tokens, c, "pobj", "pcomp") if tokens[c].lemma == preposition else None
            if inner is None:
                continue
            for i in objects(tokens, verb):
                for one in ends(tokens, i, {verb}) if passive else ends(tokens, i):
                    for other in ends(tokens, inner):
                        cause, effect = (one, other) if object_is_cause else (other, one)
                        yield Draft(cause, effect, [verb], "cause", "+", f"causes:blame:{tokens[verb].lemma}")


# --- nouns ----------------------------------------------------------------------------------------


def _noun(reading: Reading, sentence: Sentence, noun: int) -> Iterator[Draft]:
    """ "A is the reason for B", "A was the result of B", "the reason for B is A"."""
    tokens = reading.tokens
    role, sign = causal_words().nouns[tokens[noun].lemma]
    inner = [i for c in tokens[noun].children if tokens[c].lemma in ("of", "for", "to", "behind", "in")
             and tokens[c].dep == "prep" for i in children(tokens, c, "pobj", "pcomp")]  # fmt: skip
    inner += [c for c in children(tokens, noun, "acl", "relcl") if tokens[c].tag != "VBN"]
    verb = tokens[noun].head
    if not inner or tokens[verb].lemma not in causal_words().equating:
        return
    rule = f"causes:noun:{tokens[noun].lemma}"
    if tokens[noun].dep in ("attr", "dobj", "oprd"):
        subject = child(tokens, verb, "nsubj")
        others = resolved(tokens, subject, verb) if subject is not None else []
        if subject is not None and tokens[subject].lemma in ("this", "that") and len(others[0]) == 1:
            others = previous(reading, sentence) or others
    elif tokens[noun].dep == "nsubj":
        attribute = child(tokens, verb, "attr", "ccomp", "acomp")
        others = ends(tokens, attribute) if attribute is not None else []
    else:
        return
    for own in ends(tokens, inner[0]):
        for other in others:
            cause, effect = (other, own) if role == "cause" else (own, other)
            yield Draft(cause, effect, [noun], "cause", "-" if is_denied(tokens, verb) else sign, rule)
