"""Reporting verbs, nouns, adjectives and set phrases, and the clauses they credit somebody with."""

from collections.abc import Iterator, Sequence

from dragoman.model import AttributionKind, Token
from dragoman.reading.credits import Credit, owner_of, subject_above, subject_of
from dragoman.reading.syntax import SUBJECTS, child, first_conjunct, subtree
from dragoman.reading.trees import clause_head
from dragoman.vocabulary.cues import ReportingCues, reporting_cues

_VERBAL = ("VERB", "AUX")
_ANSWERS = frozenset({"no", "yes", "nothing", "little", "so", "this", "it", "aye", "nay"})
_TELLING = frozenset({"tell", "inform", "assure", "warn", "remind", "advise", "notify"})


def reporting_credits(tokens: Sequence[Token]) -> Iterator[Credit]:
    """Every credit that a word of saying or thinking gives, nested ones too."""
    cues = reporting_cues()
    for token in tokens:
        if token.pos == "VERB" or (token.tag.startswith("VB") and token.pos != "AUX"):
            yield from _verb_credits(tokens, token, cues)
        elif token.pos == "NOUN":
            yield from _noun_credits(tokens, token, cues)
        elif token.pos == "ADJ" and token.lemma in cues.adjective:
            yield from _adjective_credits(tokens, token)
        elif token.lemma in cues.adverb:
            yield _adverb_credit(tokens, token)


