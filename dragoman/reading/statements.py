"""Statements: a predicate and the actors it joins.

Predicates come first, actors second: every predicate of the lexicon that stands in a sentence is
looked at, its slots are searched for actors, what is missing is guessed from nearby or from the
sentence before, and each pair becomes one statement. Status, voices and times are filled in by
the readers that follow.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from dragoman.identity import statement_id
from dragoman.model import Actor, Participant, Reading, Statement, Token
from dragoman.reading.alone import alone, unaddressed
from dragoman.reading.completing import guessed
from dragoman.reading.drafts import Draft
from dragoman.reading.joined_names import joined_names
from dragoman.reading.pairing import from_slots
from dragoman.reading.predicates import Found, candidate_predicates, longest_predicates
from dragoman.reading.presence import Presence
from dragoman.reading.recalled import Doers, deeds_of, still_known
from dragoman.reading.retellings import first_tellings, is_event_noun
from dragoman.reading.rivals import choose
from dragoman.reading.scenes import Scene, scene_of
from dragoman.reading.senses import as_meant, is_idle
from dragoman.reading.shades import shade
from dragoman.reading.spans import predicate_span
from dragoman.reading.stances import stances
from dragoman.reading.syntax import Tokens
from dragoman.reading.topic import Joined, Topic, foregrounds, main_pair
from dragoman.reading.trace import SILENT, Trace
from dragoman.reading.unlikely import likely
from dragoman.vocabulary.grammar import grammar_words
from dragoman.vocabulary.predicates import Predicate


def read_statements(reading: Reading, trace: Trace = SILENT) -> Reading:
    """Add the statements of every sentence, telling `trace` of each decision."""
    by_sentence = reading.mentions_by_sentence()
    told: set[tuple[str, frozenset[str]]] = set()
    events: dict[str, Participant] = {}
    deeds: list[dict[str, Doers]] = []
    presence = Presence([frozenset(a.code for m in mentions for a in m.actors) for mentions in by_sentence])
    main = main_pair(reading.mentions, reading.tokens, len(reading.sentences))
    joined, last = Joined(), tuple[Participant, ...]()
    minds = foregrounds(reading)
    out: list[Statement] = []
    for sentence in reading.sentences:
        topic = Topic(main, last, minds[sentence.index], joined, presence=presence)
        scene = scene_of(reading, sentence.index, by_sentence[sentence.index], events, trace, still_known(deeds))
        drafts = list(_drafts(reading, scene, sentence.index, topic))
        kept = first_tellings(reading.tokens, choose(reading.tokens, drafts, trace), told, trace)
        for draft in kept:
            out.append(_statement(reading, draft))
            joined.add(draft.pair, sentence.index)
            trace.made(draft, out[-1])
        deeds.append(deeds_of(reading.tokens, kept))
        events.update((d.sense.head, d.actor) for d in drafts if is_event_noun(d) and d.recipient)
        last = _told_of(scene, kept) or last
    return replace(reading, statements=tuple({s.id: s for s in out}.values()))


def _told_of(scene: Scene, kept: list[Draft]) -> tuple[Participant, ...]:
    """The actors that the next sentence may leave unsaid: those just told of, the first named first."""
    if kept:
        people = [p for d in kept for p in (d.actor, d.recipient) if p and p.span]
    else:
        people = [Participant(m.actors[0], m.span.exact, m.span, "topic") for m in scene.mentions]
    people.sort(key=lambda p: p.span.start if p.span else 0)
    return tuple({p.actor.code: p for p in people}.values())


def _drafts(reading: Reading, scene: Scene, sentence: int, topic: Topic) -> Iterator[Draft]:
    predicates, shorter = _told_predicates(reading, scene, sentence)
    filled = [list(_of_slots(scene, found, sentence, topic)) for found in predicates]
    if any(filled):
        topic = replace(topic, here=frozenset(d.pair for told in filled for d in told if d.recipient))
    filled = [list(likely(scene, topic, told)) for told in filled]
    drafts = [
        d
        for found, told in zip(predicates, filled, strict=True)
        for d in told or _of_guesses(scene, found, sentence, topic)
    ]
    drafts += _of_shorter(scene, shorter, drafts, sentence, topic)
    drafts += stances(scene, sentence, drafts)
    drafts += joined_names(scene, sentence)
    for draft in drafts:
        scene.trace.drafted(draft)
    yield from drafts


def _of_shorter(
    scene: Scene, shorter: list[Found], drafts: list[Draft], sentence: int, topic: Topic
) -> Iterator[Draft]:
    """Drafts of words that a longer phrase took and did nothing with: "held up Dutch-German cooperation as a model"."""
    used = {word for d in drafts for word in d.found.words}
    spare = [f for f in shorter if used.isdisjoint(f.words)]
    for found in longest_predicates(scene.tokens, spare) if spare else ():
        yield from _of_slots(scene, found, sentence, topic)


def _told_predicates(reading: Reading, scene: Scene, sentence: int) -> tuple[list[Found], list[Found]]:
    """The predicates of a sentence that tell something, and those whose words they took.

    Not those inside names, nor those that a question asks.
    """
    taken = frozenset(i for i, m in scene.by_token.items() if not m.adjective and _is_name(m.actors, reading.tokens[i]))
    candidates = candidate_predicates(reading, sentence, taken)
    idle = [f for f in candidates if is_idle(reading.tokens, f)]
    found = longest_predicates(reading.tokens, [f for f in candidates if f not in idle] if idle else candidates)
    scene.trace.predicates(sentence, candidates, found)
    for f in idle:
        scene.trace.passed(f, "drop:other-sense")
    longest = {f.words for f in found}
    shorter = as_meant(scene, [c for c in candidates if c.words not in longest and c not in idle], SILENT)
    found = as_meant(scene, found, scene.trace)
    if not _is_question(reading, sentence):
        return found, shorter
    asked = [f for f in found if _is_asked(reading.tokens, f.head) and not _is_told_first(reading, sentence, f.head)]
    for f in asked:
        scene.trace.passed(f, "drop:asked")
    return [f for f in found if f not in asked], []


def _is_name(actors: Collection[Actor], token: Token) -> bool:
    """Whether a word of a mention only names it: "the alliance", said of a body that is one, joins nobody."""
    return token.pos == "PROPN" or (token.lemma in grammar_words().bodies and bool(actors))


def _is_question(reading: Reading, sentence: int) -> bool:
    return reading.sentence_span(sentence).exact.rstrip("\"”’' ").endswith("?")


def _is_asked(tokens: Tokens, head: int) -> bool:
    """Whether a predicate is itself what a question asks, not something it takes for granted."""
    if tokens[head].pos in ("NOUN", "PROPN") and tokens[head].dep != "attr":  # "was it anger?" asks
        return _is_bare_bond(tokens, head)
    while tokens[head].dep in ("acomp", "attr", "xcomp", "conj", "ccomp", "oprd", "advmod"):
        head = tokens[head].head
    return tokens[head].head == head


def _is_told_first(reading: Reading, sentence: int, head: int) -> bool:
    """ "They left the bloc; was it anger?": what stands before the semicolon is told."""
    return any(token.text == ";" and token.i > head for token in reading.words(sentence))


def _is_bare_bond(tokens: Tokens, head: int) -> bool:
    """ "What of the relations with Lima?": that there are such says nothing, but "close relations" does."""
    told = any(tokens[c].dep == "amod" and not tokens[c].ent for c in tokens[head].children)
    return tokens[head].lemma in grammar_words().generic and not told


def _of_slots(scene: Scene, found: Found, sentence: int, topic: Topic) -> Iterator[Draft]:
    """Drafts of the first sense whose slots can be filled."""
    for sense in found.senses:
        scene.trace.sense(found, sense, "slots")
        pairs = from_slots(scene, found, sense, topic)
        if pairs:
            for actor, recipient in pairs:
                yield _draft(scene, found, sense, actor, recipient, sentence)
            return
    for sense in found.senses:
        by_itself = alone(scene, found, sense)
        if by_itself:
            yield from (_draft(scene, found, sense, actor, recipient, sentence) for actor, recipient in by_itself)
            return


def _of_guesses(scene: Scene, found: Found, sentence: int, topic: Topic) -> Iterator[Draft]:
    """Drafts of the guesses that score well; where none does, of what is told of one alone."""
    likely = guessed(scene, found, topic)
    for actor, sense in () if likely else unaddressed(scene, found):
        yield _draft(scene, found, sense, actor, None, sentence)
    for guess, score in likely:
        draft = _draft(scene, found, guess.sense, guess.actor, guess.recipient, sentence)
        yield replace(draft, why=(*draft.why, f"score:{score:.2f}"))


_STATE = 3
"""Letters of a state's code."""


