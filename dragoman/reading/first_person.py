""" "We" and "our": resolved to the state that the speaker speaks for, or left open.

In a quotation or an interview it is the speaker's state: the one an official speaks for, or the one that says
who an expert is ("a Ghanaian economist"). In the author's own words it is the state that "our prime minister"
or the outlet's name gives away, and only where something that states have is called ours.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Actor, Attribution, Mention, Reading, Token
from dragoman.vocabulary.first_person import nouns_of_a_state
from dragoman.vocabulary.names import actor_names, fold_name

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_OFTEN = 3
"""Sentences that must name a state before its absence beside "we" counts as a sign."""

_SPOKEN = frozenset({"direct", "mixed", "turn"})


def read_first_person(reading: Reading) -> Reading:
    """Add mentions for "we" and its forms where their state is known."""
    said = [token for token in reading.tokens if token.text.lower() in WE]
    if not said:
        return reading
    homes = _Homes(reading, said)
    taken = {mention.head for mention in reading.mentions}
    found = [
        Mention(reading.document.span(token.start, token.end), token.i, (home,), rule=f"actors:we-{rule}")
        for token in said
        if token.i not in taken and (answer := homes.of(token)) is not None
        for rule, home in [answer]
    ]
    mentions = sorted([*reading.mentions, *found], key=lambda m: m.span.start)
    return replace(reading, mentions=tuple(mentions))


class _Homes:
    """Which state each speaker of a reading speaks for."""

    def __init__(self, reading: Reading, said: list[Token]) -> None:
        self._reading = reading
        self._authors = self._home_of_author(said)

    def of(self, token: Token) -> tuple[str, Actor] | None:
        """The rule and the state, or `None` where it stays open."""
        speaker = self._speaker(token)
        if speaker is None:
            return ("author", self._authors) if self._authors else None
        home = self._home_of(speaker)
        return ("speaker", home) if home else None

    def _speaker(self, token: Token) -> Attribution | None:
        """Whose spoken words the token stands in, the innermost; `None` in the author's own."""
        over = [a for a in self._reading.attributions if a.kind in _SPOKEN and a.covers(token.start, token.end)]
        return min(over, key=lambda a: sum(part.end - part.start for part in a.content), default=None)

    def _home_of(self, speaker: Attribution) -> Actor | None:
        if speaker.voice.code is not None:
            return actor_names().actors.get(speaker.voice.code)
        roles = (m.role for m in self._reading.mentions if m.person == speaker.voice.name and m.role)
        return next((home for role in roles if (home := state_in(role)) is not None), None)

    def _home_of_author(self, said: list[Token]) -> Actor | None:
        """The state whose people the author counts himself among; `None` without a sign, or with signs of two."""
        own = [token for token in said if self._speaker(token) is None]
        stately = sum(_is_of_a_state(self._reading, token) for token in own)
        if not stately:
            return None
        signs: Counter[str] = Counter()
        for token in own:
            signs.update(code for code in self._beside(token))
        publisher = self._reading.document.publisher
        outlet = state_in(publisher.value) if publisher else None
        if outlet is not None:
            signs[outlet.code] += 1
        best = signs.most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            return actor_names().actors.get(best[0][0])
        return self._spared(own) if stately > 1 and not best else None

    def _spared(self, own: list[Token]) -> Actor | None:
        """Of the two states most named, the one that "we" spares the author from naming.

        Who says "we" for his state seldom names it in the same sentence, and names the other there.
        """
        ours = {token.sentence for token in own}
        named: dict[str, set[int]] = {}
        for mention in self._reading.mentions:
            for actor in mention.actors:
                if actor.kind == "state":
                    named.setdefault(actor.code, set()).add(self._reading.tokens[mention.head].sentence)
        top = sorted(named, key=lambda code: (-len(named[code]), code))[:2]
        if len(top) < 2 or any(len(named[code]) < _OFTEN for code in top):
            return None
        share = {code: len(named[code] & ours) / len(named[code]) for code in top}
        one, other = sorted(top, key=lambda code: share[code])
        return actor_names().actors[one] if share[one] * 2 <= share[other] else None

    def _beside(self, token: Token) -> Iterator[str]:
        """Codes of states that a phrase with "our" or "we" names as ours: "our president, X", "we Kenyans"."""
        phrase = token.head if token.dep == "poss" else token.i
        members = {phrase, *(c for c in self._reading.tokens[phrase].children if self._is_named(c))}
        for mention in self._reading.mentions:
            if mention.head in members and not mention.adjective:
                yield from (actor.code for actor in mention.actors if actor.kind == "state")

    def _is_named(self, i: int) -> bool:
        return self._reading.tokens[i].dep in ("appos", "compound", "nmod")


def _is_of_a_state(reading: Reading, token: Token) -> bool:
    """Whether the word stands before something that states have."""
    return token.dep == "poss" and reading.tokens[token.head].lemma in nouns_of_a_state()


def state_in(words: str) -> Actor | None:
    """The one state that a phrase names, by name, capital or people; `None` for none or several."""
    names, folded = actor_names(), fold_name(words)
    found: dict[str, Actor] = {}
    at = 0
    while at < len(folded):
        name = names.longest(folded, at, len(folded))
        for actor in name.actors if name else ():
            if actor.kind == "state":
                found[actor.code] = actor
        at += len(name.words) if name else 1
    return next(iter(found.values())) if len(found) == 1 else None
