"""People named in a text: office-holders by surname, unknown officials, and voices.

A person of no known office is an actor only where the text makes him one: by a title with a
state ("Japanese Cabinet Secretary"), or by what he is head of ("head of the State Duma
committee"). Experts and journalists are mentions without actors.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dragoman.model import Actor, Mention, Reading, Span, Token
from dragoman.reading.names import head_of, in_brackets, preposition_of
from dragoman.reading.syntax import run_around
from dragoman.vocabulary.names import actor_names, fold, fold_name
from dragoman.vocabulary.persons import Person, choose, persons, surname
from dragoman.vocabulary.roles import role_words

_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "case", "npadvmod", "conj", "cc", "nounmod", "appos"})
LEADERS = (
    "supreme leader",
    "president",
    "prime minister",
    "chancellor",
    "general secretary",
    "junta leader",
    "monarch",
)
"""Offices whose holder may be called the leader of a state, the weightiest first."""

_ORGAN_RULES = frozenset({"actors:organ", "actors:firm", "actors:nonstate", "actors:metonym"})


@dataclass(slots=True)
class Known:
    """Whom a surname has been given to so far in the document."""

    by_surname: dict[str, Mention] = field(default_factory=dict)
    by_first: dict[str, Mention] = field(default_factory=dict)
    in_office: dict[tuple[str, str], Actor] = field(default_factory=dict)

    def add(self, mention: Mention, name: str, code: str | None) -> None:
        """Remember a fully named person under the words a text goes on with."""
        self.by_surname[surname(name, code).lower()] = mention
        for actor in mention.actors:
            if actor.office:
                self.in_office[actor.code, actor.office] = actor
                if actor.office in LEADERS:
                    self.in_office[actor.code, "leader"] = actor
        words = fold_name(name)
        if len(words) > 1:
            self.by_first[words[0].lower()] = mention
        if len(words) > 1 and words[0].lower() in role_words().family_names:
            self.by_surname[words[0].lower()] = mention


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for every sentence: the reading, its date, and who has been named so far."""

    reading: Reading
    day: str | None
    known: Known


@dataclass(frozen=True, slots=True)
class Role:
    """What the words beside a name say of its bearer.

    Attributes:
        text: The words.
        noun: The deciding noun, in lower case, such as `cabinet secretary`.
        actors: The state or body the role belongs to; empty where the words name none.
        organ: Whether the actor is named as an organ ("State Duma") rather than as a state.
    """

    text: str
    noun: str
    actors: tuple[Actor, ...]
    organ: bool


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
            _remember(known, found[-1])
    covered = [m.span for m in found]
    shadow_spans = [Span(a, b, "") for a, b in shadows]
    for first, last in _candidates(reading, sentence, by_token, known):
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


def title_noun(text: str, tokens: Sequence[Token], first: int, at: int) -> str:
    """The longest known role that ends at token `at` and begins no earlier than `first`."""
    words = role_words()
    last = tokens[at]
    alone = last.lemma.lower()
    for begin in range(max(first, at - 4, 0), at):
        phrase = f"{' '.join(text[tokens[begin].start : last.start].lower().split())} {alone}".replace("- ", "-")
        if phrase in words.titles or phrase in words.bodies_of or phrase in words.neutral:
            return phrase
    return alone


def with_hyphens(tokens: Sequence[Token], i: int) -> int:
    """The offset where a hyphenated noun begins: "vice-president"."""
    while i >= 2 and tokens[i - 1].text in ("-", "‑") and tokens[i - 1].end == tokens[i].start:
        i -= 2
    return tokens[i].start


def _remember(known: Known, mention: Mention) -> None:
    person = mention.actors[0].person if mention.actors else mention.person
    if person:
        known.add(mention, person, mention.actors[0].code if mention.actors else None)