def _draft(
    scene: Scene, found: Found, sense: Predicate, actor: Participant, recipient: Participant | None, sentence: int
) -> Draft:
    if sense.type == "PROTEST" and sense.pos == "verb" and len(actor.actor.code) == _STATE:
        sense = replace(sense, type=grammar_words().of_states.get(sense.head, sense.type), mode=None)
    type_, status, rules = shade(scene.tokens, found, sense)
    why = (f"predicate:{sense.pattern}.{sense.pos}", *rules, f"actor:{actor.rule}")
    if recipient:
        why += (f"recipient:{recipient.rule}",)
    return Draft(found, sense, type_, status, actor, recipient, sentence, why)


def _statement(reading: Reading, draft: Draft) -> Statement:
    span = predicate_span(reading, draft.found)
    actors = (draft.actor,)
    recipients = (draft.recipient,) if draft.recipient else ()
    return Statement(
        id=statement_id(
            reading.document.id,
            span,
            draft.type,
            [p.actor.code for p in actors],
            [p.actor.code for p in recipients],
        ),
        sentence=draft.sentence,
        span=span,
        type=draft.type,
        mode=draft.sense.mode,
        actors=actors,
        recipients=recipients,
        head=draft.found.head,
        status=draft.status or "actual",
        why=draft.why,
    )
