"""What has been named so far in a text, and who stands in the foreground of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dragoman.model import Actor, Mention, Reading, Span, Token

PLACES = ("-place", "region-adjective")
"""Endings of rules for names that are places or modifiers more than actors."""

FADING = 0.6
"""What an actor keeps of its weight from one sentence to the next. Between .5 and .8 nothing moves on the
development articles; under .4 a topic is lost in a paragraph's aside."""

_WINDOW = 8
"""Sentences back that an actor of the foreground may have been named."""

_PASSING = 0.3
"""What keeps the weight of an actor named only in passing above nothing."""

_WEIGHTS = {"nsubj": 1.0, "nsubjpass": 1.0, "poss": 0.7, "dobj": 0.7, "pobj": 0.6, "conj": 0.7}
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(slots=True)
class Discourse:
    """Everything resolved so far, in document order, and what each token stands for."""

    reading: Reading
    mentions: list[Mention] = field(default_factory=list)
    by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    by_head: dict[int, Mention] = field(default_factory=dict)
    known: dict[str, Actor] = field(default_factory=dict)
    often: dict[str, int] = field(default_factory=dict)
    officials: dict[str, tuple[Actor, ...]] = field(default_factory=dict)
    _paragraphs: dict[int, int] = field(default_factory=dict)

    def add(self, mention: Mention, sentence: int) -> None:
        """Take in one more mention; a region's adjective in its phrase gives way to it ("the Arab country")."""
        for region in [m for m in self.by_sentence.get(sentence, ()) if _is_region_in(m, mention)]:
            self.mentions.remove(region)
            self.by_sentence[sentence].remove(region)
        self.mentions.append(mention)
        self.by_sentence.setdefault(sentence, []).append(mention)
        self.by_head[mention.head] = mention
        if mention.person and mention.actors:
            self.officials.setdefault(mention.person, mention.actors)
        for actor in mention.actors:
            self.known.setdefault(actor.code, actor)
            self.often[actor.code] = self.often.get(actor.code, 0) + 1

    def paragraph(self, sentence: int) -> int:
        """The number of a sentence's paragraph among those that hold sentences: a speaker's label is none."""
        if not self._paragraphs:
            blocks = dict.fromkeys(each.block for each in self.reading.sentences)
            self._paragraphs = {block: number for number, block in enumerate(blocks)}
        return self._paragraphs[self.reading.sentences[sentence].block]

    def before(self, sentence: int, start: int, back: int) -> Iterator[list[Mention]]:
        """Mentions before an offset, sentence by sentence backwards, each in text order."""
        paragraph = self.paragraph(sentence)
        for number in range(sentence, max(-1, sentence - back - 1), -1):
            if self.paragraph(number) < paragraph - 1:
                return
            yield [m for m in self.by_sentence.get(number, ()) if m.span.start < start]

    def at(self, head: int) -> Mention | None:
        """The mention whose head a token is."""
        return self.by_head.get(head)

    def foreground(self, token: Token, fits: Callable[[Actor], bool]) -> list[Actor]:
        """The actors named shortly before a word that fit, the one most in the foreground first.

        Each mention weighs by its part in the sentence and fades with distance; paragraphs do not count.
        """
        weights: dict[str, float] = {}
        actors: dict[str, Actor] = {}
        fade = 1.0
        for number in range(token.sentence, max(-1, token.sentence - _WINDOW - 1), -1):
            here: dict[str, float] = {}
            for mention in self.by_sentence.get(number, ()):
                if mention.span.start >= token.start:
                    continue
                fit = [actor for actor in mention.actors if fits(actor)]
                weight = weight_of(self.reading.tokens, mention) if fit else 0.0
                for actor in fit:
                    actors.setdefault(actor.code, actor)
                    here[actor.code] = max(here.get(actor.code, 0.0), weight)
            for code, weight in here.items():
                weights[code] = weights.get(code, 0.0) + weight * fade
            fade *= FADING
        return [as_states((actors[code],))[0] for code in ranked(weights, self.often)]

    def prominent(self, fits: Callable[[Actor], bool]) -> Actor | None:
        """Of all that fit, the one named most often so far."""
        fit = [actor for actor in self.known.values() if fits(actor)]
        best = max(fit, key=lambda a: self.often[a.code], default=None)
        return as_states((best,))[0] if best else None

    def together(self, one: str, other: str) -> int:
        """How many sentences so far name both."""
        codes = ({a.code for m in mentions for a in m.actors} for mentions in self.by_sentence.values())
        return sum(one in here and other in here for here in codes)

    def joined(self, head: int) -> tuple[Actor, ...]:
        """The actors of a plural phrase: one plural mention, or several joined by "and"."""
        tokens = self.reading.tokens
        mention = self.at(head)
        if mention is None or not mention.actors:
            return ()
        actors = list(mention.actors)
        for child in tokens[head].children:
            if tokens[child].dep == "conj" and (other := self.at(child)) is not None:
                actors += self.joined(child) or other.actors
        plural = tokens[mention.head].tag in ("NNS", "NNPS") or mention.rule == "actors:people"
        distinct = tuple(dict.fromkeys(actors))
        return distinct if len(distinct) > 1 or plural or _is_people(tokens, mention) else ()

    def as_another(self, token: Token, antecedent: Mention, rule: str, start: int | None = None) -> Mention:
        """The token as another mention of whom the antecedent means."""
        span = Span.of(self.reading.document.text, token.start if start is None else start, token.end)
        return replace(antecedent, span=span, head=token.i, adjective=False, rule=f"actors:{rule}")

    def as_actors(self, token: Token, actors: tuple[Actor, ...], rule: str, start: int | None = None) -> Mention:
        """The token, or the phrase that begins at `start` and ends with it, as a mention of these actors."""
        span = Span.of(self.reading.document.text, token.start if start is None else start, token.end)
        return Mention(span, token.i, actors, rule=f"actors:{rule}")


