"""What a predicate without filled slots most likely tells.

Rules complete its pair by the actor nearest in the parse, then by the sentence before; what they propose is scored
beside every other guess.
"""

from collections.abc import Iterator
from operator import itemgetter

from dragoman.model import Participant
from dragoman.reading.deeds import judges, of_clause, sufferers, sums_up
from dragoman.reading.guess_features import About
from dragoman.reading.guessing import Guess, described, guesses
from dragoman.reading.nearby import has_own_subject, nearest
from dragoman.reading.others import is_other, other_of
from dragoman.reading.pairing import Pair, are_apart, pairs_of
from dragoman.reading.participants import affected, fill, named_after_town
from dragoman.reading.predicates import Found
from dragoman.reading.scenes import Scene, codes, implied
from dragoman.reading.topic import Topic
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.guesses import guess_weights
from dragoman.vocabulary.predicates import Predicate, predicates
from dragoman.vocabulary.types import standing_types


def guessed(scene: Scene, found: Found, topic: Topic) -> list[tuple[Guess, float]]:
    """What a predicate without filled slots most likely tells, the likeliest first: of each pair one type at most."""
    if named_after_town(scene, found.head):
        return []  # "since the Paris attacks": of whom, the text has told or leaves open
    if _is_to_another(scene, found) or _only_says_kind(scene, found):
        return []
    about = About(scene, found, topic)
    candidates = [*_proposed(about)]
    told = {(g.sense.type, g.pair) for g in candidates}
    candidates += [g for g in guesses(about) if not told or (g.sense.type, g.pair) not in told]
    candidates = [g for g in _without_parties(scene, found, candidates) if not _is_of_each(scene, found, g.sense)]
    scene.trace.guesses(found, candidates)
    weights = guess_weights()
    scored = sorted(((g.score(weights), g) for g in candidates), key=itemgetter(0), reverse=True)
    likeliest: dict[frozenset[str], tuple[Guess, float]] = {}
    for score, guess in scored:
        scene.trace.weighed(found, guess.sense, guess.actor, guess.recipient, score)
        if score >= weights.floor:
            likeliest.setdefault(guess.pair, (guess, score))
    return list(likeliest.values())


def _without_parties(scene: Scene, found: Found, candidates: list[Guess]) -> list[Guess]:
    """The guesses that blame no deed on whom it befell, and charge nobody with a deed that he blames."""
    befallen, judging = sufferers(scene, found.head), judges(scene, found.head)
    if not befallen and not judging:
        return candidates
    return [
        g
        for g in candidates
        if g.actor.actor.code not in judging
        and not (g.recipient and g.recipient.actor.code in befallen and g.sense.type not in _ENDING)
    ]


_ENDING = frozenset({"RETREAT", "DISPUTE", "CONCEDE"})
"""What one does against a deed for whom it befell: "stopped the bombing of Lima", "repealed its sanctions on Lima"."""


def _is_of_each(scene: Scene, found: Found, sense: Predicate) -> bool:
    return are_apart(scene, found, sense, fill(scene, found.head, sense.actor, found.words))


def _is_to_another(scene: Scene, found: Found) -> bool:
    """Whether it is done to the foe or friend of somebody named: "armed the rivals of Togo"."""
    around = scene.around(found.head, found.words)
    heads = (i for slot in found.senses[0].recipient for i in around.near(slot))
    foes = [i for i in heads if is_other(scene.tokens[i]) and i not in scene.by_token and i not in found.words]
    if not foes:
        return False
    named = [m.head for m in scene.mentions if scene.tokens[m.head].pos != "PRON"]  # "its rival" may be known
    return any(other_of(scene.tokens, name) in foes for name in named)


def _only_says_kind(scene: Scene, found: Found) -> bool:
    """ "Gold mines", "a combat aircraft", "chip-making": which kind of thing it is, which tells of nobody."""
    head = scene.tokens[found.head]
    if head.pos != "NOUN" or len(found.words) > 1 or head.dep not in ("compound", "nmod", "npadvmod"):
        return False
    over, words = scene.tokens[head.head], grammar_words()
    if over.pos == "NOUN" and (over.lemma in words.deeds or over.lemma in words.bearers or over.lemma == "process"):
        return False  # "the reconciliation process" is a reconciliation
    return over.i != head.i and (over.lemma, "noun") not in predicates()


