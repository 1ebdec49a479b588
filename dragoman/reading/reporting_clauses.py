"""Verbs of saying, thinking and knowing, and the clause that each credits: "said that it would sign"."""

from collections.abc import Sequence

from dragoman.model import AttributionKind, Token
from dragoman.reading.credits import Credit, subject_of
from dragoman.reading.reporting_content import clause_of
from dragoman.reading.syntax import SUBJECTS, child, first_conjunct, subtree
from dragoman.vocabulary.cues import ReportingCues, reporting_cues

_VERBAL = ("VERB", "AUX")

KNOWLEDGE_RULE = "reporting:knowledge"
"""What somebody knows or has learnt the writer holds to be so as well."""


def clause_credit(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """The credit of a verb of saying, thinking or knowing that governs a clause; `None` where it gives none."""
    says = verb.lemma in cues.clause
    if not (says or verb.lemma in cues.belief or verb.lemma in cues.knowledge):
        return None
    kind: AttributionKind = "indirect" if says else "belief"
    rule = "reporting:clause" if says else ("reporting:belief" if verb.lemma in cues.belief else KNOWLEDGE_RULE)
    if not says and child(tokens, verb.i, "neg") is not None and rule == KNOWLEDGE_RULE:
        return None  # what somebody does not know is the writer's to say
    if (
        verb.dep == "parataxis"
        and child(tokens, verb.i, "nsubj") is not None
        and tokens[verb.head].pos in _VERBAL
        and clause_of(tokens, verb) is None
    ):
        content = subtree(tokens, verb.head, (verb.i,))
        return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(content), kind, rule)
    clause = clause_of(tokens, verb)
    if clause is None or _has_its_object(tokens, verb, clause):
        return None
    source = subject_of(tokens, verb.i)
    bare = verb.lemma in cues.opened and not _opened(tokens, clause)
    text = source is not None and tokens[source].lemma in cues.texts  # "the poll found him leading"
    if bare and not (_can_say(tokens, source, cues) and (text or _is_finite(tokens, clause))):
        return None
    if not says and (_bare(tokens, clause) or _is_participle(tokens, verb)):
        return None
    if child(tokens, verb.i, "nsubjpass") is not None and child(tokens, verb.i, "agent") is None:
        return _impersonal(tokens, verb, clause, cues)
    if not says and (source is None or tokens[verb.i - 1].text in "(;"):
        return None  # "(see the report)", "remember that": a word to the reader
    aside = [i for i in tokens[clause].children if tokens[i].text.lower() in ("given",) and i > clause]
    joined = [i for i in tokens[clause].children if _goes_back(tokens, i, clause, verb)]
    ands = [i for j in joined for i in tokens[clause].children if tokens[i].dep == "cc" and i < j]
    content = subtree(tokens, clause, (verb.i, *aside, *joined, *ands)) + _said_on(tokens, verb, clause)
    content += _lost_subject(tokens, verb, clause)
    return Credit(source, (verb.i,), tuple(sorted(set(content))), kind, rule)


