"""People named in a text: office-holders by surname, unknown officials, and voices.

A person of no known office is an actor only where the text makes him one: by a title with a
state ("Japanese Cabinet Secretary"), or by what he is head of ("head of the State Duma
committee"). Experts and journalists are mentions without actors.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention, Reading, Span, Token
from dragoman.reading.names import head_of, in_brackets
from dragoman.reading.persons_candidates import candidates
from dragoman.reading.persons_known import Setting, remember
from dragoman.reading.persons_roles import Role, role_of
from dragoman.reading.persons_titles import is_addressed, title_start
from dragoman.vocabulary.names import actor_names, fold, fold_name
from dragoman.vocabulary.persons import Person, choose, persons
from dragoman.vocabulary.roles import role_words


def find_persons(
    setting: Setting, sentence: int, names: list[Mention], shadows: list[tuple[int, int]]
) -> list[Mention]:
    """The mentions of one sentence with people added, and titles taken into people's spans."""
    reading, known = setting.reading, setting.known
    by_token = tokens_of(reading, sentence, names)
    found: list[Mention] = []
    for name in names:
        if name.rule == "actors:person":
            found.append(_with_title(reading, by_token, name))
            remember(known, found[-1])
    covered = [m.span for m in found]
    shadow_spans = [Span(a, b, "") for a, b in shadows]
    for first, last in candidates(reading, sentence, by_token, known):
        span = Span.of(reading.document.text, reading.tokens[first].start, reading.tokens[last].end)
        if any(span.overlaps(s) for s in (*covered, *shadow_spans)):
            continue
        person = _person(setting, by_token, first, last)
        if person is not None:
            found.append(person)
            covered.append(person.span)
    kept = [m for m in names if m.rule != "actors:person" and not any(s.overlaps(m.span) for s in covered)]
    return sorted([*kept, *found], key=lambda m: m.span.start)


def tokens_of(reading: Reading, sentence: int, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The mention that covers each token."""
    found: dict[int, Mention] = {}
    if not mentions:
        return found
    words = reading.words(sentence)
    for mention in mentions:
        for token in words:
            if token.start >= mention.span.end:
                break
            if token.end > mention.span.start:
                found.setdefault(token.i, mention)
        found.setdefault(mention.head, mention)
    return found


def _with_title(reading: Reading, by_token: dict[int, Mention], person: Mention) -> Mention:
    """A known person's mention, widened to the title and state before the name."""
    tokens = reading.tokens
    first = min(i for i, m in by_token.items() if m is person)
    start = title_start(tokens, first, person.head)
    if start == first:
        return person
    words = role_words()
    if not any(t.lemma in words.titles or t.lemma in words.neutral for t in tokens[start:first]):
        return person
    return replace(person, span=Span.of(reading.document.text, tokens[start].start, person.span.end))


def _person(setting: Setting, by_token: dict[int, Mention], first: int, last: int) -> Mention | None:
    """The mention of one name that is not in the list of offices under its full form."""
    reading = setting.reading
    tokens, text = reading.tokens, reading.document.text
    name = text[tokens[first].start : tokens[last].end]
    head = head_of(tokens, first, last)
    start = title_start(tokens, first, head)
    role = role_of(reading, by_token, (start, first, last), head)
    single = len(fold_name(name)) == 1
    span = Span.of(text, tokens[start if role and role.text and start < first else first].start, tokens[last].end)
    if single:
        return _by_surname(setting, fold(name).lower(), span, head, role)
    if not _is_name(tokens, first, last) or (role is None and in_brackets(text, span.start, span.end)):
        return None
    plain = [w.lower() for w in fold_name(name) if len(w) > 1]
    whose = persons().longest(plain, 0, len(plain)) if plain else None  # "Donald J. Trump"
    person = choose(whose[1], setting.day) if whose and whose[0] == len(plain) else None
    if person is not None:
        mention = Mention(span, head, (person.actor_at(setting.day),), rule="actors:person")
    else:
        mention = _as_mention(name, span, head, role)
    remember(setting.known, mention)
    return mention


def _is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a run looks like a full name: two words of letters at least, and nothing known as a body."""
    words = [t.text for t in tokens[first : last + 1] if t.text not in ("-", "‑")]
    solid = [w for w in words if w.replace("’", "").replace("'", "").replace(".", "").replace("-", "").isalpha()]
    return len(solid) == len(words) and len(words) >= 2 and all(fold(w) not in actor_names().press for w in words)


def _by_surname(setting: Setting, word: str, span: Span, head: int, role: Role | None) -> Mention | None:
    """A lone surname: whom the document has named in full, else the only fitting office-holder."""
    earlier = setting.known.by_surname.get(word)
    if earlier is None and is_addressed(setting.reading.tokens, head):
        earlier = setting.known.by_first.get(word)
    if earlier is not None and _agrees(earlier, role):
        return replace(earlier, span=span, head=head, rule="actors:surname")
    if role is None or role.noun in role_words().experts:
        return None
    fit = [p for p in persons().by_surname.get(word, ()) if _fits(p, role, setting.day)]
    person = choose(fit, setting.day) if fit else None
    if person is None and (former := _who_once(word, role)):
        person = former
    if person is not None:
        return Mention(span, head, (person.actor_at(setting.day),), rule="actors:title-surname")
    if role.actors and role.noun in role_words().titles:
        return _as_mention(span.exact.split()[-1], span, head, role)
    return None


def _who_once(word: str, role: Role) -> Person | None:
    """Who of that surname ever held the office, where they all served one state: "President Kennedy", long after."""
    office = role_words().offices.get(role.noun)
    codes = {a.code for a in role.actors}
    fit = [
        p
        for p in persons().by_surname.get(word, ())
        if any(t.office == office and (not codes or t.code in codes) for t in p.terms)
    ]
    return fit[-1] if office and len({p.code for p in fit}) == 1 else None


def _agrees(earlier: Mention, role: Role | None) -> bool:
    """Whether a title beside the surname does not speak for another state than the earlier mention."""
    if role is None or not role.actors or not earlier.actors:
        return True
    return {a.code for a in role.actors} == {a.code for a in earlier.actors}


def _fits(person: Person, role: Role, day: str | None) -> bool:
    if role.actors and person.code not in {a.code for a in role.actors}:
        return False
    office = role_words().offices.get(role.noun)
    term = person.term_at(day)
    return term is not None and (office is None or office in ("leader", term.office))


def _as_mention(name: str, span: Span, head: int, role: Role | None) -> Mention:
    if role is None:
        return Mention(span, head, (), person=name, rule="actors:voice")
    if role.actors and _is_official(role):
        office = role_words().offices.get(role.noun, role_words().short.get(role.noun, role.noun))
        actors = tuple(replace(a, person=name, office=office) for a in role.actors[:1])
        return Mention(span, head, actors, person=name, role=role.text, rule="actors:official")
    return Mention(span, head, (), person=name, role=role.text, rule="actors:voice")


def _is_official(role: Role) -> bool:
    words = role_words()
    if role.noun in words.experts or role.noun.split()[-1] in words.experts:
        return False
    if role.noun in words.titles or role.noun.split()[-1] in words.titles:
        return True
    return role.noun in words.neutral and role.organ
