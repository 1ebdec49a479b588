"""Links told by connectives: "because", "in order to", "despite", "as a result"."""

from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.model import Reading, Sentence
from dragoman.reading.causes_ends import Draft, Run, Tokens, before, clause, ends, phrase, told, verb_of
from dragoman.reading.syntax import SUBJECTS, child
from dragoman.vocabulary.causes import Connective, LinkKind, Sign, causal_words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENING = frozenset({",", ";", ":", "–", "—", "-", "and", "but", "“", '"'})
_MODALS = frozenset({"can", "could", "may", "might", "will", "would"})


def connective_links(reading: Reading, sentence: Sentence) -> Iterator[Draft]:
    """The links of one sentence that a connective tells."""
    tokens = reading.tokens
    words = [token.text.lower() for token in reading.words(sentence.index)]
    if _telling().isdisjoint(words):
        return
    k = 0
    while k < len(words):
        one = _connective(words, k) if words[k] in _telling() else None
        if one is None:
            if words[k] in _AMBIGUOUS:
                yield from _ambiguous(tokens, sentence, sentence.first + k, words[k])
            k += 1
            continue
        if one.place != "skips":
            cue = range(sentence.first + k, sentence.first + k + len(one.words))
            yield from _READERS[one.place](reading, sentence, cue, one)
        k += len(one.words)


@cache
def _telling() -> frozenset[str]:
    """The words that a connective begins with, and those that only the parse tells from one."""
    return frozenset(_AMBIGUOUS) | {one.words[0] for found in causal_words().connectives.values() for one in found}


def _connective(words: Sequence[str], k: int) -> Connective | None:
    """The longest connective that begins at the `k`-th word."""
    known = causal_words().connectives
    for key in (" ".join(words[k : k + 2]), words[k]):
        for one in known.get(key, ()):
            if len(one.words) <= 2 or tuple(words[k : k + len(one.words)]) == one.words:
                return one
    return None


# --- before a clause ------------------------------------------------------------------------------


def _clauses(reading: Reading, sentence: Sentence, cue: range, one: Connective) -> Iterator[Draft]:
    tokens = reading.tokens
    verb = _governed(tokens, cue, sentence)
    if verb is None:
        return
    verb = _clause_verb(tokens, cue, verb)
    if not _is_clause(tokens, cue, verb):
        return
    branch = _branch(tokens, verb, cue)
    links = _joined(reading, sentence, cue, one.kind, one.sign, verb, branch, f"causes:clause:{' '.join(one.words)}")
    if one.words == ("so", "that") and not any(tokens[c].text.lower() in _MODALS for c in tokens[verb].children):
        links = (link._replace(kind="cause") for link in links)  # what came of it, not what it was for
    yield from links


def _joined(
    reading: Reading, sentence: Sentence, cue: range, kind: LinkKind, sign: Sign, inner: int, branch: int, rule: str
) -> Iterator[Draft]:
    """The link between what a connective governs and what that hangs on."""
    tokens = reading.tokens
    subordinate = [_after(run, cue) for run in ends(tokens, inner, cue)]
    host = tokens[branch].head
    if host == branch:
        main = [] if kind == "purpose" else previous(reading, sentence)
    else:
        main = _hosts(tokens, host, branch, cue)
    for below in subordinate:
        for above in main:
            cause, effect = (above, below) if kind == "purpose" else (below, above)
            yield Draft(cause, effect, cue, kind, sign, rule)


def _hosts(tokens: Tokens, host: int, branch: int, cue: range) -> list[Run]:
    if host < branch < tokens[host].head and tokens[branch].dep == "conj":
        host = tokens[host].head  # "…, but if A, B": the parse joins A to what stands before it
    if tokens[host].pos in ("NOUN", "PROPN", "PRON") and tokens[host].dep in SUBJECTS:
        return [phrase(tokens, host, {branch})]
    verb = told(tokens, verb_of(tokens, host), causal_words().telling)
    subject = child(tokens, verb, "nsubj")
    said = [c for c in tokens[verb].children if tokens[c].dep in ("acomp", "attr") and c != branch]
    if tokens[verb].lemma == "be" and branch in tokens[verb].children and subject is not None and not said:
        return resolved(tokens, subject, verb)  # "this is due to A"
    return [clause(tokens, verb, {branch, *cue})]


