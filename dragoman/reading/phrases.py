"""Noun phrases that stand for a state because its name is in them.

"Russian troops", "the Kremlin's envoy", "the Uzbek president", "the regime in Pyongyang", "Asian
countries": the mention becomes the whole phrase and its head the noun, which is the word that
is subject or object of the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model import Actor, Mention, Reading, Span, Token
from dragoman.reading.lawless import band_start, find_rebels
from dragoman.reading.names import MODIFIER
from dragoman.reading.persons import tokens_of
from dragoman.reading.persons_known import LEADERS, Setting
from dragoman.reading.persons_titles import title_noun, with_hyphens
from dragoman.reading.syntax import first_conjunct
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.persons import persons
from dragoman.vocabulary.roles import role_words

_BREAKS = ',;:()"“”«»—'
_SINGULAR = frozenset({"NN", "NNP"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with the name that modifies it."""

    noun: int
    start: int
    end: int
    members: tuple[Mention, ...]
    link: str


def find_phrases(setting: Setting, sentence: int, mentions: list[Mention]) -> list[Mention]:
    """The mentions of one sentence, with phrases in place of the names they grow from."""
    reading = setting.reading
    mentions = [_of_the_union(reading, m) for m in mentions]
    by_token = tokens_of(reading, sentence, mentions)
    result = list(mentions)
    done: set[int] = set()
    for mention in mentions:
        for phrase in _phrases(reading, by_token, mention):
            if phrase.noun in done or phrase.noun in by_token:
                continue
            whole = _whole(setting, by_token, phrase)
            if whole is not None:
                inside = reading.tokens[phrase.noun].dep in MODIFIER and phrase.link not in ("of", "in")
                whole = replace(whole, adjective=inside)
                done.add(phrase.noun)
                result = [m for m in result if m not in phrase.members and not _is_inside(m, whole)]
                result.append(whole)
                break
    result += find_rebels(reading, sentence, result)
    kept = [m for m in result if m.rule != "actors:bound"]
    return sorted(kept, key=lambda m: (m.span.start, m.span.end))


def _of_the_union(reading: Reading, mention: Mention) -> Mention:
    """ "European officials", "European sanctions": the Union's, where "European" alone is the continent's."""
    if mention.span.exact != "European" or not mention.adjective:
        return mention
    if reading.tokens[reading.tokens[mention.head].head].lemma not in role_words().union:
        return mention
    return replace(mention, actors=(actor_names().actors["IGO:EU"],), rule="actors:demonym")


def holder(setting: Setting, code: str, office: str) -> Actor | None:
    """Who holds an office of a state: whom the text has named, else the only one known to have held it."""
    named = setting.known.in_office.get((code, office))
    if named is not None:
        return named
    if office != "leader":
        person = persons().in_office(code, office, setting.day)
        return replace(person.actor_at(setting.day), office=office) if person else None
    found = [p for each in LEADERS if (p := persons().in_office(code, each, setting.day))]
    weightiest = found and found[0].term_at(setting.day)
    if weightiest and (weightiest.office == LEADERS[0] or len({p.name for p in found}) == 1):
        return found[0].actor_at(setting.day)
    return None


def _is_inside(mention: Mention, whole: Mention) -> bool:
    """Whether a wider phrase takes a mention's place; people keep their own."""
    return whole.span.overlaps(mention.span) and mention.rule != "actors:person"


def _phrases(reading: Reading, by_token: dict[int, Mention], mention: Mention) -> list[Phrase]:
    """The noun phrases in which a name is a modifier, the widest first: "Iranian deputy foreign minister"."""
    inner = _phrase(reading, by_token, mention)
    if inner is None:
        return []
    tokens, found = reading.tokens, [inner]
    noun = inner.noun
    while inner.link not in ("of", "in", "from") and tokens[noun].dep in MODIFIER and 0 < tokens[noun].head - noun <= 3:
        noun = tokens[noun].head
        if tokens[noun].pos not in ("NOUN", "PROPN") or noun in by_token:
            break
        found.insert(0, replace(inner, noun=noun, end=tokens[noun].end))
    return found


