""" "We" and "our": resolved to the state that the speaker speaks for, or left open.

In a quotation or an interview it is the speaker's state: the one an official speaks for, or the one that says
who an expert is ("a Ghanaian economist"). In the author's own words it is the state that "our prime minister"
or the outlet's name gives away, and only where something that states have is called ours.
In an interview "your country" is that of the one who is asked.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Actor, Attribution, Mention, Reading, Token
from dragoman.reading.discourse import PLACES
from dragoman.vocabulary.descriptions import descriptions
from dragoman.vocabulary.first_person import nouns_of_a_state, words_of_the_press
from dragoman.vocabulary.names import actor_names, fold_name
from dragoman.vocabulary.roles import role_words
from dragoman.vocabulary.timing import cities

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_I = frozenset({"i", "me", "my", "mine", "myself"})
OURS = WE | _I
_YOU = frozenset({"you", "your"})
_OFTEN = 3
"""Sentences that must name a state before its absence beside "we" counts as a sign."""

_SIGN = 2.0
"""What "our president, X" weighs against sentences in which a state is spared its name."""

_OUTLET = 3.0
"""What the outlet's name weighs: more, for it has no other reason to name a state."""

_SERVED = 1.5
"""What the words that introduce somebody weigh where they name one state alone."""

_ENOUGH = 1.5
_AHEAD = 0.4
"""What the best state must weigh, and be ahead by. Set so that no op-ed or interview of the development articles
gets a wrong state; half of each finds no further one."""

_SEVERAL = 2
_SPOKEN = frozenset({"direct", "mixed", "turn"})


def read_first_person(reading: Reading) -> Reading:
    """Add mentions for "we" and its forms where their state is known."""
    spoken = [(token, form) for token in reading.tokens if (form := token.text.lower()) in OURS]
    said = [token for token, form in spoken if form in WE and token.text != "US"]
    alone = [token for token, form in spoken if form in _I and token.pos == "PRON"]
    if not said and not alone:
        return reading
    homes = _Homes(reading, said)
    taken = {mention.head for mention in reading.mentions}
    found = [
        Mention(reading.document.span(token.start, token.end), token.i, (home,), rule=f"actors:we-{rule}")
        for token in said
        if token.i not in taken and (answer := homes.of(token)) is not None
        for rule, home in [answer]
    ]
    found += _speakers(reading, homes, alone)
    found += _asked(reading, homes)
    mentions = sorted([*reading.mentions, *found], key=lambda m: m.span.start)
    return replace(reading, mentions=tuple(mentions))


def _speakers(reading: Reading, homes: "_Homes", alone: list[Token]) -> Iterator[Mention]:
    """ "I" and "my" in the words of somebody who speaks for a state or a body."""
    for token in alone:
        speaker = homes.speaker(token)
        known = actor_names().actors.get(speaker.voice.code) if speaker and speaker.voice.code else None
        if known is not None:
            yield Mention(reading.document.span(token.start, token.end), token.i, (known,), rule="actors:speaker")


def _asked(reading: Reading, homes: "_Homes") -> Iterator[Mention]:
    """ "Your government", "accuses you": the state of the one person whom an interviewer asks."""
    turns = [a for a in reading.attributions if a.kind == "turn"]
    answers = {a.voice.name: a for a in turns if a.voice.kind == "speaker"}
    home = homes.of_turn(next(iter(answers.values()))) if len(answers) == 1 else None
    questions = [a for a in turns if a.voice.kind == "interviewer"] if home else []
    for token in reading.tokens:
        if token.text.lower() in _YOU and any(q.covers(token.start, token.end) for q in questions) and home:
            verb = reading.tokens[token.head].lemma
            if _is_of_a_state(reading, token) or (token.dep in ("dobj", "dative") and verb in descriptions().acted_on):
                yield Mention(reading.document.span(token.start, token.end), token.i, (home,), rule="actors:you")


