"""Verbs that credit somebody with what stands in an infinitive, a preposition or an object: "urged them to act"."""

from collections.abc import Sequence

from dragoman.model import Token
from dragoman.reading.credits import Credit, subject_of
from dragoman.reading.syntax import SUBJECTS, child, subtree
from dragoman.vocabulary.cues import ReportingCues


def infinitive_credit(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """What a verb credits with an infinitive or a form in -ing: "refused to sign", "is said to have left"."""
    clause = child(tokens, verb.i, "xcomp")
    if clause is None:
        return None
    if verb.lemma in cues.passive and verb.tag == "VBN" and child(tokens, verb.i, "auxpass") is not None:
        subject = child(tokens, verb.i, "nsubjpass", "nsubj")
        whole = _with_subject(tokens, subject, clause)
        return Credit(None, (verb.i,), whole, "indirect", "reporting:passive")
    if verb.lemma in cues.seeming:
        subject = child(tokens, verb.i, *SUBJECTS)
        whole = _with_subject(tokens, subject, clause)
        return Credit(None, (verb.i,), whole, "belief", "reporting:seeming")
    gerund = verb.lemma in cues.gerund and _is_gerund(tokens, clause)
    if not gerund and verb.lemma not in cues.infinitive:
        return None
    content = subtree(tokens, clause)
    if gerund:
        return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(content), "indirect", "reporting:gerund")
    person = child(tokens, verb.i, "dobj")
    if person is not None and verb.lemma in ("urge", "ask", "call", "advise", "warn", "tell"):
        content = sorted(subtree(tokens, person) + content)
    return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(content), "belief", "reporting:infinitive")


def _with_subject(tokens: Sequence[Token], subject: int | None, clause: int) -> tuple[int, ...]:
    """The tokens of a clause, and of the subject that the verb above it has in its place."""
    content = subtree(tokens, clause)
    return tuple(content if subject is None else sorted(subtree(tokens, subject) + content))


def _is_gerund(tokens: Sequence[Token], clause: int) -> bool:
    """ "Meeting", "having met": a form in -ing, itself or by its first auxiliary."""
    first = child(tokens, clause, "aux", "auxpass")
    return tokens[clause if first is None else first].tag == "VBG"


def preposition_credit(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """What a verb credits by a preposition: "complained of delays"."""
    for i in verb.children:
        word = tokens[i].lemma
        if tokens[i].dep != "prep" or i < verb.i or verb.lemma not in cues.prepositions.get(word, ()):
            continue
        content = [j for c in tokens[i].children for j in subtree(tokens, c)]
        complement = child(tokens, verb.i, "dobj", "nsubjpass")
        if not content:
            continue
        if word == "at" and verb.lemma in ("put", "estimate") and not any(tokens[j].pos == "NUM" for j in content):
            continue  # "puts the truce at risk" tells nothing, "puts the odds at one in five" does
        if word in ("of", "as", "at") and complement is not None:
            content += subtree(tokens, complement)
        asserts = word in cues.asserting_prepositions
        rule = "reporting:of-clause" if asserts else "reporting:about"
        if verb.lemma in cues.attitude:
            rule = "reporting:attitude"
        source = subject_of(tokens, verb.i) or _scene(tokens, verb)
        return Credit(source, (verb.i,), tuple(sorted(content)), "indirect", rule)
    return None


def _scene(tokens: Sequence[Token], verb: Token) -> int | None:
    """ "is viewed in Russia as …": the place stands for those who view."""
    for i in verb.children:
        if tokens[i].lemma in ("in", "by") and tokens[i].dep in ("prep", "agent"):
            place = child(tokens, i, "pobj")
            if place is not None and tokens[place].ent in ("GPE", "NORP", "ORG"):
                return place
    return None


def object_credit(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """What a verb credits with its object: "praised the truce", "called it a trap"."""
    thing = child(tokens, verb.i, "dobj")
    if verb.lemma == "call":
        name = child(tokens, verb.i, "oprd")
        if name is None:
            return _called(tokens, verb)
        content = subtree(tokens, name) + (subtree(tokens, thing) if thing is not None else [])
        return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(sorted(content)), "indirect", "reporting:of-clause")
    if thing is None or verb.lemma not in cues.object:
        return None
    content = subtree(tokens, thing)
    if verb.lemma in cues.whole:
        content += [j for i in verb.children if i > thing and _completes(tokens, i) for j in subtree(tokens, i)]
    return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(sorted(content)), "indirect", "reporting:object")


def _completes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a phrase after the object says what for or as what: "praised him for leaving"."""
    token = tokens[index]
    return token.dep in ("xcomp", "oprd") or (token.dep == "prep" and token.lemma in ("for", "as", "of", "to"))


def _called(tokens: Sequence[Token], verb: Token) -> Credit | None:
    """ "Called her unfit", "called on them to act": the parse makes a clause of what somebody is called or asked."""
    clause = child(tokens, verb.i, "ccomp", "xcomp", "advcl")
    if clause is None or clause < verb.i or child(tokens, verb.i, "nsubjpass") is not None:
        return None
    marked = child(tokens, clause, "mark", "aux")
    if tokens[clause].dep == "advcl" and (marked is None or tokens[marked].lemma not in ("to", "for")):
        return None
    thing = child(tokens, verb.i, "dobj")
    content = subtree(tokens, clause) + (subtree(tokens, thing) if thing is not None else [])
    return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(sorted(content)), "indirect", "reporting:object")