def _phrase(reading: Reading, by_token: dict[int, Mention], mention: Mention) -> Phrase | None:
    """The noun phrase in which a name is a modifier."""
    tokens = reading.tokens
    token = tokens[mention.head]
    members = [mention]
    while token.dep == "conj" and token.head != token.i:
        first = by_token.get(token.head)
        if first is None or first in members:
            break
        members.insert(0, first)
        token = tokens[first.head]
    noun = token.head
    if noun == token.i:
        return None
    if token.dep in MODIFIER or token.dep == "poss":
        following = mention.span.end <= tokens[noun].start
        between = reading.document.text[mention.span.end : tokens[noun].start]
        following = following and not any(mark in between for mark in _BREAKS)
        members += [m for m in _conjuncts(tokens, by_token, token.i) if m not in members]
        members = [*_listed_before(reading, by_token, members[0], noun), *members]
        start = min(m.span.start for m in members)
        if following and tokens[noun].pos in ("NOUN", "PROPN", "ADJ"):
            return Phrase(noun, start, tokens[noun].end, tuple(members), token.dep)
        return None
    if token.dep == "pobj" and tokens[noun].lemma in ("of", "in", "from") and tokens[noun].head < noun:
        owner = tokens[noun].head
        if tokens[noun].lemma == "in" and tokens[noun - 1].lemma in role_words().bodies_of:
            owner = noun - 1  # "gave the junta in Niamey a week"
        if tokens[owner].pos in ("NOUN", "PROPN") and noun - owner <= 2:
            members += [m for m in _conjuncts(tokens, by_token, token.i) if m not in members]
            start = with_hyphens(tokens, owner)
            return Phrase(owner, start, members[-1].span.end, tuple(members), tokens[noun].lemma)
    return None


def _listed_before(reading: Reading, by_token: dict[int, Mention], first: Mention, noun: int) -> list[Mention]:
    """Adjectives of a noun whose list the parser tears: the first two of "Chadian, Omani, Malian and Saudi troops"."""
    tokens, found = reading.tokens, [first]
    while True:
        before = next((t.i for t in reversed(tokens[: found[0].head]) if t.end <= found[0].span.start), -1)
        last = by_token.get(before - 1) if before > 0 and tokens[before].text == "," else None
        over = tokens[first_conjunct(tokens, last.head)] if last else None
        if last is None or over is None or over.head != noun or over.dep not in MODIFIER:
            return found[:-1]
        found.insert(0, last)


def _conjuncts(tokens: Sequence[Token], by_token: dict[int, Mention], at: int) -> list[Mention]:
    """Names joined to one by "and": "Russian and Chinese" officials."""
    found = []
    for child in tokens[at].children:
        if tokens[child].dep == "conj" and child in by_token:
            found += [by_token[child], *_conjuncts(tokens, by_token, child)]
    return found


