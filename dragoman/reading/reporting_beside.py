"""Words of saying that are set beside what they credit: "according to", "as X noted", "…, believes X"."""

from collections.abc import Iterator, Sequence

from dragoman.model import Token
from dragoman.reading.credits import Credit, subject_of
from dragoman.reading.reporting_content import clause_around, clause_of
from dragoman.reading.syntax import child, subtree
from dragoman.reading.trees import clause_head
from dragoman.vocabulary.cues import ReportingCues


def according_to(tokens: Sequence[Token], according: Token) -> Iterator[Credit]:
    """ "According to Lima": the clause that the phrase stands in."""
    to = child(tokens, according.i, "prep")
    source = child(tokens, to, "pobj") if to is not None else None
    if to is not None and source is not None and tokens[to].lemma == "to":
        content = clause_around(tokens, according)
        yield Credit(source, (according.i, to), content, "indirect", "reporting:according-to")


def inverted(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "…, believes The Diplomat.": verb and name at the end of what is credited, or set into it.

    The parser often takes such a name for the subject of what follows.
    """
    if verb.tag not in ("VBZ", "VBD", "VBP") or not verb.i:
        return None
    if verb.lemma not in cues.clause and verb.lemma not in cues.belief:
        return None
    if verb.lemma in cues.telling or _follows_its_subject(tokens, verb):
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
    if subject_of(tokens, verb.i) == last and clause_of(tokens, verb) is not None:
        return None  # parsed as it stands
    said = [i for i in _of_sentence(tokens, verb) if not verb.i <= i <= last]
    return Credit(last, (verb.i,), tuple(said), "indirect", "reporting:inverted")


def _of_sentence(tokens: Sequence[Token], word: Token) -> range:
    """The tokens of the sentence that a word stands in."""
    first = last = word.i
    while first and tokens[first - 1].sentence == word.sentence:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].sentence == word.sentence:
        last += 1
    return range(first, last + 1)


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


def as_noted(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "As X noted, …", "as noted by X, …": the clause it is hung on is credited."""
    if verb.dep != "advcl" or verb.lemma not in cues.as_noted or clause_of(tokens, verb) is not None:
        return None
    mark = child(tokens, verb.i, "mark", "advmod")
    if mark is None or tokens[mark].lemma != "as" or any(tokens[i].tag == "MD" for i in verb.children):
        return None
    thing = child(tokens, verb.i, "dobj", "xcomp")
    puts_it = thing is not None and tokens[thing].lemma == "it"
    if puts_it != (verb.lemma in ("put", "have", "phrase")) or (thing is not None and not puts_it):
        return None
    return Credit(subject_of(tokens, verb.i), (verb.i,), clause_around(tokens, verb), "indirect", "reporting:as-noted")


def citing(tokens: Sequence[Token], verb: Token, cues: ReportingCues) -> Credit | None:
    """ "…, citing officials": the clause above comes from those cited."""
    if verb.lemma not in cues.citing or verb.dep not in ("advcl", "prep", "acl") or verb.tag != "VBG":
        return None
    source = child(tokens, verb.i, "dobj")
    if source is None:
        return None
    clause = clause_head(tokens, verb.head)
    said = clause_of(tokens, tokens[clause])
    content = subtree(tokens, said if said is not None else clause, (verb.i,))
    return Credit(source, (verb.i,), tuple(content), "indirect", "chains:citing")


def adverb_credit(tokens: Sequence[Token], adverb: Token) -> Credit:
    """ "Reportedly", "allegedly": credited to nobody named."""
    clause = clause_head(tokens, adverb.head)
    return Credit(None, (adverb.i,), tuple(subtree(tokens, clause, (adverb.i,))), "indirect", "reporting:adverb")