def credit_at_the_end(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "A came to Lima and met B, the ministry said in a note": the parse may join the verb, and its subject to "B"."""
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ", "VBP") or verb.lemma not in cues.clause:
        return None
    if verb.lemma in cues.opened:
        return None
    told = child(tokens, verb.i, "dobj") if verb.lemma in cues.telling else None  # "…, the minister told reporters"
    taken = (c for c in verb.children if c != told and tokens[c].dep in ("ccomp", "dobj", "xcomp", "aux", "neg"))
    if any(taken):
        return None
    named = tokens[verb.i - 1]
    source = child(tokens, verb.i, "nsubj") or (named.i if named.dep == "appos" else None)
    if source is None or tokens[min(subtree(tokens, source)) - 1].text != ",":
        return None
    said = subtree(tokens, first_conjunct(tokens, verb.i), (verb.i, source))
    return Credit(source, (verb.i,), tuple(i for i in said if i < verb.i), "indirect", "reporting:clause")


def _has_its_object(tokens: Sequence[Token], verb: Token, clause: int) -> bool:
    """ "…, seven said no": what is said stands after the verb, so that the clause before it is another."""
    thing = child(tokens, verb.i, "dobj", "intj")
    if clause > verb.i or thing is None or thing < verb.i:
        return False
    if tokens[thing].lemma in reporting_cues().answers or verb.lemma in _SHOWING:
        return True
    thinks = verb.lemma in reporting_cues().belief or verb.lemma == "ask"
    return thinks and tokens[thing].tag != "PRP" and _stands_apart(tokens, verb)


_SHOWING = frozenset({"show", "demonstrate", "display", "signal", "reveal", "indicate"})
"""Verbs whose object is what is shown: "when talks broke down, Chad showed patience"."""


def _stands_apart(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether verb and subject open a clause of their own: "it sells much, it asks few questions"."""
    subject = child(tokens, verb.i, "nsubj")
    return subject is not None and subject < verb.i and tokens[min(subtree(tokens, subject)) - 1].text in (",", ";")


def _goes_back(tokens: Sequence[Token], joined: int, clause: int, verb: Token) -> bool:
    """ "Feared that it would fail and confined itself": a verb in the tense of the one that credits follows that one.

    It shows where the clause credited has a modal, which the joined verb does not share.
    """
    token = tokens[joined]
    if token.dep != "conj" or joined < clause or token.tag not in ("VBD", "VBZ", "VBP") or token.tag != verb.tag:
        return False
    if _quoted_apart(tokens, clause, joined):
        return child(tokens, joined, *SUBJECTS) is None  # 'told them "we shall not sign" and left'
    if verb.lemma in reporting_cues().clause or token.pos == "AUX":
        return False  # "said that it would fail and was unlikely to be tried again"
    modal = any(tokens[i].tag == "MD" for i in tokens[clause].children)
    return modal and child(tokens, joined, *SUBJECTS) is None


def _quoted_apart(tokens: Sequence[Token], clause: int, joined: int) -> bool:
    """Whether a quotation that holds the clause ends before what is joined to it."""
    marks = [t.text for t in tokens[clause:joined] if t.text in ("“", "”", '"', "«", "»")]
    return marks[:1] in (["”"], ["»"]) or marks == ['"']


def _said_on(tokens: Sequence[Token], verb: Token, clause: int) -> list[int]:
    """ "A, she said, and B": a second clause with a subject of its own is hers as well."""
    following = tokens[verb.i + 1] if verb.i + 1 < len(tokens) else None
    if clause > verb.i or following is None or following.text != ",":
        return []
    joined = child(tokens, verb.i, "conj")
    if joined is None or child(tokens, joined, "nsubj", "nsubjpass", "expl") is None:
        return []
    return subtree(tokens, joined)


def _lost_subject(tokens: Sequence[Token], verb: Token, clause: int) -> list[int]:
    """ "Officials say movement over the week is slow": the parse may make the clause's subject the verb's object."""
    thing = child(tokens, verb.i, "dobj")
    if (
        thing is None
        or not verb.i < thing < clause
        or verb.lemma in reporting_cues().telling
        or not _is_finite(tokens, clause)
    ):
        return []
    if child(tokens, clause, *SUBJECTS, "expl") is not None:
        return []
    return list(range(min(subtree(tokens, thing)), min(subtree(tokens, clause))))


def _is_finite(tokens: Sequence[Token], clause: int) -> bool:
    tags = {
        tokens[clause].tag,
        *(tokens[i].tag for i in tokens[clause].children if tokens[i].dep in ("aux", "auxpass")),
    }
    return bool(tags & {"VBD", "VBZ", "VBP", "MD"})


def _can_say(tokens: Sequence[Token], source: int | None, cues: ReportingCues) -> bool:
    """Whether a source is somebody or a text, of which "announced it would" and "shows he did" can be said."""
    if source is None:
        return False
    token = tokens[source]
    return (
        token.lemma in cues.texts
        or token.ent in ("PERSON", "ORG", "NORP", "GPE")
        or token.lemma in ("he", "she", "they", "who")
    )


def _bare(tokens: Sequence[Token], clause: int) -> bool:
    """A verb form without a subject: "consider leaving", "help solve"."""
    return tokens[clause].tag in ("VB", "VBG") and child(tokens, clause, *SUBJECTS) is None


def _is_participle(tokens: Sequence[Token], verb: Token) -> bool:
    """ "seen from Moscow": a participle that is neither a perfect nor a passive with a doer."""
    return verb.tag == "VBN" and child(tokens, verb.i, "aux", "auxpass", "agent") is None and verb.dep != "conj"


def _opened(tokens: Sequence[Token], clause: int) -> bool:
    """Whether a clause is opened by "that", by a question word, or by a quotation mark."""
    first = min(subtree(tokens, clause))
    around = (tokens[first], tokens[max(0, first - 1)])
    if any(t.text[:1] in "\"“‘'" or t.lemma == "that" for t in around) or tokens[first].tag in ("WRB", "WP", "WDT"):
        return True
    mark = child(tokens, clause, "mark")
    return mark is not None and tokens[mark].lemma in ("that", "whether", "if")


def _impersonal(tokens: Sequence[Token], verb: Token, clause: int, cues: ReportingCues) -> Credit | None:
    """ "It is believed that …": credited to nobody named."""
    if verb.lemma not in cues.passive:
        return None
    return Credit(None, (verb.i,), tuple(subtree(tokens, clause)), "indirect", "reporting:passive")