def _proposed(about: About) -> Iterator[Guess]:
    """What the rules of nearness and of the text before would have it tell, by the first sense of which they do."""
    for sense in about.found.senses:
        about.scene.trace.sense(about.found, sense, "context")
        pairs = _from_context(about.scene, about.found, sense, about.topic)
        for actor, recipient in pairs:
            if recipient is not None:  # what is told of one alone is no guess
                yield described(about, sense, actor, recipient)
        if pairs:
            return


def _from_context(scene: Scene, found: Found, sense: Predicate, topic: Topic) -> list[Pair]:
    """Pairs completed by the actor nearest in the parse, then by the sentence before."""
    if sense.need in ("strict", "own"):
        return []  # an everyday word, which tells of actors only where both stand in its slots
    if sense.pos == "noun" and sense.head in grammar_words().background:
        return []  # "the war in Ukraine": whose, the document has told or leaves open
    if sense.pos == "noun" and sums_up(scene.tokens, found.head):
        return []  # "..., an attack that Lima condemned": the clause before has told it
    actors = fill(scene, found.head, sense.actor, found.words)
    recipients = [
        r for r in affected(scene, found.head, sense.recipient, found.words) if r.actor.code not in codes(actors)
    ]
    if not actors and not recipients and _refers_to_pair(sense) and not scene.mentions and topic.pair:
        first, second = topic.pair
        return [(implied(first, "carry:pair"), implied(second, "carry:pair"))]
    if sense.pos in ("adj", "adv"):
        return pairs_of(sense, actors, recipients)  # who is close, and to whom, an adjective's own words must say
    if not actors and sense.pos == "verb" and has_own_subject(scene, found.head):
        return []
    if not actors and recipients:
        actors = nearest(scene, found.head, set(codes(recipients)))
    elif actors and not recipients and sense.recipient:
        narrow = sense.pos == "noun" and sense.type not in ("INTEREST", "DEPEND")
        recipients = nearest(scene, found.head, set(codes(actors)), inside=narrow)
        if narrow and not recipients and sense.type not in standing_types():
            recipients = of_clause(scene, found.head, set(codes(actors)))
        recipients = recipients or _counterpart(scene, sense, actors, topic)
    if not actors:
        return []
    return pairs_of(sense, actors, recipients)


def _refers_to_pair(sense: Predicate) -> bool:
    """Whether a bare noun of this sense ("relations", "the quarrel") means the pair just spoken of."""
    words = grammar_words()
    told = sense.head in words.generic or sense.head in words.background or sense.type in ("DISPUTE", "CONSULT")
    return sense.joint and sense.pos == "noun" and told


def _counterpart(scene: Scene, sense: Predicate, actors: list[Participant], topic: Topic) -> list[Participant]:
    """The other of the two whom the article is about, or whom the sentence before told of.

    Only where the sentence names nobody else; attitudes and preparations may well have no object.
    """
    if sense.type in ("INTEREST", "DEPEND", "MOBILIZE") or len(actors) > 1:
        return []
    code = actors[0].actor.code
    main = {actor.code: actor for actor in topic.main or ()}
    if code in main and scene.codes <= main.keys():
        return [implied(actor, "carry:main-pair") for other, actor in main.items() if other != code]
    named = [m for m in scene.mentions if not m.rule.endswith("-place")]  # "said in Luanda": there, not to it
    others = {a.code: (a, m) for m in named for a in m.actors if a.code != code}
    if sense.pos == "verb" and len(others) == 1 and code in scene.codes:
        return [Participant(a, m.span.exact, m.span, "near:sentence") for a, m in others.values()]
    if sense.pos == "verb" and len(scene.codes) == 1:
        return [implied(p.actor, "carry:previous-sentence") for p in topic.last if p.actor.code != code][:1]
    return []