def _candidates(
    reading: Reading, sentence: int, by_token: dict[int, Mention], known: Known
) -> Iterator[tuple[int, int]]:
    """Runs of tokens that may be a person's name: entities of the parser, and surnames already met."""
    tokens = reading.tokens
    words = reading.words(sentence)
    i, end = (words[0].i, words[-1].i + 1) if words else (0, 0)
    while i < end:
        token = tokens[i]
        if i in by_token and by_token[i].rule == "actors:person":
            i += 1
        elif token.ent == "PERSON" and token.text[:1].isupper() and token.pos in ("PROPN", "NOUN", "ADJ", "X"):
            last = i
            while last + 1 < end and _continues(tokens, last + 1):
                last += 1
            first = _without_titles(tokens, i, last, by_token)
            if not any(at in by_token for at in range(first, last + 1)):
                yield first, last
            i = last + 1
        elif token.pos == "PROPN" and i not in by_token and _may_be_surname(tokens, i, known):
            yield i, i
            i += 1
        else:
            i += 1


def _may_be_surname(tokens: Sequence[Token], i: int, known: Known) -> bool:
    word = fold(tokens[i].text).lower()
    return (
        word in known.by_surname or _follows_title(tokens, i) or (word in known.by_first and _is_addressed(tokens, i))
    )


def _is_addressed(tokens: Sequence[Token], i: int) -> bool:
    """Whether "Mr" or the like stands before a word: a surname, also where it is the first word of the full name."""
    return bool(i) and tokens[i - 1].text.lower().rstrip(".") in role_words().courtesy