def _verb_credits(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Iterator[Credit]:
    if verb.lemma == "accord":
        yield from _according(tokens, verb)
        return
    finders = (_inverted, _as_noted, _clause, _at_the_end, _infinitive, _preposition, _object, _citing)
    for find in finders:
        credit = find(tokens, verb, cues)
        if credit is not None:
            yield credit
            return


# --- verbs -----------------------------------------------------------------------------------


def _according(tokens: Sequence[Token], according: Token) -> Iterator[Credit]:
    to = child(tokens, according.i, "prep")
    source = child(tokens, to, "pobj") if to is not None else None
    if to is not None and source is not None and tokens[to].lemma == "to":
        content = _around(tokens, according)
        yield Credit(source, (according.i, to), content, "indirect", "reporting:according-to")


def _around(tokens: Sequence[Token], phrase: Token) -> tuple[int, ...]:
    """The clause a phrase stands in, without the phrase."""
    return tuple(subtree(tokens, clause_head(tokens, phrase.head), (phrase.i,)))


def _inverted(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "…, believes The Diplomat.": verb and name at the end of what is credited, or set into it.

    The parser often takes such a name for the subject of what follows.
    """
    if verb.tag not in ("VBZ", "VBD", "VBP") or verb.lemma not in cues.clause | cues.belief or not verb.i:
        return None
    if verb.lemma in _TELLING or _follows_its_subject(tokens, verb):
        return None  # "…," the envoy, a lawyer, told Reuters: the name is who was told
    before = tokens[verb.i - 1]
    if before.sentence != verb.sentence or before.text not in (",", '"', "”", "’", "»"):
        return None
    last = verb.i
    while last + 1 < len(tokens) and _names(tokens[last + 1]) and tokens[last + 1].sentence == verb.sentence:
        last += 1
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    ends = after is None or after.sentence != verb.sentence or after.text in (",", ".", ";", "(", "-", "—", "–")
    if last == verb.i or (tokens[last].pos != "PROPN" and not tokens[last].ent) or not ends:
        return None
    if subject_of(tokens, verb.i) == last and _clause_of(tokens, verb) is not None:
        return None  # parsed as it stands
    said = [t.i for t in tokens if t.sentence == verb.sentence and not verb.i <= t.i <= last]
    return Credit(last, (verb.i,), tuple(said), "indirect", "reporting:inverted")


def _follows_its_subject(tokens: Sequence[Token], verb: Token) -> bool:
    """ "The envoy, a lawyer, said Sunday": the comma before the verb ends what is said of its own subject."""
    subject = child(tokens, verb.i, "nsubj")
    if subject is None or subject > verb.i:
        return False
    phrase = [i for i in subtree(tokens, subject) if i < verb.i - 1]
    return bool(phrase) and phrase[-1] == verb.i - 2 and any(tokens[i].text == "," for i in phrase)


def _names(token: Token) -> bool:
    if token.ent in ("DATE", "TIME"):
        return False
    return token.pos == "PROPN" or token.ent == "PERSON" or token.lemma == "the"


def _as_noted(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "As X noted, …", "as noted by X, …": the clause it is hung on is credited."""
    if verb.dep != "advcl" or verb.lemma not in cues.as_noted or _clause_of(tokens, verb) is not None:
        return None
    mark = child(tokens, verb.i, "mark", "advmod")
    if mark is None or tokens[mark].lemma != "as" or any(tokens[i].tag == "MD" for i in verb.children):
        return None
    thing = child(tokens, verb.i, "dobj", "xcomp")
    puts_it = thing is not None and tokens[thing].lemma == "it"
    if puts_it != (verb.lemma in ("put", "have", "phrase")) or (thing is not None and not puts_it):
        return None
    return Credit(subject_of(tokens, verb.i), (verb.i,), _around(tokens, verb), "indirect", "reporting:as-noted")


def _clause(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    says = verb.lemma in cues.clause
    if not (says or verb.lemma in cues.belief or verb.lemma in cues.knowledge):
        return None
    kind: AttributionKind = "indirect" if says else "belief"
    rule = "reporting:clause" if says else ("reporting:belief" if verb.lemma in cues.belief else "reporting:knowledge")
    if not says and child(tokens, verb.i, "neg") is not None and rule == "reporting:knowledge":
        return None  # what somebody does not know is the writer's to say
    if (
        verb.dep == "parataxis"
        and child(tokens, verb.i, "nsubj") is not None
        and tokens[verb.head].pos in _VERBAL
        and _clause_of(tokens, verb) is None
    ):
        content = subtree(tokens, verb.head, (verb.i,))
        return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(content), kind, rule)
    clause = _clause_of(tokens, verb)
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


def _at_the_end(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "A came to Lima and met B, the ministry said in a note": the parse may join the verb, and its subject to "B"."""
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ", "VBP") or verb.lemma not in cues.clause - cues.opened:
        return None
    told = child(tokens, verb.i, "dobj") if verb.lemma in _TELLING else None  # "…, the minister told reporters"
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
    if tokens[thing].lemma in _ANSWERS:
        return True
    thinks = verb.lemma in reporting_cues().belief or verb.lemma == "ask"
    return thinks and tokens[thing].tag != "PRP" and _stands_apart(tokens, verb)


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
    if thing is None or not verb.i < thing < clause or verb.lemma in _TELLING or not _is_finite(tokens, clause):
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


def _clause_of(tokens: Sequence[Token], verb: Token) -> int | None:
    """The head of the clause that a verb of saying governs; of two, the one opened by "that"."""
    clauses = [i for i in verb.children if tokens[i].dep == "ccomp" and not _cut_off(tokens, i, verb.i)]
    if clauses:
        return next((i for i in clauses if _opened_by_that(tokens, i)), clauses[0])
    agent = child(tokens, verb.i, "agent")
    teller = child(tokens, agent, "pobj") if agent is not None else None
    if teller is not None and verb.lemma in _TELLING:  # "was told by the minister that …"
        for i in tokens[teller].children:
            mark = child(tokens, i, "mark", "nsubj")
            if tokens[i].dep in ("relcl", "acl") and mark == teller + 1 and tokens[mark].lemma == "that":
                return i
    for i in verb.children:
        if tokens[i].dep == "advcl" and verb.lemma in ("say", "wonder", "ask", "warn") and _opened_by_that(tokens, i):
            return i
    return None


def _cut_off(tokens: Sequence[Token], clause: int, verb: int) -> bool:
    """Whether the clause stands before a semicolon and the verb after it, so that they are two sentences."""
    return any(t.text == ";" for t in tokens[clause:verb])


def _impersonal(tokens: Sequence[Token], verb: Token, clause: int, cues: ReportingCues) -> Credit | None:
    """ "It is believed that …": credited to nobody named."""
    if verb.lemma not in cues.passive:
        return None
    return Credit(None, (verb.i,), tuple(subtree(tokens, clause)), "indirect", "reporting:passive")


def _infinitive(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    clause = child(tokens, verb.i, "xcomp")
    if clause is None:
        return None
    content = subtree(tokens, clause)
    if verb.lemma in cues.passive and verb.tag == "VBN" and child(tokens, verb.i, "auxpass") is not None:
        subject = child(tokens, verb.i, "nsubjpass", "nsubj")
        whole = content if subject is None else subtree(tokens, subject) + content
        return Credit(None, (verb.i,), tuple(sorted(whole)), "indirect", "reporting:passive")
    if verb.lemma in cues.seeming:
        subject = child(tokens, verb.i, *SUBJECTS)
        whole = content if subject is None else subtree(tokens, subject) + content
        return Credit(None, (verb.i,), tuple(sorted(whole)), "belief", "reporting:seeming")
    if verb.lemma in cues.gerund and _is_gerund(tokens, clause):
        return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(content), "indirect", "reporting:gerund")
    if verb.lemma not in cues.infinitive:
        return None
    person = child(tokens, verb.i, "dobj")
    if person is not None and verb.lemma in ("urge", "ask", "call", "advise", "warn", "tell"):
        content = sorted(subtree(tokens, person) + content)
    return Credit(subject_of(tokens, verb.i), (verb.i,), tuple(content), "belief", "reporting:infinitive")


def _is_gerund(tokens: Sequence[Token], clause: int) -> bool:
    """ "Meeting", "having met": a form in -ing, itself or by its first auxiliary."""
    first = child(tokens, clause, "aux", "auxpass")
    return tokens[clause if first is None else first].tag == "VBG"


def _preposition(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
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


def _object(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
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


def _citing(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "…, citing officials": the clause above comes from those cited."""
    if verb.lemma not in cues.citing or verb.dep not in ("advcl", "prep", "acl") or verb.tag != "VBG":
        return None
    source = child(tokens, verb.i, "dobj")
    if source is None:
        return None
    clause = clause_head(tokens, verb.head)
    said = _clause_of(tokens, tokens[clause])
    content = subtree(tokens, said if said is not None else clause, (verb.i,))
    return Credit(source, (verb.i,), tuple(content), "indirect", "chains:citing")


# --- nouns, adjectives, adverbs ---------------------------------------------------------------


def _noun_credits(tokens: Sequence[Token], noun: Token, cues: ReportingCues) -> Iterator[Credit]:
    if noun.lemma in cues.view and noun.dep == "pobj" and tokens[noun.head].lemma in ("in", "by", "from"):
        source = owner_of(tokens, noun.i)
        if source is not None:
            phrase = tokens[noun.head]
            yield Credit(source, (phrase.i, noun.i), _around(tokens, phrase), "indirect", "reporting:in-the-view-of")
            return
    if noun.lemma in cues.noun or (noun.dep == "dobj" and tokens[noun.head].lemma in ("repeat", "reiterate", "echo")):
        clause = _noun_clause(tokens, noun)
        if clause is not None:
            source = held_by(tokens, noun, cues)
            yield Credit(source, (noun.i,), tuple(subtree(tokens, clause)), "belief", "reporting:noun-that")
            return
    for i in noun.children:
        word = tokens[i]
        if word.dep == "acl" and word.tag == "VB" and noun.lemma in cues.noun_infinitive:
            said = tuple(subtree(tokens, i))
            yield Credit(held_by(tokens, noun, cues), (noun.i,), said, "belief", "reporting:infinitive")
            return
        held = noun.lemma in cues.noun_prepositions.get(word.lemma, ())
        if word.dep == "prep" and (held or noun.lemma in cues.noun_topics.get(word.lemma, ())):
            content = tuple(j for c in word.children for j in subtree(tokens, c))
            rule = "reporting:noun-about" if held else "reporting:about"
            if content:
                yield Credit(held_by(tokens, noun, cues), (noun.i, i), content, "belief", rule)
            return


def _noun_clause(tokens: Sequence[Token], noun: Token) -> int | None:
    """The clause after "claim that", or after "the narrative is that"."""
    for i in noun.children:
        if tokens[i].dep in ("acl", "ccomp", "relcl") and _opened_by_that(tokens, i):
            return i
    above = tokens[noun.head]
    if noun.dep == "nsubj" and above.lemma == "be":
        clause = child(tokens, above.i, "ccomp")
        if clause is not None and _opened_by_that(tokens, clause):
            return clause
    return None


def _opened_by_that(tokens: Sequence[Token], clause: int) -> bool:
    mark = child(tokens, clause, "mark")
    return mark is not None and tokens[mark].lemma in ("that", "whether", "if")


def held_by(tokens: Sequence[Token], noun: Token, cues: ReportingCues) -> int | None:
    """Whose claim, fear or belief it is: the owner's, or the subject's of "expressed", "has"."""
    owner = owner_of(tokens, noun.i)
    if owner is not None:
        return owner
    verb = tokens[noun.head]
    if noun.dep == "pobj" and verb.lemma == "in" and child(tokens, noun.i, "det") is not None:
        return subject_above(tokens, noun.head)  # "sent a delegation in the hope that …"
    if noun.dep in ("dobj", "attr") and verb.lemma in cues.light | cues.clause and verb.tag != "VBG":
        return subject_of(tokens, verb.i)
    if noun.dep == "attr" and verb.lemma == "be" and verb.dep == "conj" and child(tokens, verb.i, "expl") is not None:
        return subject_above(tokens, verb.i)  # "Moscow knows little, but there is a firm belief that …"
    return None


def _adjective_credits(tokens: Sequence[Token], adjective: Token) -> Iterator[Credit]:
    clause = child(tokens, adjective.i, "ccomp")
    if clause is None and adjective.dep == "acomp":
        clause = child(tokens, adjective.head, "ccomp")
    content: tuple[int, ...] = tuple(subtree(tokens, clause)) if clause is not None else ()
    cue: tuple[int, ...] = (adjective.i,)
    if not content:
        for i in adjective.children:
            if (
                tokens[i].dep == "prep"
                and tokens[i].lemma in ("about", "of")
                and adjective.lemma not in ("sure", "clear")
            ):
                content = tuple(j for c in tokens[i].children for j in subtree(tokens, c))
                cue = (adjective.i, i)
    if content and adjective.dep in ("acomp", "amod", "conj", "advcl", "oprd"):
        verb = adjective.head if adjective.dep == "acomp" else adjective.i
        yield Credit(subject_of(tokens, verb), cue, content, "belief", "reporting:adjective")


def _adverb_credit(tokens: Sequence[Token], adverb: Token) -> Credit:
    clause = clause_head(tokens, adverb.head)
    return Credit(None, (adverb.i,), tuple(subtree(tokens, clause, (adverb.i,))), "indirect", "reporting:adverb")