def resolved(tokens: Tokens, subject: int, verb: int) -> list[Run]:
    """A subject; of "this" and "that", the clause before it in the sentence."""
    if tokens[subject].lemma in ("this", "that", "it", "which"):
        earlier = before(tokens, verb, subject)
        if earlier is not None:
            return [clause(tokens, earlier)]
    return ends(tokens, subject)


def previous(reading: Reading, sentence: Sentence) -> list[Run]:
    """The sentence before, if it is of the same paragraph or the one before."""
    if sentence.index == 0:
        return []
    last = reading.sentences[sentence.index - 1]
    return [range(last.first, last.last)] if sentence.block - last.block <= 1 else []


def _governed(tokens: Tokens, cue: range, sentence: Sentence) -> int | None:
    """The head of what a connective governs: first what hangs on its words, then what they hang on."""
    for i in reversed(cue):
        for c in tokens[i].children:
            if c >= cue.stop and tokens[c].dep in ("pobj", "pcomp", "ccomp", "acl", "xcomp", "advcl", "dobj"):
                return c
    i = cue[-1]
    while i < cue.stop:
        if tokens[i].head == i:
            return None
        i = tokens[i].head
    return i if i < sentence.last else None


def _branch(tokens: Tokens, inner: int, cue: range) -> int:
    """The topmost of a connective's words and what they govern."""
    branch = inner
    while tokens[branch].head in cue and tokens[branch].head != branch:
        branch = tokens[branch].head
    return branch


def _is_clause(tokens: Tokens, cue: range, verb: int) -> bool:
    word = tokens[cue[0]].text.lower()
    if word == "if" and tokens[verb].dep in ("ccomp", "csubj", "pcomp", "conj"):
        return tokens[verb].dep == "conj" and tokens[cue[0]].dep == "mark"
    if word in ("once", "provided", "considering", "providing"):
        joined = (
            tokens[verb].dep == "advcl" and _has_subject(tokens, verb) and tokens[cue[-1]].dep in ("mark", "advmod")
        )
        return joined and (word != "once" or not (_is_past(tokens, verb) or cue[0] > verb))
    if word in ("though", "although"):
        return _has_subject(tokens, verb)
    if word == "in" and cue[-1] - cue[0] == 1:
        return tokens[cue[-1]].dep == "mark" and _has_subject(tokens, verb)
    return True


def _is_past(tokens: Tokens, verb: int) -> bool:
    return any(tokens[c].tag == "VBD" for c in (verb, *tokens[verb].children) if tokens[c].dep != "nsubj")


def _clause_verb(tokens: Tokens, cue: range, inner: int) -> int:
    """The verb of the clause, where the parse hangs the connective on another word of it."""
    above = tokens[inner].head
    strayed = tokens[cue[-1]].dep == "mark" and tokens[inner].pos not in ("VERB", "AUX")
    if strayed and above > inner and tokens[above].pos in ("VERB", "AUX") and tokens[above].head != above:
        return inner if _has_subject(tokens, inner) else above
    return inner


def _after(run: Run, cue: range) -> Run:
    """The part of a run that lies after the connective."""
    return [i for i in run if i >= cue.stop] or run


# --- before a noun phrase -------------------------------------------------------------------------


def _phrases(reading: Reading, sentence: Sentence, cue: range, one: Connective) -> Iterator[Draft]:
    tokens = reading.tokens
    noun = next(
        (c for i in reversed(cue) for c in tokens[i].children if c >= cue.stop and tokens[c].dep in _GOVERNED), None
    )
    if noun is None or not _is_phrase(tokens, cue, noun):
        return
    branch = _branch(tokens, noun, cue)
    yield from _joined(reading, sentence, cue, one.kind, one.sign, noun, branch, f"causes:phrase:{' '.join(one.words)}")


_GOVERNED = frozenset({"pobj", "pcomp", "dobj", "obj", "amod", "npadvmod", "prep"})


def _is_phrase(tokens: Tokens, cue: range, noun: int) -> bool:
    word = tokens[cue[0]].text.lower()
    if word == "out":
        return tokens[noun].lemma in causal_words().moods
    if word == "given":
        return tokens[cue[0]].dep in ("prep", "advcl", "mark")
    return True


# --- in a clause that tells what follows ----------------------------------------------------------


def _results(reading: Reading, sentence: Sentence, cue: range, one: Connective) -> Iterator[Draft]:
    tokens = reading.tokens
    verb = _result_verb(tokens, cue, sentence)
    if verb is None or not _follows(tokens, sentence, cue, verb, one):
        return
    earlier = verb_of(tokens, tokens[cue[1]].head) if one.words[0] == "which" else before(tokens, verb, cue[0])
    causes = [clause(tokens, earlier, {verb, *cue})] if earlier is not None else previous(reading, sentence)
    effect = [i for i in clause(tokens, verb, cue) if i not in cue]
    for cause in causes:
        yield Draft(cause, effect, cue, one.kind, one.sign, f"causes:result:{' '.join(one.words)}")