def _is_region_in(mention: Mention, phrase: Mention) -> bool:
    """Whether a mention is no more than the part of the world by which a phrase calls a state."""
    inside = phrase.span.start <= mention.span.start and mention.span.end <= phrase.span.end
    return inside and mention.head != phrase.head and all(a.kind == "bloc" for a in mention.actors)


def weight_of(tokens: Sequence[Token], mention: Mention) -> float:
    """How far a mention puts its actors in the foreground: a subject most, a place or a modifier least."""
    if mention.rule.endswith(PLACES):
        return 0.25
    if mention.adjective:
        return 0.4
    return _WEIGHTS.get(tokens[mention.head].dep, 0.6)


def ranked(weights: Mapping[str, float], often: Mapping[str, int]) -> list[str]:
    """Codes by weight, the heaviest first; who is named only in passing counts for less."""
    most = max((often[code] for code in weights), default=1)
    score = {code: weight * (_PASSING + often[code] / most) for code, weight in weights.items()}
    return sorted(score, key=lambda code: (-score[code], code))


def _is_people(tokens: Sequence[Token], mention: Mention) -> bool:
    """ "The Chinese" as a noun."""
    determined = any(tokens[c].lemma == "the" for c in tokens[mention.head].children)
    return mention.rule == "actors:demonym" and not mention.adjective and determined


def as_states(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors without person, office and organ."""
    return tuple(map(_as_state, actors))


def _as_state(actor: Actor) -> Actor:
    if actor.person is None and actor.office is None and actor.body is None:
        return actor
    return replace(actor, person=None, office=None, body=None)


def is_thing(mention: Mention) -> bool:
    """Whether one state, body or bloc is meant, and no person."""
    if len(mention.actors) != 1 or mention.rule in ("actors:people", "actors:group", "actors:nationals"):
        return False
    actor = mention.actors[0]
    official = mention.rule.startswith(("actors:title", "actors:official"))
    group = actor.kind == "group" and mention.rule != "actors:nonstate"
    return not actor.person and not official and not group


def best_subject(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Mention:
    """The last subject among several, else the last one."""
    subjects = [m for m in mentions if tokens[m.head].dep in _SUBJECTS]
    return (subjects or mentions)[-1]


def subjects_above(tokens: Sequence[Token], token: Token) -> Iterator[int]:
    """Subjects of the clauses around a word, nearest first, that stand before it and do not hold it."""
    at = token.i
    for _ in range(12):
        up = tokens[at].head
        if up == at:
            return
        if tokens[at].dep == "relcl" and tokens[up].i < token.i and tokens[up].pos in ("NOUN", "PROPN"):
            pass  # the noun of a relative clause is no subject; go on above it
        for child in tokens[up].children:
            if tokens[child].dep in _SUBJECTS and child < token.i and child != at:
                yield child
        at = up