class _Homes:
    """Which state each speaker of a reading speaks for."""

    def __init__(self, reading: Reading, said: list[Token]) -> None:
        self._reading = reading
        self._speakers = {token.i: self.speaker(token) for token in said}
        self._by_voice: dict[str | None, list[Token]] = {}
        for token in said:
            speaker = self._speakers[token.i]
            if speaker is None or speaker.kind == "turn":
                self._by_voice.setdefault(speaker.voice.name if speaker else None, []).append(token)
        self._known: dict[str | None, Actor | None] = {}

    def of(self, token: Token) -> tuple[str, Actor] | None:
        """The rule and the state, or `None` where it stays open."""
        speaker = self._speakers[token.i]
        if _is_of_the_press(self._reading, token):
            return None
        if speaker is None:
            home = self._by_signs(None)
            return ("author", home) if home else None
        home = self.of_turn(speaker) if speaker.kind == "turn" else self._home_of(speaker)
        return ("speaker", home) if home else None

    def of_turn(self, speaker: Attribution) -> Actor | None:
        """The state of one who speaks in turns with an interviewer."""
        return self._home_of(speaker) or self._by_signs(speaker.voice.name)

    def speaker(self, token: Token) -> Attribution | None:
        """Whose spoken words the token stands in, the innermost; `None` in the author's own."""
        over = [a for a in self._reading.attributions if a.kind in _SPOKEN and a.covers(token.start, token.end)]
        return min(over, key=lambda a: sum(part.end - part.start for part in a.content), default=None)

    def _home_of(self, speaker: Attribution) -> Actor | None:
        if speaker.voice.code is not None:
            return actor_names().actors.get(speaker.voice.code)
        roles = (m.role for m in self._reading.mentions if m.person == speaker.voice.name and m.role)
        return next((home for role in roles if (home := state_in(role)) is not None), None)

    def _by_signs(self, voice: str | None) -> Actor | None:
        if voice not in self._known:
            self._known[voice] = self._weighed(self._by_voice.get(voice, []), voice)
        return self._known[voice]

    def _weighed(self, said: list[Token], voice: str | None) -> Actor | None:
        """The state whose people somebody counts himself among; `None` without a sign, or with signs of two.

        Who says "we" for his state seldom names it in the same sentence: every such sentence that a state
        is spared counts for it. So does "our prime minister, X", an author's outlet, and a title.
        """
        own = [token for token in said if not _is_of_the_press(self._reading, token)]
        outlet = self._outlet() if voice is None else None
        stately = sum(_is_of_a_state(self._reading, token) for token in own)
        if not stately and (outlet is None or len(own) < _SEVERAL):
            return None
        signs: Counter[str] = Counter()
        weights: dict[str, float] = dict(self._spared(own)) if stately > 1 or len(own) > _SEVERAL else {}
        for token in own:
            signs.update(self._beside(token))
        for code, count in signs.items():
            weights[code] = weights.get(code, 0.0) + _SIGN * count
        if outlet is not None:
            weights[outlet.code] = weights.get(outlet.code, 0.0) + _OUTLET
        titled = self._titled() if voice is None else None
        if titled in weights:
            weights[titled] += _ENOUGH
        if voice is not None and (served := self._served(voice)) is not None:
            weights[served] = weights.get(served, 0.0) + _SERVED
        best = sorted(weights, key=lambda code: (-weights[code], code))[:2]
        if not best or weights[best[0]] < _ENOUGH or (len(best) > 1 and weights[best[0]] - weights[best[1]] < _AHEAD):
            return None
        return actor_names().actors.get(best[0])

    def _outlet(self) -> Actor | None:
        """The state that the outlet's name gives away, by a name or by a city: "The Lagos Ledger"."""
        publisher = self._reading.document.publisher
        if publisher is None:
            return None
        named = state_in(publisher.value)
        if named is not None:
            return named
        found = {code for city, code in cities().items() if city in publisher.value.lower().split()}
        return actor_names().actors.get(found.pop()) if len(found) == 1 else None

    def _titled(self) -> str | None:
        """The only state that the title names, by a name or by somebody's surname."""
        title = self._reading.document.title
        if title is None:
            return None
        words = set(fold_name(title.value))
        named = state_in(title.value)
        codes = {named.code} if named else set()
        for mention in self._reading.mentions:
            codes |= {a.code for a in mention.actors if a.person and fold_name(a.person)[-1] in words}
        return codes.pop() if len(codes) == 1 else None

    def _served(self, voice: str) -> str | None:
        """The only state that the words about somebody name as more than a place: "who represented Togo in Geneva"."""
        reading, surname = self._reading, voice.rsplit(maxsplit=1)[-1]
        turns = [a for a in reading.attributions if a.kind == "turn"]
        codes: set[str] = set()
        for sentence in reading.sentences:
            span = reading.sentence_span(sentence.index)
            if surname not in span.exact or any(a.covers(span.start, span.end) for a in turns):
                continue
            here = (m for m in reading.mentions if reading.tokens[m.head].sentence == sentence.index)
            named = (a for m in here if not m.rule.endswith((*PLACES, "-visit")) for a in m.actors)
            codes |= {actor.code for actor in named if actor.kind == "state"}
        return codes.pop() if len(codes) == 1 else None

    def _spared(self, own: list[Token]) -> Iterator[tuple[str, float]]:
        """For each state, in how many more sentences with "we" it would stand if they were like all others."""
        ours = {token.sentence for token in own}
        named: dict[str, set[int]] = {}
        for mention in self._reading.mentions:
            for actor in mention.actors:
                if actor.kind == "state":
                    named.setdefault(actor.code, set()).add(self._reading.tokens[mention.head].sentence)
        share = len(ours) / max(1, len(self._reading.sentences))
        for code, sentences in named.items():
            if len(sentences) >= _OFTEN:
                yield code, len(sentences) * share - len(sentences & ours)

    def _beside(self, token: Token) -> Iterator[str]:
        """Codes of states that a phrase with "our" or "we" names as ours: "our president, X", "we Kenyans"."""
        phrase = token.head if token.dep == "poss" else token.i
        members = {phrase, *(c for c in self._reading.tokens[phrase].children if self._is_named(c))}
        if self._is_named(phrase) and self._reading.tokens[phrase].lemma in role_words().titles:
            members.add(self._reading.tokens[phrase].head)  # "X, our prime minister"
        for mention in self._reading.mentions:
            if mention.head in members and not mention.adjective:
                yield from (actor.code for actor in mention.actors if actor.kind == "state")

    def _is_named(self, i: int) -> bool:
        return self._reading.tokens[i].dep in ("appos", "compound", "nmod")


def _is_of_the_press(reading: Reading, token: Token) -> bool:
    """Whether the word is a newspaper's or an institute's: "we met her", "a diplomat told us", "our reporter"."""
    tokens = reading.tokens
    if token.dep == "poss":
        return tokens[token.head].lemma in words_of_the_press().nouns
    verb = tokens[token.head]
    while verb.pos == "ADP" and verb.head != verb.i:
        verb = tokens[verb.head]
    return verb.lemma in (
        words_of_the_press().says if token.text.lower() in ("we", "ourselves") else words_of_the_press().told
    )


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
