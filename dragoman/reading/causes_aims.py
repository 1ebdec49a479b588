"""Links told by the form of a clause: aims, means, motives, and conditions without an "if"."""

from collections.abc import Iterator
from functools import cache

from dragoman.model import Reading, Sentence
from dragoman.reading.causes_ends import Draft, Tokens, clause, ends, phrase, verb_of
from dragoman.reading.feelings import felt_after
from dragoman.reading.syntax import child, objects
from dragoman.vocabulary.causes import causal_words
from dragoman.vocabulary.cues import reporting_cues
from dragoman.vocabulary.timing import timing_words


def aim_links(reading: Reading, sentence: Sentence) -> Iterator[Draft]:
    """The links of one sentence that infinitives, participles, "by" and the order of words tell."""
    tokens = reading.tokens
    moved = causal_words().moved
    for token in reading.words(sentence.index):
        if token.tag == "VB":
            yield from _infinitive(tokens, token.i)
        if token.lemma in moved and token.pos in ("VERB", "ADJ"):
            yield from _moved(tokens, sentence, token.i)
        elif token.dep == "prep" and token.lemma == "by":
            yield from _means(tokens, token.i)
        elif token.dep == "prep" and token.lemma == "to":
            yield from _feeling(tokens, token.i)
        elif token.dep == "aux" and token.lemma == "should":
            yield from _should(tokens, sentence, token.i)


def _infinitive(tokens: Tokens, verb: int) -> Iterator[Draft]:
    """An infinitive of purpose; what it hangs on is done for it."""
    token = tokens[verb]
    to = next((c for c in token.children if tokens[c].tag == "TO"), None)
    if to is None:
        return
    head = tokens[token.head]
    words = causal_words()
    if token.dep == "advcl" and head.pos in ("VERB", "AUX") and not _is_cued(tokens, to):
        if head.lemma in words.needs and (needed := child(tokens, head.i, "dobj")) is not None:
            for cause in ends(tokens, needed, {verb}):
                yield Draft(cause, clause(tokens, verb), [head.i], "condition", "+", "causes:need")
        elif to > head.i and not _takes_infinitive(head.lemma):
            yield Draft(clause(tokens, head.i, {verb}), clause(tokens, verb), [to], "purpose", "+", "causes:infinitive")
    elif token.dep in ("acl", "relcl") and head.lemma in words.purposes and head.pos == "NOUN":
        yield Draft(
            phrase(tokens, head.i, {verb}), clause(tokens, verb), [to], "purpose", "+", "causes:infinitive-noun"
        )
    elif token.dep == "xcomp" and head.lemma in words.moved and words.moved[head.lemma] == "purpose":
        yield from _meant(tokens, verb, head.i)


@cache
def _takes_infinitive(verb: str) -> bool:
    """Whether an infinitive behind a verb says what is begun, tried, told or wanted, and not what for."""
    words = causal_words()
    return verb in timing_words().controlling | reporting_cues().infinitive | words.aims | words.controlling


def _is_cued(tokens: Tokens, to: int) -> bool:
    """Whether the infinitive has a connective of its own, or "enough" or "too"."""
    return tokens[to - 1].lemma in ("order", "as", "bid", "effort", "attempt")


def _meant(tokens: Tokens, verb: int, meaning: int) -> Iterator[Draft]:
    """ "A pact designed to contain B", "it was meant to impress"."""
    token = tokens[meaning]
    if token.tag != "VBN":
        return
    if token.dep in ("acl", "relcl") and tokens[token.head].pos in ("NOUN", "PROPN"):
        cause = phrase(tokens, token.head, {meaning})
    elif (subject := child(tokens, meaning, "nsubjpass")) is not None:
        found = objects(tokens, meaning) or [subject]
        cause = phrase(tokens, found[0], {meaning})
    else:
        return
    yield Draft(cause, clause(tokens, verb), [meaning], "purpose", "+", f"causes:meant:{token.lemma}")


def _moved(tokens: Tokens, sentence: Sentence, word: int) -> Iterator[Draft]:
    """ "…, wary of B", "hoping to win B": what moved the subject of the clause."""
    token = tokens[word]
    if token.pos == "VERB" and token.dep not in ("advcl", "acl"):
        return
    if token.tag not in ("VBG", "VBN", "JJ", "VBD") or child(tokens, word, "nsubj", "mark", "aux") is not None:
        return
    first = min([word, *(c for c in token.children if tokens[c].dep in ("advmod", "neg"))])
    first = min([first, *(d for c in token.children for d in tokens[c].children if d < first)])
    if first > sentence.first and tokens[first - 1].text not in (",", "–", "—", "-", ";"):
        return
    if not any(c > word and tokens[c].dep != "punct" for c in token.children):
        return
    host = verb_of(tokens, token.head)
    while tokens[host].dep == "xcomp":
        host = tokens[host].head
    if host == word or tokens[host].pos not in ("VERB", "AUX"):
        return
    kind = causal_words().moved[token.lemma]
    main, why = clause(tokens, host, {word}), clause(tokens, word)
    cause, effect = (why, main) if kind == "cause" else (main, why)
    yield Draft(cause, effect, [word], kind, "+", f"causes:moved:{token.lemma}")


def _feeling(tokens: Tokens, to: int) -> Iterator[Draft]:
    """ "…, to the dismay of A", "much to A's relief": what A feels about the clause."""
    felt = felt_after(tokens, to)
    if felt is not None:
        noun, verb = felt
        main = clause(tokens, verb, {to})
        yield Draft(main, phrase(tokens, noun), [to], "cause", "+", f"causes:feeling:{tokens[noun].lemma}")


def _should(tokens: Tokens, sentence: Sentence, aux: int) -> Iterator[Draft]:
    """ "Should A, B": a condition told by the order of its words."""
    verb = tokens[aux].head
    subject = child(tokens, verb, "nsubj", "nsubjpass", "expl")
    if subject is None or not aux < subject < verb or tokens[verb].head == verb:
        return
    host = verb_of(tokens, tokens[verb].head)
    condition = [i for i in clause(tokens, verb, {aux}) if i > aux]
    yield Draft(condition, clause(tokens, host, {verb}), [aux], "condition", "+", "causes:should")


def _means(tokens: Tokens, by: int) -> Iterator[Draft]:
    """ "By doing A, she seeks to win B": the means are for the aim; without an aim they bring it about."""
    inner = child(tokens, by, "pcomp")
    head = tokens[tokens[by].head]
    if inner is None or tokens[inner].tag != "VBG" or head.pos != "VERB":
        return
    above = tokens[head.head]
    aims = causal_words().aims
    if head.lemma in aims or (head.dep == "xcomp" and above.lemma in aims):
        aim = child(tokens, head.i, "xcomp") if head.lemma in aims else head.i
        if aim is not None:
            yield Draft(clause(tokens, inner), clause(tokens, aim, {by}), [by], "purpose", "+", "causes:means-to-aim")
    else:
        yield Draft(clause(tokens, inner), clause(tokens, head.i, {by}), [by], "cause", "+", "causes:means")