def _continues(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.ent != "PERSON" or token.text in ("'s", "’s", "’", "'") or token.tag == "POS":
        return False
    return (
        token.text[:1].isupper()
        or token.text in ("-", "‑")
        or token.text.lower() in role_words().particles
        or tokens[i - 1].text == "-"
    )


def _follows_title(tokens: Sequence[Token], i: int) -> bool:
    before = tokens[i - 1] if i else None
    return before is not None and before.text[:1].isupper() and before.text.lower() in role_words().titles


@cache
def _address() -> frozenset[str]:
    roles = role_words()
    return roles.titles | roles.courtesy | {"dr", "prof", "sir"} | {t.rstrip(".") for t in roles.titles}


def _without_titles(tokens: Sequence[Token], first: int, last: int, by_token: dict[int, Mention]) -> int:
    """The first token of the name proper, where the parser took a title or a state into it."""
    while first < last and (first in by_token or tokens[first].text.lower().rstrip(".") in _address()):
        first += 1
    return first


def _with_title(reading: Reading, by_token: dict[int, Mention], person: Mention) -> Mention:
    """A known person's mention, widened to the title and state before the name."""
    tokens = reading.tokens
    first = min(i for i, m in by_token.items() if m is person)
    start = _title_start(tokens, first, person.head)
    if start == first:
        return person
    words = role_words()
    if not any(t.lemma in words.titles or t.lemma in words.neutral for t in tokens[start:first]):
        return person
    return replace(person, span=Span.of(reading.document.text, tokens[start].start, person.span.end))


def _title_start(tokens: Sequence[Token], first: int, head: int) -> int:
    """Where the words before a name begin that belong to it: titles, adjectives, the state."""
    start = first
    while start > 0 and tokens[start - 1].sentence == tokens[first].sentence:
        token = tokens[start - 1]
        hyphen = token.text in ("-", "–")
        if not hyphen and (
            token.dep not in _BEFORE or (token.pos in ("PUNCT", "DET", "PRON", "NUM") and token.tag != "POS")
        ):
            break
        if not _reaches(tokens, token.i, head):
            break
        start -= 1
    return start


def _reaches(tokens: Sequence[Token], i: int, head: int) -> bool:
    """Whether `head` is above a token, with nothing but modifiers between."""
    for _ in range(6):
        if i == head:
            return True
        up = tokens[i].head
        if up == i:
            return False
        i = up
    return False


def _person(setting: Setting, by_token: dict[int, Mention], first: int, last: int) -> Mention | None:
    """The mention of one name that is not in the list of offices under its full form."""
    reading = setting.reading
    tokens, text = reading.tokens, reading.document.text
    name = text[tokens[first].start : tokens[last].end]
    head = head_of(tokens, first, last)
    start = _title_start(tokens, first, head)
    role = _role(reading, by_token, (start, first, last), head)
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
    _remember(setting.known, mention)
    return mention


def _role(reading: Reading, by_token: dict[int, Mention], places: tuple[int, int, int], head: int) -> Role | None:
    """The role of the name at `places` (title, first, last): by its title, else by what stands beside it."""
    start, first, last = places
    before = _role_before(reading, by_token, start, first)
    if before is not None and (before.actors or before.noun in role_words().experts):
        return before
    beside = (
        _role_beside(reading, by_token, head, first, last)
        or _role_left(reading, by_token, start)
        or _role_told(reading, by_token, head)
    )
    if before is None or (beside is not None and beside.actors):
        return beside
    behind = _belonging_to(reading.tokens, by_token, head)
    return replace(before, actors=behind[0], organ=behind[1]) if behind[0] else before


def _belonging_to(tokens: Sequence[Token], by_token: dict[int, Mention], head: int) -> tuple[tuple[Actor, ...], bool]:
    """Whose a titled name is by the words behind it: "General X of the Africa Command"."""
    preps = [c for c in tokens[head].children if tokens[c].dep == "prep" and tokens[c].lemma in ("of", "from")]
    return _whose([by_token[o] for p in preps for o in tokens[p].children if o in by_token])


def _is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a run looks like a full name: two words of letters at least, and nothing known as a body."""
    words = [t.text for t in tokens[first : last + 1] if t.text not in ("-", "‑")]
    solid = [w for w in words if w.replace("’", "").replace("'", "").replace(".", "").replace("-", "").isalpha()]
    return len(solid) == len(words) and len(words) >= 2 and all(fold(w) not in actor_names().press for w in words)


def _by_surname(setting: Setting, word: str, span: Span, head: int, role: Role | None) -> Mention | None:
    """A lone surname: whom the document has named in full, else the only fitting office-holder."""
    earlier = setting.known.by_surname.get(word)
    if earlier is None and _is_addressed(setting.reading.tokens, head):
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


def _role_before(reading: Reading, by_token: dict[int, Mention], start: int, first: int) -> Role | None:
    """The role given by the words right before a name: "Japanese Cabinet Secretary"."""
    if start == first:
        return None
    tokens, text = reading.tokens, reading.document.text
    noun = title_noun(text, tokens, start, first - 1)
    inside = _distinct(by_token[i] for i in range(start, first) if i in by_token)
    words = role_words()
    if noun not in words.titles and noun not in words.neutral and noun not in words.experts:
        return None
    actors, organ = _whose(inside)
    return Role(text[tokens[start].start : tokens[first - 1].end], noun, actors, organ)


def _role_beside(reading: Reading, by_token: dict[int, Mention], head: int, first: int, last: int) -> Role | None:
    """The role given in apposition, on either side: "Suga, the cabinet secretary", "the head of …, Suga"."""
    tokens = reading.tokens
    places = [c for c in tokens[head].children if tokens[c].dep == "appos"]
    if tokens[head].dep == "appos":
        places.append(tokens[head].head)
    if tokens[head].dep == "nsubj" and tokens[tokens[head].head].lemma == "be":  # "Putz is managing editor of"
        places += [c for c in tokens[tokens[head].head].children if tokens[c].dep == "attr"]
    for place in places:
        role = _role_at(reading, by_token, place, first, last)
        if role is not None:
            return role
    return None


def _role_left(reading: Reading, by_token: dict[int, Mention], start: int) -> Role | None:
    """The role that ends in a comma right before a name, however it was parsed."""
    tokens = reading.tokens
    if start < 2 or tokens[start - 1].text != "," or tokens[start - 2].sentence != tokens[start].sentence:
        return None
    words = role_words()
    at, found = start - 2, None
    while at >= 0 and tokens[at].sentence == tokens[start].sentence:
        if tokens[at].lemma in words.titles or tokens[at].lemma in words.neutral or tokens[at].lemma in words.experts:
            found = at
        if tokens[at].head == at or tokens[at].head >= start:
            break
        at = tokens[at].head
    if found is None or tokens[found].dep == "pobj" or tokens[found].tag not in ("NN", "NNP"):
        return None
    return _role_at(reading, by_token, found, start, start)


def _role_told(reading: Reading, by_token: dict[int, Mention], head: int) -> Role | None:
    """The role that a relative clause tells of: "X, who commands the Third Fleet", "X, who heads the cabinet"."""
    tokens, words = reading.tokens, role_words()
    for verb in tokens[head].children:
        if tokens[verb].dep != "relcl" or tokens[verb].lemma not in role_words().leading:
            continue
        parts = {tokens[c].dep: c for c in tokens[verb].children}
        led = parts.get("dobj")
        if led is None or "nsubj" not in parts or tokens[parts["nsubj"]].lemma != "who":
            continue
        inside = _phrase(tokens, led)
        mentions = _distinct(by_token[i] for i in inside if i in by_token and _belongs(tokens, by_token[i].head, led))
        actors, organ = _whose(mentions)
        organ = organ or tokens[led].lemma.lower() in words.bodies_of
        if actors and (organ or led in by_token):
            told = reading.document.text[tokens[verb].start : tokens[inside[-1]].end]
            return Role(told, "head" if organ else "leader", actors, organ)
    return None


def _role_at(reading: Reading, by_token: dict[int, Mention], at: int, first: int, last: int) -> Role | None:
    tokens, text = reading.tokens, reading.document.text
    if tokens[at].pos not in ("NOUN", "PROPN", "NUM") or first <= at <= last:
        return None
    inside = [i for i in _phrase(tokens, at) if not first <= i <= last]
    noun = title_noun(text, tokens, max(0, at - 4), at)
    words = role_words()
    if noun not in words.titles and noun not in words.neutral and noun not in words.experts and noun != "one":
        return None
    if noun not in words.experts and (deeper := _expert_within(tokens, at)):
        noun = deeper
    mentions = _distinct(by_token[i] for i in inside if i in by_token and _belongs(tokens, by_token[i].head, at))
    actors, organ = _whose(mentions)
    run = run_around(inside, at)
    begin = min(tokens[run[0]].start, with_hyphens(tokens, at))
    return Role(text[begin : tokens[run[-1]].end].strip(" ,;-"), noun, actors, organ)


def _expert_within(tokens: Sequence[Token], at: int) -> str | None:
    """ "one of the world's leading experts": the noun that tells what one is."""
    for prep in tokens[at].children:
        if tokens[prep].lemma == "of":
            for obj in tokens[prep].children:
                if tokens[obj].lemma in role_words().experts:
                    return tokens[obj].lemma
    return None


def _phrase(tokens: Sequence[Token], at: int) -> list[int]:
    """The tokens of a noun phrase without relative clauses and further appositions."""
    found, todo = [at], [at]
    while todo:
        for child in tokens[todo.pop()].children:
            if tokens[child].dep not in ("relcl", "appos", "advcl", "acl", "nsubj", "cop", "ccomp"):
                found.append(child)
                todo.append(child)
    return sorted(found)


def _belongs(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a name is whose the role is: a modifier, or linked by "of"; not "expert on Korea"."""
    above = preposition_of(tokens, head)
    if above is None:
        return True
    if above.lemma == "of":
        return True
    return above.lemma in ("in", "at", "for") and tokens[at].lemma in role_words().titles


def _whose(mentions: Sequence[Mention]) -> tuple[tuple[Actor, ...], bool]:
    """The actors a role belongs to, an organ before a state, and whether it is an organ."""
    organs = [m for m in mentions if m.rule in _ORGAN_RULES]
    if organs:
        return organs[0].actors, True
    states = [m for m in mentions if m.actors and m.actors[0].kind == "state"]
    rest = states or [m for m in mentions if m.actors]
    return (rest[0].actors, rest[0].actors[0].kind == "organisation") if rest else ((), False)


def _distinct(mentions: Iterator[Mention]) -> list[Mention]:
    return list({id(m): m for m in mentions}.values())