def _result_verb(tokens: Tokens, cue: range, sentence: Sentence) -> int | None:
    if tokens[cue[-1]].lemma == "why":
        head = tokens[cue[-1]].head
        return head if head >= cue.stop else None
    i = cue[0]
    while i in cue:
        if tokens[i].head == i:
            return None
        i = tokens[i].head
    verb = verb_of(tokens, i)
    return verb if sentence.first <= verb < sentence.last else None


def _follows(tokens: Tokens, sentence: Sentence, cue: range, verb: int, one: Connective) -> bool:
    """Whether an everyday word ("so", "yet") joins clauses here."""
    word = one.words[0]
    opens = cue[0] == sentence.first or tokens[cue[0] - 1].text in _OPENING
    if one.kind == "condition":
        return opens
    if len(one.words) > 1:
        return True
    if word == "so":
        return opens and verb > cue[0] and tokens[cue[0] + 1].pos not in ("ADJ", "ADV", "PUNCT", "AUX")
    if word == "yet":
        return sentence.first < cue[0] < verb and opens and before(tokens, verb, cue[0]) is not None
    if word == "otherwise":
        return opens
    return True


# --- words with other senses ----------------------------------------------------------------------


def _ambiguous(tokens: Tokens, sentence: Sentence, i: int, word: str) -> Iterator[Draft]:
    """ "As", "since", "while" and "for" where they give a reason or concede."""
    token = tokens[i]
    verb = token.head
    if token.dep not in ("mark", "advmod") or verb <= i or tokens[verb].head == verb:
        return
    kind = _AMBIGUOUS[word]
    if not _TESTS[word](tokens, sentence, i, verb):
        return
    host = told(tokens, verb_of(tokens, tokens[verb].head), causal_words().telling)
    cause = [k for k in clause(tokens, verb, {i}) if k > i]
    sign: Sign = "-" if kind == "concession" else "+"
    yield Draft(cause, clause(tokens, host, {verb, i}), range(i, i + 1), kind, sign, f"causes:clause:{word}")


def _finite(tokens: Tokens, verb: int) -> bool:
    return tokens[verb].tag in _FINITE or any(tokens[c].tag in _FINITE for c in tokens[verb].children)


def _has_subject(tokens: Tokens, verb: int) -> bool:
    return child(tokens, verb, "nsubj", "nsubjpass", "csubj", "expl") is not None


def _as(tokens: Tokens, sentence: Sentence, i: int, verb: int) -> bool:
    following = tokens[i + 1].text.lower()
    opens = i == sentence.first or tokens[i - 1].text in _OPENING
    return (
        tokens[verb].dep == "advcl"
        and opens
        and _has_subject(tokens, verb)
        and _finite(tokens, verb)
        and following not in ("if", "though", "well", "long", "soon")
        and tokens[verb].lemma not in causal_words().telling
        and tokens[i - 1].text.lower() not in ("even", "just", "as", "well", "such", "same")
    )


def _since(tokens: Tokens, sentence: Sentence, i: int, verb: int) -> bool:
    host = tokens[verb].head
    perfect = any(tokens[c].lemma == "have" for c in tokens[host].children if tokens[c].dep == "aux")
    past = tokens[verb].tag == "VBD" or any(tokens[c].tag == "VBD" for c in tokens[verb].children)
    ever = tokens[i - 1].lemma == "ever"
    return _has_subject(tokens, verb) and _finite(tokens, verb) and not ever and not (perfect and past)


def _while(tokens: Tokens, sentence: Sentence, i: int, verb: int) -> bool:
    return i == sentence.first and _has_subject(tokens, verb) and _finite(tokens, verb)


def _for(tokens: Tokens, sentence: Sentence, i: int, verb: int) -> bool:
    return tokens[i].dep == "mark" and _finite(tokens, verb) and _has_subject(tokens, verb)


_AMBIGUOUS: dict[str, LinkKind] = {"as": "cause", "since": "cause", "for": "cause", "while": "concession"}
_TESTS = {"as": _as, "since": _since, "while": _while, "for": _for}
_READERS = {"clauses": _clauses, "phrases": _phrases, "results": _results}
