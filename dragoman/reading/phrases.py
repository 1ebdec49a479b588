"""Noun phrases that stand for a state because its name is in them.

"Russian troops", "the Kremlin's envoy", "the Uzbek president", "the regime in Pyongyang", "Asian
countries": the mention becomes the whole phrase and its head the noun, which is the word that
is subject or object of the sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model import Actor, Mention, Reading, Span, Token
from dragoman.reading.names import MODIFIER
from dragoman.reading.persons import Setting, title_noun, tokens_of
from dragoman.vocabulary.names import actor_names
from dragoman.vocabulary.persons import persons
from dragoman.vocabulary.roles import role_words

_LEADERS = (
    "supreme leader",
    "president",
    "prime minister",
    "chancellor",
    "general secretary",
    "junta leader",
    "monarch",
)
_MASS = frozenset({"community", "world", "public", "leadership", "bloc", "establishment", "intelligence"})
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
    by_token = tokens_of(reading, sentence, mentions)
    result = list(mentions)
    done: set[int] = set()
    for mention in mentions:
        phrase = _phrase(reading, by_token, mention)
        if phrase is None or phrase.noun in done or phrase.noun in by_token:
            continue
        whole = _whole(setting, phrase)
        if whole is not None:
            done.add(phrase.noun)
            result = [m for m in result if m not in phrase.members]
            result.append(whole)
    result += _rebels(reading, sentence, result)
    kept = [m for m in result if m.rule != "actors:bound"]
    return sorted(kept, key=lambda m: (m.span.start, m.span.end))


def leader(code: str, office: str, day: str | None) -> Actor | None:
    """Who held an office of a state; for `leader`, whoever leads, where that is one known person."""
    if office != "leader":
        person = persons().in_office(code, office, day)
        return person.actor_at(day) if person else None
    found = [p for each in _LEADERS if (p := persons().in_office(code, each, day))]
    return found[0].actor_at(day) if found and len({p.name for p in found}) == 1 else None


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
        members += [m for m in _conjuncts(tokens, by_token, token.i) if m not in members]
        start = min(m.span.start for m in members)
        if following and tokens[noun].pos in ("NOUN", "PROPN", "ADJ"):
            return Phrase(noun, start, tokens[noun].end, tuple(members), token.dep)
        return None
    if token.dep == "pobj" and tokens[noun].lemma in ("of", "in", "from") and tokens[noun].head < noun:
        owner = tokens[noun].head
        if tokens[owner].pos in ("NOUN", "PROPN") and noun - owner <= 2:
            return Phrase(owner, tokens[owner].start, mention.span.end, (mention,), tokens[noun].lemma)
    return None


def _conjuncts(tokens: Sequence[Token], by_token: dict[int, Mention], at: int) -> list[Mention]:
    """Names joined to one by "and": "Russian and Chinese" officials."""
    found = []
    for child in tokens[at].children:
        if tokens[child].dep == "conj" and child in by_token:
            found += [by_token[child], *_conjuncts(tokens, by_token, child)]
    return found


def _whole(setting: Setting, phrase: Phrase) -> Mention | None:
    """The mention of the phrase; `None` where the noun does not stand for the state."""
    words, text, tokens = role_words(), setting.reading.document.text, setting.reading.tokens
    noun = title_noun(text, tokens, phrase.noun - 4, phrase.noun)
    last = tokens[phrase.noun].lemma.lower()
    span = Span.of(text, phrase.start, phrase.end)
    actors = tuple(dict.fromkeys(a for m in phrase.members for a in m.actors))
    if phrase.link == "in" and not _sits_in(phrase, last):
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
        plural = tokens[phrase.noun].tag not in _SINGULAR or last in _MASS
        return Mention(span, phrase.noun, actors, rule="actors:group") if plural else None
    if phrase.link == "from" or any(m.rule in ("actors:region-adjective", "actors:bound") for m in phrase.members):
        return None
    if noun in words.offices or last in words.offices:
        return _officials(setting, phrase, actors, words.offices.get(noun) or words.offices[last])
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


def _officials(setting: Setting, phrase: Phrase, actors: tuple[Actor, ...], office: str) -> Mention:
    """A title with its state, and who held it where that is known."""
    reading = setting.reading
    one = reading.tokens[phrase.noun].tag in _SINGULAR and len(actors) == 1
    former = any(
        reading.tokens[c].lemma in ("former", "ex", "late", "then") for c in reading.tokens[phrase.noun].children
    )
    holder = leader(actors[0].code, office, setting.day) if one and not former else None
    named = (holder,) if holder else tuple(replace(a, office=office) for a in actors)
    span = Span.of(reading.document.text, phrase.start, phrase.end)
    return Mention(span, phrase.noun, named, rule="actors:title")


def _rebels(reading: Reading, sentence: int, mentions: Sequence[Mention]) -> list[Mention]:
    """Rebels and the like that no state's name stands before."""
    found = []
    for token in reading.words(sentence):
        if token.lemma not in role_words().rebels or token.pos not in ("NOUN", "PROPN"):
            continue
        plural = token.tag in ("NNS", "NNPS") or (token.lemma == "opposition" and token.dep != "compound")
        if token.lemma == "opposition" and any(c.dep == "prep" for c in (reading.tokens[i] for i in token.children)):
            continue  # "in opposition to"
        if not plural and not _controls(reading, token):
            continue
        if not any(m.span.start <= token.start < m.span.end for m in mentions):
            body = replace(actor_names().actors["GRP:NONSTATE"], body=token.text.lower())
            found.append(
                Mention(Span.of(reading.document.text, token.start, token.end), token.i, (body,), rule="actors:rebels")
            )
    return found


def _controls(reading: Reading, token: Token) -> bool:
    """ "Rebel-held", also with the quotation mark between."""
    after = reading.tokens[token.i + 1 : token.i + 4]
    return any(t.text in role_words().led for t in after) and any("-" in t.text for t in after)
