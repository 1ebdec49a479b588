"""Whom "he" and "she" mean."""

from collections.abc import Iterator, Sequence

from dragoman.model import Mention, Reading, Token
from dragoman.reading.discourse import Discourse, best_subject, subjects_above
from dragoman.reading.references_clauses import FAR, main_subject, own_subject, owner_of
from dragoman.reading.references_judged import owner_judged
from dragoman.vocabulary.roles import role_words


def refer_person(discourse: Discourse, token: Token, *, women: bool, waiting: Sequence[Mention]) -> Mention | None:
    """The mention of "he" or "she"; of those `waiting`, who are named further on, only a subject ahead."""
    tokens = discourse.reading.tokens
    barred = own_subject(tokens, token) if token.text.lower() in ("him", "her") and token.dep != "poss" else None
    acting = discourse.at(barred) if barred is not None else None

    def is_other(mention: Mention) -> bool:
        return acting is None or mention.actors != acting.actors or mention.person != acting.person

    if (judged := owner_judged(discourse, token)) is not None and _is_person(judged, women=women):
        return discourse.as_another(token, judged, "pronoun")
    for subject in subjects_above(tokens, token):
        mention = discourse.at(subject) or owner_of(discourse, subject)
        if mention is not None and is_other(mention) and _is_person(mention, women=women):
            return discourse.as_another(token, mention, "pronoun")
    for nearer in discourse.before(token.sentence, token.start, 0):
        named = (m for m in nearer if is_other(m) and not _only_says_what(tokens, m))
        if people := [m for m in named if _is_person(m, women=women)]:
            return discourse.as_another(token, best_subject(tokens, people), "pronoun")
    if (ahead := _subject_ahead(tokens, token, waiting)) and _is_person(ahead, women=women):
        return discourse.as_another(token, ahead, "pronoun")
    for nearer in discourse.before(token.sentence, token.start, FAR):
        named = (m for m in nearer if is_other(m) and not _only_says_what(tokens, m))
        if people := [m for m in named if _is_person(m, women=women)]:
            return discourse.as_another(token, _spoken_of(discourse.reading, people), "pronoun")
    return _state_as_person(discourse, token)


def _only_says_what(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a phrase says what somebody is: "described as a Nigerian general"."""
    token = tokens[mention.head]
    return token.dep == "attr" or (token.dep == "pobj" and tokens[token.head].lemma == "as")


def _spoken_of(reading: Reading, people: Sequence[Mention]) -> Mention:
    """Of the people of a sentence before, its subject, else whom it takes for known already, else the last subject."""
    main = main_subject(reading, reading.tokens[people[0].head].sentence)
    known = [m for m in people if m.head == main] or [m for m in people if m.rule == "actors:pronoun"]
    return known[-1] if known else best_subject(reading.tokens, people)


def _subject_ahead(tokens: Sequence[Token], token: Token, waiting: Sequence[Mention]) -> Mention | None:
    """ "In his statement, the minister said": the subject that a possessive in front of it waits for."""
    if token.dep != "poss":
        return None
    above = set(_ancestors(tokens, token.i))
    subjects = (m for m in waiting if tokens[m.head].dep in ("nsubj", "nsubjpass") and tokens[m.head].head in above)
    return next(subjects, None)


def _ancestors(tokens: Sequence[Token], i: int) -> Iterator[int]:
    while tokens[i].head != i:
        i = tokens[i].head
        yield i


def _state_as_person(discourse: Discourse, token: Token) -> Mention | None:
    """ "She" or "he" for a state, as translations have it: only where the sentence before had it for subject."""
    for nearer in list(discourse.before(token.sentence, token.start, 1)):
        subjects = [m for m in nearer if _is_state_subject(discourse.reading.tokens, m)]
        if subjects:
            return discourse.as_another(token, subjects[-1], "pronoun-state")
    return None


def _is_state_subject(tokens: Sequence[Token], mention: Mention) -> bool:
    subject = tokens[mention.head].dep in ("nsubj", "nsubjpass") and mention.rule not in (
        "actors:title",
        "actors:organ",
    )
    return subject and len(mention.actors) == 1 and not mention.actors[0].person and mention.actors[0].kind == "state"


def _is_person(mention: Mention, *, women: bool) -> bool:
    if mention.rule.endswith("-state") or mention.rule in ("actors:circle", "actors:led"):
        return False
    name = mention.person or (mention.actors[0].person if len(mention.actors) == 1 else None)
    if name is None:
        one = len(mention.actors) == 1 and mention.rule.startswith("actors:title")
        return one and not mention.span.exact.endswith("s")
    first = name.split()[0]
    return (first in role_words().women or name in role_words().women) == women