def _whole(setting: Setting, by_token: dict[int, Mention], phrase: Phrase) -> Mention | None:
    """The mention of the phrase; `None` where the noun does not stand for the state."""
    words, text, tokens = role_words(), setting.reading.document.text, setting.reading.tokens
    noun = title_noun(text, tokens, phrase.noun - 4, phrase.noun)
    last = tokens[phrase.noun].lemma.lower()
    span = Span.of(text, phrase.start, phrase.end)
    actors = tuple(dict.fromkeys(a for m in phrase.members for a in m.actors))
    if not actors:
        return None
    if phrase.link == "in" and not _sits_in(phrase, last):
        return None
    if phrase.link == "in" and band_start(setting.reading, tokens[phrase.noun]) is not None:
        return None
    if phrase.link == "of" and last in role_words().parts and actors[0].kind == "state":
        return None
    if any(m.rule in ("actors:anti", "actors:pro", "actors:combining") for m in phrase.members):
        return None
    if any(a.person for a in actors):
        return _circle(phrase, span, actors, last)
    if last in words.experts:
        return None
    if last in words.rebels:
        body = replace(actor_names().actors["GRP:NONSTATE"], body=span.exact)
        return Mention(span, phrase.noun, (body,), rule="actors:rebels") if phrase.link != "poss" else None
    if all(a.kind != "state" for a in actors) and last in words.states:
        plural = tokens[phrase.noun].tag not in _SINGULAR or last in role_words().masses
        return Mention(span, phrase.noun, actors, rule="actors:group") if plural else None
    if phrase.link == "from" or any(m.rule in ("actors:region-adjective", "actors:bound") for m in phrase.members):
        return None
    if noun in words.offices or last in words.offices:
        return _officials(setting, by_token, phrase, actors, words.offices.get(noun) or words.offices[last])
    if noun in words.bodies_of or last in words.bodies_of:
        return _organ(phrase, span, actors, noun if noun in words.bodies_of else last)
    if noun in words.titles or last in words.titles:
        return Mention(span, phrase.noun, tuple(replace(a, office=noun) for a in actors), rule="actors:title")
    if last in words.nationals and phrase.link != "poss":
        return Mention(span, phrase.noun, actors, rule="actors:nationals")
    return None


def _sits_in(phrase: Phrase, noun: str) -> bool:
    """ "The regime in Pyongyang", "officials in Tokyo", "countries in Asia", not "companies in Tokyo"."""
    capital = phrase.members[0].rule.startswith(("actors:capital", "actors:seat"))
    region = phrase.members[0].actors[0].kind != "state"
    return (capital and noun in role_words().bodies_of) or (region and noun in role_words().states)


def _circle(phrase: Phrase, span: Span, actors: tuple[Actor, ...], noun: str) -> Mention | None:
    """ "The Putin court": the state, by way of its leader."""
    if noun in role_words().circles and phrase.link != "of":
        return Mention(span, phrase.noun, actors, rule="actors:circle")
    return None


def _organ(phrase: Phrase, span: Span, actors: tuple[Actor, ...], noun: str) -> Mention:
    if role_words().bodies_of[noun]:
        actors = tuple(replace(a, body=a.body or noun) for a in actors)
    return Mention(span, phrase.noun, actors, rule="actors:organ")


def _beside(setting: Setting, phrase: Phrase, by_token: dict[int, Mention]) -> Actor | None:
    """The person whom an apposition names: "North Korea's leader, Kim Jong Un"."""
    tokens = setting.reading.tokens
    places = [c for c in tokens[phrase.noun].children if tokens[c].dep == "appos"]
    if tokens[phrase.noun].dep == "appos":
        places.append(tokens[phrase.noun].head)
    for place in places:
        actors = by_token[place].actors if place in by_token else ()
        if len(actors) == 1 and actors[0].person and actors[0].code == phrase.members[0].actors[0].code:
            return actors[0]
    return None


def _officials(
    setting: Setting, by_token: dict[int, Mention], phrase: Phrase, actors: tuple[Actor, ...], office: str
) -> Mention:
    """A title with its state, and who held it where that is known."""
    reading = setting.reading
    one = reading.tokens[phrase.noun].tag in _SINGULAR and len(actors) == 1
    former = any(
        reading.tokens[c].lemma in ("former", "ex", "late", "then") for c in reading.tokens[phrase.noun].children
    )
    who = (
        (_beside(setting, phrase, by_token) or holder(setting, actors[0].code, office)) if one and not former else None
    )
    named = (who,) if who else tuple(replace(a, office=office) for a in actors)
    span = Span.of(reading.document.text, phrase.start, phrase.end)
    return Mention(span, phrase.noun, named, rule="actors:title")
